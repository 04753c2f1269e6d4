import type { XlsxWorkbook } from "../../../adapters/xlsx";
import { calculateMissing } from "../../../core/calculate";
import { cellKey, type CellValue, keyPlace } from "../../../core/cells";
import { type EditPlan, NOTHING_TO_DO, type Recalculation, type SheetSnapshot } from "../../../core/port";
import { openCell, type SheetModel, type WorkbookModel } from "../../../spreadsheet/model";
import { readIfPossible, unresolved } from "../../../spreadsheet/open";
import type { Sheets } from "./sheets";

/** Writing a result takes those away that follow from it on other sheets; after so many rounds they all stand. */
const MOST_ROUNDS = 6;

/**
 * Results of formulas. One that the file holds is taken as it is. What has lost its result through a change is
 * calculated and written; what never had one is calculated for the screen alone, so that saving changes nothing.
 */
export class Results {
  /** Formulas that had no result when the file was opened, by sheet. */
  private readonly never = new Map<string, Set<number>>();

  constructor(
    private readonly file: XlsxWorkbook,
    private readonly workbook: WorkbookModel,
    private readonly sheets: Sheets,
  ) {
    for (const [fileId, sheet] of sheets.all()) this.never.set(fileId, new Set(unresolved(sheet)));
  }

  /** Calculates for the screen what has no result. */
  calculate(): void {
    for (const { sheetId, row, column, value } of calculateMissing(this.workbook)) {
      openCell(this.workbook.sheet(sheetId), row, column).value = value;
    }
  }

  /** A snapshot of the file with results that only the screen has. */
  completed(snapshot: SheetSnapshot): SheetSnapshot {
    const sheet = this.sheets.sheetOf(snapshot.sheet.id);
    if (sheet === undefined) return snapshot;
    const rows = snapshot.rows.map((cells, row) =>
      cells?.map((cell, column) => {
        if (cell === undefined || cell.formula === null || cell.value !== null) return cell;
        return { ...cell, value: resultOf(sheet, cellKey(row, column)) };
      }),
    );
    return { ...snapshot, rows };
  }

  /** After a plan has been carried out on a sheet: shows the file as it now stands, and writes what follows. */
  async bringUpToDate(fileId: string, { edits }: EditPlan): Promise<void> {
    const never = this.never.get(fileId);
    for (const { at } of edits) never?.delete(cellKey(at.row, at.column));
    await this.showAll(edits.length > 0 ? null : fileId);
    for (let round = 0; round < MOST_ROUNDS && (await this.writeResults()); round++) await this.showAll(null);
  }

  /** @param only the one sheet that has changed; null where others may have lost results too */
  private async showAll(only: string | null): Promise<void> {
    for (const [fileId] of this.sheets.all()) {
      if (only !== null && only !== fileId) continue;
      const snapshot = await readIfPossible(this.file, fileId);
      if (snapshot !== undefined) this.sheets.show(snapshot);
    }
  }

  /** @returns whether anything was written */
  private async writeResults(): Promise<boolean> {
    const lost = this.sheets.all().map(([fileId, sheet]) => {
      const never = this.never.get(fileId);
      return [fileId, sheet, unresolved(sheet).filter((key) => never?.has(key) !== true)] as const;
    });
    this.calculate();
    let isWritten = false;
    for (const [fileId, sheet, keys] of lost) {
      const recalculations = keys.flatMap((key): Recalculation[] => {
        const value = resultOf(sheet, key);
        return value === null ? [] : [{ at: keyPlace(key), value }];
      });
      if (recalculations.length === 0) continue;
      await this.file.edit(fileId, () => ({ ...NOTHING_TO_DO, recalculations }));
      isWritten = true;
    }
    return isWritten;
  }
}

function resultOf(sheet: SheetModel, key: number): CellValue {
  return sheet.cells.get(key)?.value ?? null;
}
