import type { Cell } from "../../src/core/cells";
import type { EditPlan, SheetSnapshot, Workbook } from "../../src/core/port";

/** How often something was looked at. */
export interface Looks {
  /** Values of cells. */
  readonly cells: number;
}

/**
 * A workbook whose cells count how often their value is asked for: a measure of work that is the same on every machine.
 * Snapshots that are read of it are new each time, as those of a live workbook.
 */
export function countLooks(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly looksFor: (work: () => Promise<unknown>) => Promise<Looks>;
} {
  let cells = 0;
  const counting = (cell: Cell): Cell => ({
    ...cell,
    get value() {
      cells++;
      return cell.value;
    },
  });
  const watched = (snapshot: SheetSnapshot): SheetSnapshot => ({
    ...snapshot,
    rows: snapshot.rows.map((row) => row?.map((cell) => cell && counting(cell))),
  });
  const watching: Workbook = {
    name: workbook.name,
    sheets: () => workbook.sheets(),
    read: async (sheetId) => watched(await workbook.read(sheetId)),
    edit: async (sheetId, decide, signal) => {
      const planned = async (snapshot: SheetSnapshot): Promise<EditPlan> => decide(watched(snapshot));
      const result = await workbook.edit(sheetId, planned, signal);
      return { ...result, readBack: result.readBack && watched(result.readBack) };
    },
    putSheet: (content, signal) => workbook.putSheet(content, signal),
    dropHalfSheet: (journal) => workbook.dropHalfSheet(journal),
  };
  const looksFor = async (work: () => Promise<unknown>): Promise<Looks> => {
    cells = 0;
    await work();
    return { cells };
  };
  return { workbook: watching, looksFor };
}
