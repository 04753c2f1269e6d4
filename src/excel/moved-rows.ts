import type { EditPlan, SheetSnapshot } from "../sheet";

type Rows = SheetSnapshot["rows"];

/**
 * Where rows stand now: they may have come or gone, or been sorted, since. A row is known by all that it holds, but for
 * the cells that a plan writes.
 */
export class MovedRows {
  private readonly edited = new Map<number, Set<number>>();

  constructor(
    private readonly before: Rows,
    private readonly now: Rows,
    { edits }: Pick<EditPlan, "edits">,
  ) {
    for (const { at } of edits) {
      this.edited.set(at.row, (this.edited.get(at.row) ?? new Set()).add(at.column));
    }
  }

  /** The row now; the same one where it has been changed otherwise; null where several hold the same. */
  of(row: number): number | null {
    const columns = this.edited.get(row) ?? new Set();
    const wanted = textOf(this.before[row], columns);
    if (textOf(this.now[row], columns) === wanted) return row;
    const others = [...this.now.keys()].filter((each) => textOf(this.now[each], columns) === wanted);
    if (others.length === 0) return row;
    return others.length === 1 ? (others[0] ?? null) : null;
  }
}

function textOf(cells: Rows[number], except: ReadonlySet<number>): string {
  const texts = (cells ?? []).map((cell, column) =>
    cell === undefined || except.has(column) ? null : (cell.formula ?? cell.value),
  );
  return JSON.stringify(texts).replace(/(?:,null)+\]$/, "]");
}
