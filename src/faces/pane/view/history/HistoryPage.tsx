import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { historyOf } from "../../state/history-lines";
import { TEXTS } from "../../texts";
import { Notices } from "../Notices";
import { PageFrame } from "../page/PageFrame";
import { useActions, usePaneState } from "../pane-context";
import { Scroll } from "../Scroll";
import { RunView } from "./RunView";

const { history: WORDS } = TEXTS;

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.caption1,
    margin: "0",
    padding: "8px 16px",
    color: tokens.colorNeutralForeground2,
  },
  foot: {
    display: "flex",
    gap: "4px",
    padding: "4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Every run on the sheet with what it changed; each can be taken back. */
export function HistoryPage({ now }: { readonly now: () => Date }) {
  const styles = useStyles();
  const { correct } = useActions();
  const { runs, busy, review } = usePaneState();
  const history = historyOf(runs);
  const isLocked = review?.snapshot.isProtected ?? false;
  return (
    <>
      <Scroll>
        <PageFrame title={TEXTS.pages.history}>
          <Notices now={now} />
          <p className={styles.hint}>{history.length === 0 ? WORDS.empty : WORDS.hint}</p>
          {history.map((run) => (
            <RunView key={run.time} run={run} />
          ))}
        </PageFrame>
      </Scroll>
      {history.length > 1 && (
        <div className={styles.foot}>
          <Button
            appearance="subtle"
            size="small"
            disabled={isLocked}
            disabledFocusable={busy !== null}
            onClick={() => void correct.undo()}
          >
            {WORDS.undoAll}
          </Button>
        </div>
      )}
    </>
  );
}
