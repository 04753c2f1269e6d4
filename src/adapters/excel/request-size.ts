import { areaFromA1 } from "../../core/cells";
import { type EditPlan, type SheetSnapshot, WorkbookError } from "../../core/port";
import { toWorkbookError } from "./errors";

/** Excel on the web takes and gives at most 5 MB at once; what is estimated here may be short of the truth. */
export const MOST_BYTES = 4_000_000;

/** What the parts of a request and of its answer take, seen with Microsoft's client, in bytes. */
const BYTES = {
  /** Everything of a sheet but its cells. */
  sheet: 900,
  /** An empty cell: its value, formula, kind and number format. */
  cell: 26,
  /** What a number takes besides, as a value and as a formula. */
  number: 20,
  /** A cell of a sheet that is not known yet: some are empty, some hold a sentence. */
  unknownCell: 64,
  mark: 350,
  edit: 600,
  highlight: 1_500,
  comment: 800,
  part: 400,
  /** What is asked of a sheet right before it is written. */
  comparison: 3_500,
} as const;

/** A character of ours has three bytes, one in quotes is written with a stroke before it. */
const lengthOf = (text: string) => text.length * 3;

/** Bytes of an answer with a sheet as it was read. */
export function bytesToRead({ rows, marks }: Pick<SheetSnapshot, "rows" | "marks">): number {
  let bytes = BYTES.sheet + marks.length * BYTES.mark;
  for (const row of rows) {
    for (const cell of row ?? []) {
      bytes += BYTES.cell;
      if (typeof cell?.value === "string") bytes += lengthOf(cell.value) * (cell.formula === null ? 2 : 1);
      else if (cell !== undefined && cell.value !== null) bytes += BYTES.number;
      if (cell?.formula !== undefined && cell.formula !== null) bytes += lengthOf(cell.formula);
    }
  }
  return bytes;
}

/** Bytes of an answer with a sheet of which only the address of its used range is known; null where it is empty. */
export function bytesOfRange(address: string | null): number {
  if (address === null) return BYTES.sheet;
  const { top, left, bottom, right } = areaFromA1(address);
  return BYTES.sheet + (bottom - top + 1) * (right - left + 1) * BYTES.unknownCell;
}

/** Bytes of a request that carries a plan out. */
export function bytesToWrite({ edits, marks, journal = "" }: EditPlan): number {
  const said = marks.add.flatMap(({ comment }) => comment ?? []);
  return (
    BYTES.comparison +
    edits.reduce((sum, { to }) => sum + BYTES.edit + lengthOf(to.formula ?? ""), 0) +
    // Marks that share their id share a rule.
    new Set(marks.add.map(({ id, highlight }) => `${highlight} ${id}`)).size * BYTES.highlight +
    (marks.add.length + marks.remove.length) * BYTES.mark +
    said.reduce((sum, text) => sum + BYTES.comment + lengthOf(text), 0) +
    bytesOfParts([journal])
  );
}

/** Bytes of a request that reads a sheet back and brings the record up to date. */
export function bytesToTell({ record }: EditPlan): number {
  return BYTES.comparison + bytesOfParts(record?.add ?? []);
}

/** Half of the record's text is in our characters, half in those of JSON. */
function bytesOfParts(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + BYTES.part + text.length * 2, 0);
}

/** Bytes of the answer to a request that carries a plan out: with what stood there before. */
export function bytesToAnswer(snapshot: SheetSnapshot, { edits, marks }: EditPlan): number {
  return bytesToRead(snapshot) + (edits.length + marks.add.length + marks.remove.length) * BYTES.mark;
}

/** As many items, from the first on, as stay within the limit by each of the measures; one at least. */
export function firstWithin<T>(
  items: readonly T[],
  measures: readonly ((item: T) => number)[],
  limit = MOST_BYTES,
): T[] {
  const sums = measures.map(() => 0);
  const end = items.findIndex((item, index) => {
    measures.forEach((measure, each) => (sums[each] = (sums[each] ?? 0) + measure(item)));
    return index > 0 && sums.some((sum) => sum > limit);
  });
  return end < 0 ? [...items] : items.slice(0, end);
}

/** Whether a request or its answer was longer than Excel takes. */
export function isTooLarge(error: unknown): boolean {
  const known = toWorkbookError(error);
  return known instanceof WorkbookError && known.code === "too-large";
}
