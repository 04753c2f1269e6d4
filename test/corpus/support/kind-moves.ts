import { type Address, areaFromA1, areaToA1, fromA1, toA1 } from "../../../src/core/cells";
import type { FormColumns } from "./columns";
import type { Kind } from "./kinds";
import { paraphrase, type Said } from "./paraphrase";
import type { Random } from "./random";

const TOTAL = /^(?:总分|总得分|得分合计|评价总分)$/;
const AFTER_TABLE = /^(?:备注|项目名称|偏差大.*)$/;

const isNumber = (text: string | undefined) => text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text);

/** The same kind with every cell at another place, and with it merges and headings. */
export function moved(kind: Kind, move: (at: Address) => Address): Kind {
  const grid: string[][] = [];
  for (const [row, texts] of kind.grid.entries()) {
    for (const [column, text] of texts.entries()) {
      const to = move({ row, column });
      while (grid.length <= to.row) grid.push([]);
      const line = grid[to.row] as string[];
      while (line.length <= to.column) line.push("");
      line[to.column] = text;
    }
  }
  const place = (cell: string) => toA1(move(fromA1(cell)));
  const placed = (cells: FormColumns["table"]) =>
    Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, place(cell)]));
  return {
    ...kind,
    grid,
    merges: kind.merges.map((area) => areaToA1(areaFromA1(area.split(":").map(place).join(":")))),
    columns: kind.columns.map(({ table, funds }) => ({
      table: placed(table),
      funds: placed(funds as FormColumns["table"]),
    })),
  };
}

/** The same kind with other texts in some cells. */
export function withTexts(kind: Kind, texts: Readonly<Record<string, string>>): Kind {
  const grid = kind.grid.map((row) => [...row]);
  for (const [cell, text] of Object.entries(texts)) {
    const { row, column } = fromA1(cell);
    (grid[row] as string[])[column] = text;
  }
  return { ...kind, grid };
}

/** The indicator table of a form: its rows by what they are. */
interface TableRows {
  readonly top: number;
  readonly header: number;
  readonly last: number;
  /** The row of its total, wherever in it the total stands; and whether its figures stand under their columns. */
  readonly total: number | null;
  readonly isTotalInLine: boolean;
}

export function tableRows(kind: Kind, index: number): TableRows {
  const { table } = kind.columns[index] as FormColumns;
  const headings = Object.values(table).map(fromA1);
  const rows = headings.map(({ row }) => row);
  const [top, header] = [Math.min(...rows), Math.max(...rows)];
  let last = header;
  let total: number | null = null;
  for (let row = header + 1; row < kind.grid.length; row++) {
    const first = (kind.grid[row] ?? []).find((text) => text !== "") ?? "";
    if (TOTAL.test(first)) total = row;
    if (total !== null || first === "项目名称") break;
    if (!AFTER_TABLE.test(first)) last = row;
  }
  const figures = [table.weight, table.score].map((cell) => cell && fromA1(cell).column);
  const line = total === null ? [] : (kind.grid[total] ?? []);
  const isTotalInLine = figures.some((column) => column !== undefined && isNumber(line[column as number]));
  return { top, header, last, total, isTotalInLine };
}

/** Columns right of the indicator in another order; what one heading spans stays together. */
export function withColumnsPermuted(kind: Kind, random: Random): Kind {
  const orders = kind.columns.map(({ table }, index) => {
    const rows = tableRows(kind, index);
    const from = fromA1(table.indicator ?? "A1").column + 1;
    const width = Math.max(...Object.values(table).map((cell) => fromA1(cell).column)) + 1;
    return { rows, order: orderOf(kind, rows, from, width, random) };
  });
  return moved(kind, ({ row, column }) => {
    const own = orders.find(
      ({ rows }) => (row >= rows.top && row <= rows.last) || (row === rows.total && rows.isTotalInLine),
    );
    return { row, column: own?.order.get(column) ?? column };
  });
}

function orderOf(kind: Kind, rows: TableRows, from: number, width: number, random: Random) {
  const spans = kind.merges
    .map(areaFromA1)
    .filter(({ top, left, right }) => top >= rows.top && top <= rows.header && right > left);
  const units: number[][] = [];
  for (let column = from; column < width; column++) {
    const span = spans.find(({ left, right }) => column > left && column <= right);
    if (span === undefined) units.push([column]);
    else units.at(-1)?.push(column);
  }
  const order = new Map<number, number>();
  let next = from;
  for (const column of random.shuffled(units).flat()) order.set(column, next++);
  return order;
}

/** Empty rows between the parts of a form and within its table. */
export function withBlankRowsIn(kind: Kind, random: Random): Kind {
  const places = kind.columns.flatMap(({ funds }, index) => {
    const { top, header, last, total, isTotalInLine } = tableRows(kind, index);
    const head = Object.values(funds)[0];
    return [
      ...(head === undefined ? [] : [fromA1(head).row]),
      top,
      ...(last > header + 1 ? [random.whole(header + 2, last)] : []),
      ...(total === null || !isTotalInLine ? [] : [total]),
    ].filter((row) => row > 1 && random.whole(0, 1) === 1);
  });
  const above = (row: number) => places.filter((place) => place <= row).length;
  return moved(kind, ({ row, column }) => ({ row: row + above(row), column }));
}

/** An empty column somewhere. */
export function withBlankColumnIn(kind: Kind, random: Random): Kind {
  const place = random.whole(1, Math.max(...kind.grid.map((row) => row.length)) - 1);
  return moved(kind, ({ row, column }) => ({ row, column: column >= place ? column + 1 : column }));
}

/** Further down and to the right. */
export function kindShifted(kind: Kind, random: Random): Kind {
  const [rows, columns] = [random.whole(1, 6), random.whole(0, 4)];
  return moved(kind, ({ row, column }) => ({ row: row + rows, column: column + columns }));
}

/** Every heading, and the labels of both totals, in other words of the lexicon. */
export function kindReworded(kind: Kind, random: Random, avoided?: ReadonlySet<string>): Kind {
  const texts: Record<string, string> = {};
  const say = (cell: string, said: Said) => {
    const { row, column } = fromA1(cell);
    texts[cell] = withBrackets(kind.grid[row]?.[column] ?? "", paraphrase(said, random, avoided));
  };
  for (const [index, { table, funds }] of kind.columns.entries()) {
    for (const [role, cell] of Object.entries(table)) say(cell, role as Said);
    for (const [role, cell] of Object.entries(funds)) say(cell, role as Said);
    const { total } = tableRows(kind, index);
    const label = (kind.grid[total ?? -1] ?? []).findIndex((text) => TOTAL.test(text));
    if (total !== null) say(toA1({ row: total, column: label }), "total");
  }
  return withTexts(kind, texts);
}

/** What stands in a label's brackets belongs to the form, not to its wording: points, units, formulas. */
export function withBrackets(before: string, label: string): string {
  return `${label}${/[（(][^（()）]*[)）]$/.exec(before.trim())?.[0] ?? ""}`;
}
