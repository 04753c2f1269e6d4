import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, useEffect, useRef } from "react";
import { clearMarks, undoRun } from "../state/correct-actions";
import { hasCorrectedMarks } from "../state/outcomes";
import { safeCount } from "../state/finding-cards";
import { askToClear } from "../state/pane-actions";
import { makeReport } from "../state/report-actions";
import { TEXTS } from "../texts";
import { PAGE_TEXTS } from "../texts/pages";
import { usePaneState, useRunner } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";
import { LazyPart } from "./parts/LazyPart";

// It comes with what clears.
const ClearQuestion = lazy(
  () => import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./ClearQuestion"),
);

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    padding: "4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // A long list of old values leaves the rest of the pane in sight.
  above: { visibility: "hidden" },
  question: { flex: "1 1 100%", maxHeight: "60vh", overflowY: "auto", padding: "4px 0" },
});

/** What is needed now and then. */
export function Footer() {
  const styles = useStyles();
  const runner = useRunner();
  const { runs, review, outcome, record, clearing } = usePaneState();
  const opener = useRef<HTMLElement | null>(null);
  // What was asked of one sheet is no question on another.
  const isAsking = clearing !== null && clearing === review?.snapshot.sheet.id;
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking && document.activeElement === document.body) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const close = () => {
    askToClear(runner, false);
  };
  // Where marks tell of corrections and no record does, undoing says so.
  const canAsk = runs.length > 0 || (review !== null && hasCorrectedMarks(review));
  // The line of what was done has the same beside it.
  const isAbove = runs.length === 1 && runs[0]?.time === outcome?.run && safeCount(review) === 0;
  const hasMarks = (review?.snapshot.marks.length ?? 0) > 0 || runs.length > 0 || record.isDamaged;
  return (
    <footer className={styles.footer}>
      {isAsking && (
        <div className={styles.question}>
          <LazyPart>
            <ClearQuestion
              onYes={() => {
                close();
                void clearMarks(runner);
              }}
              onNo={close}
            />
          </LazyPart>
        </div>
      )}
      <ActionButton appearance="subtle" size="small" onClick={() => void makeReport(runner)}>
        {PAGE_TEXTS.report.make}
      </ActionButton>
      <ActionButton
        ref={(element) => {
          opener.current = element;
        }}
        writes
        appearance="subtle"
        size="small"
        disabledFocusable={!hasMarks}
        aria-expanded={isAsking}
        onClick={() => {
          askToClear(runner, !isAsking);
        }}
      >
        {TEXTS.clear}
      </ActionButton>
      {/* Last, so that nothing moves when it goes. */}
      <ActionButton
        writes
        appearance="subtle"
        size="small"
        className={isAbove ? styles.above : undefined}
        disabledFocusable={!canAsk}
        onClick={() => void undoRun(runner)}
      >
        {runs.length > 1 ? TEXTS.undoAll : TEXTS.undo}
      </ActionButton>
    </footer>
  );
}
