import { type Address, type Cell, EMPTY_CELL, holds, sameAddress, sameValue } from "../../../core/cells";
import {
  cellAt,
  type CellEdit,
  type EditPlan,
  isWholeMark,
  type PlacedMark,
  type Recalculation,
  type RecordChange,
  type RecordPart,
  reconcileMarks,
  type SheetSnapshot,
} from "../../../core/port";

/** What has to be written so that a sheet of the file holds what the live sheet holds. */
export function planTowards(before: SheetSnapshot, live: SheetSnapshot): EditPlan {
  const edits: CellEdit[] = [];
  const recalculations: Recalculation[] = [];
  for (const at of places(before, live)) {
    const from = cellAt(before, at);
    const to = liveCell(live, at, from);
    if (!holds(from, to) || from.numberFormat !== to.numberFormat) edits.push(edit(at, from, to));
    // A result that is missing in the live sheet is left out; the program that opens the file calculates it.
    else if (to.formula !== null && to.value !== null && !sameValue(from.value, to.value)) {
      recalculations.push({ at, value: to.value });
    }
  }
  // Without a change on the sheet a file keeps its results, also those that another program calculates otherwise.
  const results = edits.length === 0 ? [] : recalculations;
  const plan = { edits, recalculations: results, marks: marksTowards(before, live.marks) };
  const record = recordTowards(before.record, live.record);
  return record === null ? plan : { ...plan, record };
}

/** Parts are known by what they say: a file gives them other ids than a live workbook. */
function recordTowards(before: readonly RecordPart[], live: readonly RecordPart[]): RecordChange | null {
  const has = (parts: readonly RecordPart[], text: string) => parts.some((part) => part.text === text);
  const remove = before.filter(({ text }) => !has(live, text)).map(({ id }) => id);
  const add = live.filter(({ text }) => !has(before, text)).map(({ text }) => text);
  return remove.length + add.length === 0 ? null : { remove, add };
}

/** Beyond the last cell with content the live sheet says nothing, so an empty cell keeps the number format it has. */
function liveCell({ rows }: SheetSnapshot, at: Address, from: Cell): Cell {
  return rows[at.row]?.[at.column] ?? { ...EMPTY_CELL, numberFormat: from.numberFormat };
}

/** Every cell that one of the two sheets has. */
function* places({ rows: a }: SheetSnapshot, { rows: b }: SheetSnapshot): Generator<Address> {
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const columns = Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      if (a[row]?.[column] !== undefined || b[row]?.[column] !== undefined) yield { row, column };
    }
  }
}

function edit(at: Address, from: Cell, to: Cell): CellEdit {
  const { value, formula, numberFormat } = to;
  return {
    at,
    from: { value: from.value, formula: from.formula },
    to: { value, formula, ...(numberFormat !== from.numberFormat && { numberFormat }) },
  };
}

/** Marks of which a person has removed the highlight are no marks to be written; in the file they stay as they are. */
function marksTowards(
  { marks: before, highlightOnly }: SheetSnapshot,
  live: readonly PlacedMark[],
): EditPlan["marks"] {
  const halves = live.filter((mark) => !isWholeMark(mark));
  const stands = (mark: PlacedMark) =>
    halves.some(
      ({ at, id, comment }) => id === mark.id && comment === mark.comment && sameAddress(at, mark.at),
    );
  return reconcileMarks(
    before.filter((mark) => !stands(mark)),
    live.filter(isWholeMark),
    { highlightOnly },
  );
}
