import { makeStyles, tokens } from "@fluentui/react-components";
import { historyOf } from "../../state/history-lines";
import { undoRun } from "../../state/correct-actions";
import { TEXTS } from "../../texts";
import { HISTORY_TEXTS as WORDS } from "../../texts/history";
import { Notices } from "../Notices";
import { PageFrame } from "../parts/PageFrame";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { Scroll } from "../parts/Scroll";
import { RunView } from "./RunView";

const useStyles = makeStyles({
  hint: { padding: "8px 16px" },
  foot: {
    display: "flex",
    gap: "4px",
    padding: "4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Every run on the sheet with what it changed; each can be taken back. */
export default function HistoryPage() {
  const styles = useStyles();
  const runner = useRunner();
  const { runs, review } = usePaneState();
  const history = historyOf(runs, review?.snapshot ?? null);
  return (
    <>
      <Scroll>
        <PageFrame title={TEXTS.pages.history}>
          <Notices />
          <Hint className={styles.hint}>{history.length === 0 ? WORDS.empty : WORDS.hint}</Hint>
          {history.map((run) => (
            <RunView key={run.time} run={run} />
          ))}
        </PageFrame>
      </Scroll>
      {history.length > 1 && (
        <div className={styles.foot}>
          <ActionButton writes appearance="subtle" size="small" onClick={() => void undoRun(runner)}>
            {TEXTS.undoAll}
          </ActionButton>
        </div>
      )}
    </>
  );
}
