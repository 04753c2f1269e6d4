import type { Cell } from "../../src/core/cells";
import {
  type EditPlan,
  type PlacedMark,
  sheetBySheet,
  type SheetRef,
  type SheetSnapshot,
  type Workbook,
} from "../../src/core/port";

/** How often something was looked at. */
export interface Looks {
  /** Values of cells. */
  readonly cells: number;
  /** Ids of marks. */
  readonly marks: number;
  /** Ids of sheets in the list of all. */
  readonly tabs: number;
}

/**
 * A workbook whose cells count how often their value is asked for: a measure of work that is the same on every machine.
 * Snapshots that are read of it are new each time, as those of a live workbook.
 */
export function countLooks(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly looksFor: (work: () => Promise<unknown>) => Promise<Looks>;
} {
  let [cells, marks, tabs] = [0, 0, 0];
  const originals = new WeakMap<PlacedMark, PlacedMark>();
  const countingMark = (mark: PlacedMark): PlacedMark => {
    const counted = {
      ...mark,
      get id() {
        marks++;
        return mark.id;
      },
    };
    originals.set(counted, mark);
    return counted;
  };
  const countingTab = (tab: SheetRef): SheetRef => ({
    ...tab,
    get id() {
      tabs++;
      return tab.id;
    },
  });
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
    marks: snapshot.marks.map(countingMark),
    tabs: snapshot.tabs.map(countingTab),
  });
  const watching: Workbook = {
    name: workbook.name,
    sheets: () => workbook.sheets(),
    read: async (sheetId) => watched(await workbook.read(sheetId)),
    edit: async (sheetId, decide, signal) => {
      const planned = async (snapshot: SheetSnapshot): Promise<EditPlan> => {
        const plan = await decide(watched(snapshot));
        const remove = plan.marks.remove.map((mark) => originals.get(mark) ?? mark);
        return { ...plan, marks: { ...plan.marks, remove } };
      };
      const result = await workbook.edit(sheetId, planned, signal);
      return { ...result, readBack: result.readBack && watched(result.readBack) };
    },
    mergedAreas: (sheetId, within) => workbook.mergedAreas(sheetId, within),
    readSheets: (sheets, options) => sheetBySheet(sheets, (id) => watching.read(id), options),
    editSheets: (sheets, decide, options) =>
      sheetBySheet(sheets, (id) => watching.edit(id, decide, options?.signal), options),
    putSheet: (content, signal) => workbook.putSheet(content, signal),
    dropHalfSheet: (journal) => workbook.dropHalfSheet(journal),
  };
  const looksFor = async (work: () => Promise<unknown>): Promise<Looks> => {
    [cells, marks, tabs] = [0, 0, 0];
    await work();
    return { cells, marks, tabs };
  };
  return { workbook: watching, looksFor };
}
