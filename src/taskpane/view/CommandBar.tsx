import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { safeCount } from "../state/cards";
import { TEXTS } from "../texts";
import { useActions, usePaneState } from "./pane-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 16px",
    position: "sticky",
    top: "0",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: { flex: "1 1 auto" },
});

/** The two things most people do: the first says how much it will do. */
export function CommandBar() {
  const styles = useStyles();
  const actions = useActions();
  const { review, busy } = usePaneState();
  const count = safeCount((review?.forms ?? []).flatMap(({ findings }) => findings));
  const isLocked = review?.snapshot.isProtected ?? false;
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        className={styles.primary}
        disabled={isLocked}
        disabledFocusable={busy !== null}
        onClick={() => void actions.correct()}
      >
        {count === 0 ? TEXTS.correct : TEXTS.correctCount(count)}
      </Button>
      <Button disabledFocusable={busy !== null} onClick={() => void actions.check()}>
        {TEXTS.check}
      </Button>
    </div>
  );
}
