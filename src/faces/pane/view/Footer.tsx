import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TEXTS } from "../texts";
import { PAGE_TEXTS } from "../texts/pages";
import { useActions, usePaneState } from "./pane-context";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    padding: "4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is needed now and then. */
export function Footer() {
  const styles = useStyles();
  const actions = useActions();
  const { busy, review, runs } = usePaneState();
  const isLocked = review?.snapshot.isProtected ?? false;
  return (
    <footer className={styles.footer}>
      <Button
        appearance="subtle"
        size="small"
        disabled={isLocked}
        disabledFocusable={busy !== null || runs.length === 0}
        onClick={() => void actions.correct.undo()}
      >
        {TEXTS.undo}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        disabled={isLocked}
        disabledFocusable={busy !== null}
        onClick={() => void actions.correct.clear()}
      >
        {TEXTS.clear}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        disabledFocusable={busy !== null}
        onClick={() => void actions.pages.makeReport()}
      >
        {PAGE_TEXTS.report.make}
      </Button>
    </footer>
  );
}
