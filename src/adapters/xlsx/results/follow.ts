import { type Address, oneCell } from "../../../core/cells";
import type { CellEdit, EditPlan, LostResult } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { dependentsOf } from "../formula/dependents";
import type { ResultArea } from "../formula/reader-index";
import type { Parts } from "../package/parts";
import { writeResults } from "../sheet/write-results";
import { Results } from "./results";

/** What became of the results that follow from a plan. */
export interface Followed {
  readonly isChanged: boolean;
  readonly lost: readonly LostResult[];
}

/**
 * Once the cells of a plan are written: gives every formula that follows from them, on all sheets, the result that it
 * then has. One that cannot be calculated loses the one it had, since that is wrong now.
 * @param before the results before anything was written
 */
export function followUp(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  { edits, recalculations }: EditPlan,
  before: Results,
): Followed {
  const open = edits.filter(isOpen).map(({ at }) => at);
  const known = [...edits.filter((edit) => !isOpen(edit)), ...recalculations].map(({ at }) => at);
  const found = dependentsOf(parts, book, sheet, [...open, ...known]);
  const followers = [...found, ...open.map(({ row, column }) => ({ sheet, ...oneCell(row, column) }))];
  if (followers.length === 0) return { isChanged: false, lost: [] };
  const results = new Results(parts, book, before, { sheet, written: known, stale: followers });
  let isChanged = false;
  const lost: LostResult[] = [];
  for (const other of new Set(followers.map((each) => each.sheet))) {
    const areas = followers.filter((each) => each.sheet === other);
    const done = resultsOn(parts, other, areas, other === sheet ? known : [], results);
    isChanged ||= done.isChanged;
    lost.push(...done.lost.map((at) => ({ sheet: other.name, at })));
  }
  return { isChanged, lost };
}

/** A formula that was written without its result. */
function isOpen({ to }: CellEdit): boolean {
  return to.formula !== null && to.value === null;
}

function resultsOn(
  parts: Parts,
  sheet: BookSheet,
  areas: readonly ResultArea[],
  known: readonly Address[],
  results: Results,
): ReturnType<typeof writeResults> {
  const contents = results.contentsOf(sheet);
  return writeResults(parts, sheet.part, areas, known, contents, (cell) => results.calculated(sheet, cell));
}
