import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { isDone, listedRows } from "../../state/forms-list";
import { makeReport } from "../../state/report-actions";
import { checkSheets, correctAllSheets, putOverview, undoAllSheets } from "../../state/workbook-actions";
import { PAGE_TEXTS } from "../../texts/pages";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { WholeWorkbook } from "../../state/pane-state";
import type { WorkbookSummary } from "../../state/workbook-summary";
import { PageFrame } from "../parts/PageFrame";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { ConfirmCorrect } from "./ConfirmCorrect";
import { FormsTable } from "./FormsTable";
import { ListTools } from "./ListTools";
import { Remarks } from "./Remarks";
import { useFormKeys, useKeepUp } from "./use-forms-list";
import { useScrollKept } from "./use-scroll-kept";
import { WholeStrip } from "./WholeStrip";

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
  const { whole, outcome } = usePaneState();
  const { summary, progress, isComplete, run } = whole;
  const body = useRef<HTMLDivElement>(null);
  useKeepUp();
  useFormKeys(body);
  useScrollKept(body);
  const hasForms = summary !== null && summary.rows.length > 0;
  // Where the strip says what was corrected, the way back stands there.
  const isUndoHere = run !== null && (outcome?.kind !== "workbook" || progress !== null);
  return (
    <PageFrame title={TEXTS.title}>
      <div ref={body} className={styles.body}>
        {summary === null && progress === null && <p className={styles.text}>{TEXTS.intro}</p>}
        {summary !== null && (
          <Summary {...whole} summary={summary} isComplete={isComplete || progress !== null} />
        )}
        <CorrectAll summary={summary}>
          <ActionButton
            appearance={summary === null ? "primary" : "secondary"}
            onClick={() => void checkSheets(runner)}
          >
            {summary === null ? TEXTS.check : TEXTS.recheck}
          </ActionButton>
          {isUndoHere && <ActionButton onClick={() => void undoAllSheets(runner)}>{TEXTS.undo}</ActionButton>}
        </CorrectAll>
        {hasForms && <Forms {...whole} summary={summary} />}
        {summary !== null && <Remarks summary={summary} />}
        {hasForms && (
          <div className={styles.buttons}>
            <ActionButton onClick={() => void putOverview(runner)}>{TEXTS.overview}</ActionButton>
            <ActionButton onClick={() => void makeReport(runner)}>{PAGE_TEXTS.report.make}</ActionButton>
          </div>
        )}
        <WholeStrip />
      </div>
    </PageFrame>
  );
}

type Known = Pick<WholeWorkbook, "list" | "isComplete"> & { readonly summary: WorkbookSummary };

function Summary({ summary: { rows, counts }, list, isComplete }: Known) {
  const styles = useStyles();
  const done = rows.filter((row) => isDone(row, list?.seen ?? new Set())).length;
  return (
    <p className={styles.text} role="status">
      {rows.length === 0 ? TEXTS.none : TEXTS.counts(rows.length, counts.error, counts.warning, counts.info)}
      {rows.length > 0 && TEXTS.done(done, rows.length)}
      {!isComplete && <span className={styles.quiet}>{TEXTS.stopped}</span>}
    </p>
  );
}

/** The list of forms, and what of it is shown. */
function Forms({ summary: { rows }, list }: Known) {
  const keys = list?.keys;
  const listed = useMemo(() => (keys === undefined ? [] : listedRows(rows, { keys })), [rows, keys]);
  if (list === null) return null;
  return (
    <>
      <ListTools list={list} total={rows.length} />
      {listed.length > 0 && <FormsTable rows={listed} at={list.at} seen={list.seen} />}
    </>
  );
}

interface CorrectAllProps {
  /** Null before anything is known. */
  readonly summary: WorkbookSummary | null;
  /** What can be done besides, after the first button. */
  readonly children: ReactNode;
}

/** One action for all sheets, with one question before; and the other buttons beside it. */
function CorrectAll({ summary, children }: CorrectAllProps) {
  const styles = useStyles();
  const runner = useRunner();
  const { busy } = usePaneState();
  const [isAsking, setIsAsking] = useState(false);
  const count = summary?.safeTotal ?? 0;
  if (summary !== null && count > 0 && isAsking && busy === null) {
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
    <>
      {count === 0 && (summary?.rows.length ?? 0) > 0 && (
        <p className={`${styles.text} ${styles.quiet}`}>{TEXTS.nothingSafe}</p>
      )}
      <div className={styles.buttons}>
        {count > 0 && (
          <ActionButton
            appearance="primary"
            onClick={() => {
              setIsAsking(true);
            }}
          >
            {TEXTS.correct(count)}
          </ActionButton>
        )}
        {children}
      </div>
    </>
  );
}
