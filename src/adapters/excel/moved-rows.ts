import type { EditPlan, SheetSnapshot } from "../../core/port";

type Rows = SheetSnapshot["rows"];

/**
 * Where rows stand now: they may have come or gone, or been sorted, since. A row is known by all that it holds, but for
 * the cells that a plan writes.
 */
export class MovedRows {
  constructor(
    private readonly before: Rows,
    private readonly now: Rows,
    private readonly plan: Pick<EditPlan, "edits">,
  ) {}

  /** The row now; null where it cannot be told: it is gone, or several hold the same. */
  of(row: number): number | null {
    const edited = this.plan.edits.filter(({ at }) => at.row === row);
    const columns = new Set(edited.map(({ at }) => at.column));
    const wanted = textsOf(this.before[row], columns);
    const isSame = (each: number) => textsOf(this.now[each], columns).join("\n") === wanted.join("\n");
    if (isSame(row)) return row;
    const others = [...this.now.keys()].filter(isSame);
    if (others.length > 0) return others.length === 1 ? (others[0] ?? null) : null;
    // Nobody says the same: a person has changed some of its cells, or it is another row.
    const now = textsOf(this.now[row], columns);
    const kept = wanted.filter((text, column) => text !== "" && text === now[column]).length;
    return kept * 2 >= wanted.filter((text) => text !== "").length ? row : null;
  }
}

/** What the cells of a row hold; formulas without the numbers of the rows that they read, which move too. */
function textsOf(cells: Rows[number], except: ReadonlySet<number>): string[] {
  const texts = (cells ?? []).map((cell, column) => {
    if (cell === undefined || except.has(column)) return "";
    return cell.formula?.replace(/\d+/g, "#") ?? (cell.value === null ? "" : JSON.stringify(cell.value));
  });
  while (texts.at(-1) === "") texts.pop();
  return texts;
}
