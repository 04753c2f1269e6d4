import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { makeReport } from "../../state/report-actions";
import { checkSheets, correctAllSheets, putOverview, undoAllSheets } from "../../state/workbook-actions";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { PAGE_TEXTS } from "../../texts/pages";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { WorkbookSummary } from "../../state/workbook-summary";
import { PageFrame } from "../parts/PageFrame";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { ConfirmCorrect } from "./ConfirmCorrect";
import { FormsTable } from "./FormsTable";
import { Remarks } from "./Remarks";
import { WholeProgress } from "./WholeProgress";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 16px" },
  text: { ...typographyStyles.body1, margin: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** All sheets and forms of the workbook, and what can be done with all at once. */
export default function WorkbookPage() {
  const styles = useStyles();
  const runner = useRunner();
  const { summary, progress, isComplete, run } = usePaneState().whole;
  const hasLooked = summary !== null;
  const hasForms = hasLooked && summary.rows.length > 0;
  return (
    <PageFrame title={PANE_TEXTS.pages.workbook}>
      <div className={styles.body}>
        {!hasLooked && progress === null && <p className={styles.text}>{TEXTS.intro}</p>}
        <WholeProgress progress={progress} />
        {hasLooked && <Summary summary={summary} isComplete={isComplete || progress !== null} />}
        <div className={styles.buttons}>
          <ActionButton
            appearance={hasLooked ? "secondary" : "primary"}
            onClick={() => void checkSheets(runner)}
          >
            {hasLooked ? TEXTS.recheck : TEXTS.check}
          </ActionButton>
          {run !== null && (
            <ActionButton onClick={() => void undoAllSheets(runner)}>{TEXTS.undo}</ActionButton>
          )}
        </div>
        {hasLooked && <CorrectAll summary={summary} />}
        {hasForms && <FormsTable rows={summary.rows} />}
        {hasLooked && <Remarks summary={summary} />}
        {hasForms && (
          <div className={styles.buttons}>
            <ActionButton onClick={() => void putOverview(runner)}>{TEXTS.overview}</ActionButton>
            <ActionButton onClick={() => void makeReport(runner)}>{PAGE_TEXTS.report.make}</ActionButton>
          </div>
        )}
      </div>
    </PageFrame>
  );
}

function Summary({
  summary,
  isComplete,
}: {
  readonly summary: WorkbookSummary;
  readonly isComplete: boolean;
}) {
  const styles = useStyles();
  const { rows, counts } = summary;
  return (
    <p className={styles.text} role="status">
      {rows.length === 0 ? TEXTS.none : TEXTS.counts(rows.length, counts.error, counts.warning, counts.info)}
      {!isComplete && <span className={styles.quiet}>{` ${TEXTS.stopped}`}</span>}
    </p>
  );
}

/** One action for all sheets, with one question before. */
function CorrectAll({ summary }: { readonly summary: WorkbookSummary }) {
  const styles = useStyles();
  const runner = useRunner();
  const { busy } = usePaneState();
  const [isAsking, setIsAsking] = useState(false);
  if (summary.safeTotal === 0) {
    return summary.rows.length === 0 ? null : (
      <p className={`${styles.text} ${styles.quiet}`}>{TEXTS.nothingSafe}</p>
    );
  }
  if (isAsking && busy === null) {
    return (
      <ConfirmCorrect
        summary={summary}
        onYes={() => {
          setIsAsking(false);
          void correctAllSheets(runner);
        }}
        onNo={() => {
          setIsAsking(false);
        }}
      />
    );
  }
  return (
    <ActionButton
      appearance="primary"
      onClick={() => {
        setIsAsking(true);
      }}
    >
      {TEXTS.correct(summary.safeTotal)}
    </ActionButton>
  );
}
