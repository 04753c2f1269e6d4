import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { PAGE_TEXTS } from "../../texts/pages";
import { NOTHING_KNOWN, summarize, type WholeSummary } from "../../state/whole";
import { PageFrame } from "../parts/PageFrame";
import { useActions, usePaneState } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { ConfirmCorrect } from "./ConfirmCorrect";
import { FormsTable } from "./FormsTable";
import { Remarks } from "./Remarks";
import { WholeProgress } from "./WholeProgress";

const { whole: TEXTS, report: REPORT } = PAGE_TEXTS;

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 16px" },
  text: { ...typographyStyles.body1, margin: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** All sheets and forms of the workbook, and what can be done with all at once. */
export default function WorkbookPage() {
  const styles = useStyles();
  const { pages } = useActions();
  const { whole: known } = usePaneState();
  const { outcomes, progress, isComplete, run } = known ?? NOTHING_KNOWN;
  const summary = summarize(outcomes);
  const hasLooked = outcomes.length > 0;
  return (
    <PageFrame title={PANE_TEXTS.pages.workbook}>
      <div className={styles.body}>
        {!hasLooked && progress === null && <p className={styles.text}>{TEXTS.intro}</p>}
        <WholeProgress progress={progress} />
        {hasLooked && <Summary summary={summary} isComplete={isComplete || progress !== null} />}
        <div className={styles.buttons}>
          <ActionButton
            appearance={hasLooked ? "secondary" : "primary"}
            onClick={() => void pages.whole.check()}
          >
            {hasLooked ? TEXTS.recheck : TEXTS.check}
          </ActionButton>
          {run !== null && <ActionButton onClick={() => void pages.whole.undo()}>{TEXTS.undo}</ActionButton>}
        </div>
        {hasLooked && <CorrectAll summary={summary} />}
        {summary.rows.length > 0 && <FormsTable rows={summary.rows} />}
        <Remarks summary={summary} />
        {summary.rows.length > 0 && (
          <div className={styles.buttons}>
            <ActionButton onClick={() => void pages.whole.putOverview()}>{TEXTS.overview}</ActionButton>
            <ActionButton onClick={() => void pages.makeReport()}>{REPORT.make}</ActionButton>
          </div>
        )}
      </div>
    </PageFrame>
  );
}

function Summary({ summary, isComplete }: { readonly summary: WholeSummary; readonly isComplete: boolean }) {
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
function CorrectAll({ summary }: { readonly summary: WholeSummary }) {
  const styles = useStyles();
  const { pages } = useActions();
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
          void pages.whole.correct();
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
