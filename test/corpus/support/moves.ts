import { type Address, areaFromA1, columnName, fromA1 } from "../../../src/core/cells";
import { type Case, changed, type FormCase, relocated, withSheetCells } from "./cases";
import type { Anatomy, CorpusCell } from "./forms";
import type { Random } from "./random";

/** The form further down and to the right, under other text. */
export function shifted(base: Case, random: Random): Case {
  const rows = random.whole(1, 6);
  const columns = random.whole(0, 4);
  return relocated(base, "shift", ({ row, column }) => ({ row: row + rows, column: column + columns }));
}

/** Empty rows between the parts of the form and within its table. */
export function withBlankRows(base: FormCase, random: Random): Case {
  const { funds, header, first, last, total } = base.sheet.anatomy;
  const places = [
    ...(funds ? [funds.header, (funds.sources.at(-1) ?? funds.total) + 1] : []),
    header,
    random.whole(first + 1, last),
    random.whole(first + 1, last),
    ...(total === null ? [] : [total]),
  ].filter((row) => row > 1 && random.whole(0, 1) === 1);
  const above = (row: number) => places.filter((place) => place <= row + 1).length;
  return relocated(base, "blank rows", ({ row, column }) => ({ row: row + above(row), column }));
}

/** Empty columns between the columns of the form. */
export function withBlankColumns(base: FormCase, random: Random): Case {
  const width = base.sheet.widths.length;
  const places = [random.whole(1, width - 1), random.whole(1, width - 1)];
  const left = (column: number) => places.filter((place) => place <= column).length;
  return relocated(base, "blank columns", ({ row, column }) => ({ row, column: column + left(column) }));
}

/** The columns of both tables in another order; what names a row stays at its left. */
export function permuted(base: FormCase, random: Random): Case {
  const { anatomy } = base.sheet;
  const { category, dimension, name, ...figures } = anatomy.columns;
  const fixed = new Set([category, dimension, name]);
  const table = orderOf(
    Object.values(figures).filter((column) => !fixed.has(column)),
    random,
  );
  const funds = orderOf(Object.values(anatomy.funds?.columns ?? {}), random);
  const move = ({ row, column }: Address): Address => {
    const order = isInTable(anatomy, row + 1) ? table : isInFunds(anatomy, row + 1) ? funds : null;
    return { row, column: order?.get(column) ?? column };
  };
  return relocated(base, "permute", move, true);
}

function orderOf(columns: readonly string[], random: Random): Map<number, number> {
  const numbers = columns.map((letters) => fromA1(`${letters}1`).column);
  const order = random.shuffled(numbers);
  return new Map(numbers.map((from, index) => [from, order[index] as number]));
}

function isInTable({ header, last, total }: Anatomy, row: number): boolean {
  return row >= header && row <= (total ?? last);
}

function isInFunds({ funds }: Anatomy, row: number): boolean {
  return funds !== null && row >= funds.header && row <= (funds.sources.at(-1) ?? funds.total);
}

/** No merges, and what they showed stands in every row: first column, first and second level. */
export function unmerged(base: FormCase): FormCase {
  const { sheet } = base;
  const { columns, first, last } = sheet.anatomy;
  const cells: Record<string, CorpusCell> = {};
  const levels = new Set(["A", columns.category, columns.dimension]);
  for (const { top, bottom, left, right } of sheet.merges.map(areaFromA1)) {
    const letters = columnName(left);
    const value = sheet.grid[top]?.[left] ?? "";
    const isLevel = left === right && levels.has(letters) && bottom + 1 >= first && bottom < last;
    if (!isLevel || value === "") continue;
    for (let row = Math.max(top + 1, first - 1); row <= bottom; row++) cells[`${letters}${row + 1}`] = value;
  }
  return changed(base, "unmerged", {
    sheet: { ...withSheetCells(sheet, cells), merges: [], anatomy: sheet.anatomy },
  });
}

/** Some rows of the table hidden: they are checked like all others. */
export function withHiddenRows(base: FormCase, random: Random): Case {
  const { first, last } = base.sheet.anatomy;
  const rows = [random.whole(first, last) - 1, random.whole(first, last) - 1].sort((a, b) => a - b);
  return changed(base, "hidden rows", { hidden: { rows: [...new Set(rows)], columns: [] } });
}

/** Two forms on one sheet, one below the other. */
export function stacked(upper: Case, lower: Case): Case {
  const offset = upper.sheet.grid.length + 1;
  const moved = relocated(lower, "stack", ({ row, column }) => ({ row: row + offset, column }));
  return {
    name: `${upper.name} over ${lower.name}`,
    kinds: [...upper.kinds, ...lower.kinds, "stack"],
    sheet: {
      ...upper.sheet,
      anatomy: null,
      grid: [...upper.sheet.grid, [], ...moved.sheet.grid.slice(offset)],
      formats: { ...upper.sheet.formats, ...moved.sheet.formats },
      merges: [...upper.sheet.merges, ...moved.sheet.merges],
    },
    hidden: upper.hidden,
    expected: { ...upper.expected, forms: [...upper.expected.forms, ...moved.expected.forms] },
  };
}
