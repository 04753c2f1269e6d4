import { makeStyles, tokens } from "@fluentui/react-components";
import { clearMarks, undoRun } from "../state/correct-actions";
import { hasCorrectedMarks } from "../state/outcomes";
import { makeReport } from "../state/report-actions";
import { TEXTS } from "../texts";
import { PAGE_TEXTS } from "../texts/pages";
import { usePaneState, useRunner } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";

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
  const runner = useRunner();
  const { runs, review } = usePaneState();
  // Where marks tell of corrections and no record does, undoing says so.
  const canAsk = runs.length > 0 || (review !== null && hasCorrectedMarks(review));
  return (
    <footer className={styles.footer}>
      <ActionButton
        writes
        appearance="subtle"
        size="small"
        disabledFocusable={!canAsk}
        onClick={() => void undoRun(runner)}
      >
        {TEXTS.undo}
      </ActionButton>
      <ActionButton writes appearance="subtle" size="small" onClick={() => void clearMarks(runner)}>
        {TEXTS.clear}
      </ActionButton>
      <ActionButton appearance="subtle" size="small" onClick={() => void makeReport(runner)}>
        {PAGE_TEXTS.report.make}
      </ActionButton>
    </footer>
  );
}
