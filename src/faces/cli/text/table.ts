import { textWidth } from "./width";
import type { Look } from "./look";
import { wrap } from "./wrap";

export interface Row {
  /** All of one line; the last may be long and goes on below its own beginning. */
  readonly cells: readonly string[];
  /** How the first cell is coloured. */
  readonly paint?: (text: string) => string;
  /** How the whole row is coloured, instead. */
  readonly paintAll?: (text: string) => string;
}

const GAP = "  ";
/** The last column has at least this much room, however narrow the terminal. */
const LEAST_ROOM = 20;

/** Rows as lines whose columns stand below one another, by the width at which characters are shown. */
export function tableLines(
  rows: readonly Row[],
  indent: string,
  { columns }: Pick<Look, "columns">,
): string[] {
  const widths = columnWidths(rows);
  const before = indent.length + widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const room = columns === null ? Infinity : Math.max(LEAST_ROOM, columns - before - 1);
  return rows.flatMap(({ cells, paint = plain, paintAll = plain }) => {
    const [first = "", ...rest] = wrap(cells.at(-1) ?? "", room);
    const lead = cells
      .slice(0, -1)
      .map((cell, index) => {
        const padding = " ".repeat((widths[index] ?? 0) - textWidth(cell));
        return (index === 0 ? paint(cell) : cell) + padding + GAP;
      })
      .join("");
    return [indent + paintAll(lead + first), ...rest.map((line) => " ".repeat(before) + paintAll(line))];
  });
}

function columnWidths(rows: readonly Row[]): number[] {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length - 1));
  return Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map(({ cells }) => textWidth(cells[index] ?? ""))),
  );
}

function plain(text: string): string {
  return text;
}
