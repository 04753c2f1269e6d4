import { Button } from "@fluentui/react-components";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { WorkbookSummary } from "../../state/workbook-summary";
import { QuestionBox } from "../parts/QuestionBox";
import { PagedList } from "./PagedList";

/** So many sheets leave the answers in sight of the question. */
const FEW = 8;

export interface ConfirmCorrectProps {
  readonly summary: WorkbookSummary;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The one question before all sheets are corrected: how many cells, on which sheets. Escape says no. */
export function ConfirmCorrect({ summary, onYes, onNo }: ConfirmCorrectProps) {
  const { safe, safeTotal, locked } = summary;
  return (
    <QuestionBox
      title={TEXTS.confirm}
      onNo={onNo}
      buttons={
        <>
          <Button appearance="primary" onClick={onYes}>
            {TEXTS.confirmYes(safeTotal)}
          </Button>
          <Button onClick={onNo}>{TEXTS.confirmNo}</Button>
        </>
      }
    >
      <p>{TEXTS.confirmText(safeTotal, safe.length)}</p>
      <PagedList
        label={TEXTS.confirm}
        rows={FEW}
        lines={safe.map(({ sheet, count }) => ({
          key: sheet.id,
          text: TEXTS.confirmSheet(sheet.name, count),
        }))}
      />
      {locked.length > 0 && <p>{TEXTS.locked(locked.map(({ name }) => name))}</p>}
      <p>{TEXTS.confirmNote}</p>
    </QuestionBox>
  );
}
