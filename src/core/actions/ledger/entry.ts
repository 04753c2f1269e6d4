import { toA1 } from "../../cells";
import { cellAt, type LedgerEntry, type SheetSnapshot } from "../../port";
import { correctedComment, formName, type PlannedEdit } from "../../review";
import { labelledRows } from "./rows";

/** The sheet before an edit, and as it will be once all edits of the run are made. */
interface EditedSheet {
  readonly before: SheetSnapshot;
  readonly after: SheetSnapshot;
}

/**
 * What the ledger keeps of an edit.
 * @param time ISO 8601
 */
export function ledgerEntry(
  edit: PlannedEdit,
  { before, after }: EditedSheet,
  mark: string,
  time: string,
): LedgerEntry {
  const { at, from, to, finding } = edit;
  const { sheet } = after;
  const { numberFormat } = cellAt(before, at);
  const labelled = labelledRows(after);
  const form = formName(finding.form);
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    cell: toA1(at),
    row: finding.row.value,
    mark,
    rule: finding.rule.id,
    before: to.numberFormat === undefined ? from : { ...from, numberFormat },
    after: to,
    comment: correctedComment(edit),
    time,
    ...(form !== undefined && { form }),
    words: labelled.words(at.row, at.column),
    alike: labelled.with(finding.row.value).length,
  };
}
