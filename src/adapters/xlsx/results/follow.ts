import { type Address, oneCell, toA1 } from "../../../core/cells";
import type { CellEdit, EditPlan, EditResult, LostResult } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { dependentsOf } from "../formula/dependents";
import type { ResultArea } from "../formula/reader-index";
import type { Parts } from "../package/parts";
import { writeResults } from "../sheet/write-results";
import { Results } from "./results";
import { wrongFormulas } from "./wrong";

/** What became of the results that follow from a plan. */
export interface Followed {
  readonly isChanged: boolean;
  readonly lost: readonly LostResult[];
  /** Formulas in the place of values that give another result than was announced: what stood there before is back. */
  readonly reverted: EditResult["reverted"];
  /** The edits as they stand. */
  readonly edits: readonly CellEdit[];
}

/**
 * Once the cells of a plan are written: puts back what stood where a formula in the place of a value gives another result
 * than was announced, and gives every formula that follows from them, on all sheets, the result that it then has. One that cannot be calculated
 * loses the one it had, since that is wrong now.
 * @param before the results before anything was written
 * @param write writes cells of the sheet
 */
export function followUp(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  { edits: planned, recalculations }: EditPlan,
  before: Results,
  write: (edits: readonly CellEdit[]) => void,
): Followed {
  const cells = [...planned, ...recalculations].map(({ at }) => at);
  const found = dependentsOf(parts, book, sheet, cells);
  const resultsOf = (edits: readonly CellEdit[]) => {
    const open = edits.filter(isOpen).map(({ at: { row, column } }) => ({ sheet, ...oneCell(row, column) }));
    const known = [...edits.filter((edit) => !isOpen(edit)), ...recalculations].map(({ at }) => at);
    const stale = [...found, ...open];
    return { stale, known, results: new Results(parts, book, before, { sheet, written: known, stale }) };
  };
  const reverted = wrongFormulas(planned, sheet, (open) => resultsOf(open).results);
  const edits = reverted.length === 0 ? planned : putBack(planned, reverted, write);
  const { stale, known, results } = resultsOf(edits);
  let isChanged = false;
  const lost: LostResult[] = [];
  for (const other of new Set(stale.map((each) => each.sheet))) {
    const areas = stale.filter((each) => each.sheet === other);
    const done = resultsOn(parts, other, areas, other === sheet ? known : [], results);
    isChanged ||= done.isChanged;
    lost.push(...done.lost.map((at) => ({ sheet: other.name, at })));
  }
  return { isChanged, lost, reverted, edits };
}

/** A formula that was written without its result. */
function isOpen({ to }: CellEdit): boolean {
  return to.formula !== null && to.value === null;
}

/** The edits with what stood in some cells before; an old formula calculates with the cells as they now are. */
function putBack(
  edits: readonly CellEdit[],
  reverted: Followed["reverted"],
  write: (edits: readonly CellEdit[]) => void,
): readonly CellEdit[] {
  const places = new Set(reverted.map(({ at }) => toA1(at)));
  const back = edits.map((edit): CellEdit => {
    const { from } = edit;
    if (!places.has(toA1(edit.at))) return edit;
    return { ...edit, to: from.formula === null ? from : { ...from, value: null } };
  });
  write(back.filter(({ at }) => places.has(toA1(at))));
  return back;
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
