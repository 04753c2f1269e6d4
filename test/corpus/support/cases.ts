import { type Address, areaFromA1, areaToA1, fromA1, toA1 } from "../../../src/core/cells";
import { type HiddenLines, NOTHING_HIDDEN } from "../../../src/core/port";
import {
  type ExpectedForm,
  type ExpectedIndicator,
  type ExpectedSheet,
  expectedSheets,
  type Printed,
} from "./expected";
import {
  type Anatomy,
  type CorpusCell,
  type CorpusSheet,
  corpusNames,
  corpusSheets,
  formatAt,
} from "./forms";

/** A sheet and everything that must come of it; what was done to it is in its name. */
export interface Case {
  readonly name: string;
  /** What was done to the form: "shift", "permute", "plant E02" … */
  readonly kinds: readonly string[];
  readonly sheet: CorpusSheet;
  readonly hidden: HiddenLines;
  readonly expected: ExpectedSheet;
}

/** A case with one form on it, whose parts are known. */
export type FormCase = Case & { readonly sheet: CorpusSheet & { readonly anatomy: Anatomy } };

export function hasForm(each: Case): each is FormCase {
  return each.sheet.anatomy !== null;
}

/** Every sheet of the corpus as it was published. */
export function corpusCases(): Case[] {
  return corpusNames().flatMap((name) => {
    const expected = expectedSheets(name);
    return corpusSheets(name).map((sheet, index) => ({
      name,
      kinds: [],
      sheet,
      hidden: NOTHING_HIDDEN,
      expected: expected[index] as ExpectedSheet,
    }));
  });
}

/** The same case with something done to it. */
export function changed<T extends Case>(base: T, kind: string, change: Partial<Case>): T {
  return { ...base, name: `${base.name} + ${kind}`, kinds: [...base.kinds, kind], ...change };
}

/** The same sheet with some cells set, by their addresses. */
export function withSheetCells(sheet: CorpusSheet, cells: Readonly<Record<string, CorpusCell>>): CorpusSheet {
  const grid = sheet.grid.map((row) => [...row]);
  for (const [address, cell] of Object.entries(cells)) {
    const { row, column } = fromA1(address);
    const line = grid[row];
    if (line === undefined || column >= line.length) throw new RangeError(`${address} is outside the form`);
    line[column] = cell;
  }
  return { ...sheet, grid };
}

type Move = (at: Address) => Address;

/**
 * Puts every cell to another place, and with it formats, merges, formulas and expectations.
 * @param keepsRange where cells change places within the form only
 */
export function relocated(base: Case, kind: string, move: Move, keepsRange = false): Case {
  const { sheet, expected } = base;
  const place = (text: string) => toA1(move(fromA1(text)));
  const area = (text: string) => areaToA1(areaFromA1(text.split(":").map(place).join(":")));
  const grid: CorpusCell[][] = [];
  const formats: Record<string, string> = {};
  const format = formatAt(sheet.formats);
  const cells = sheet.grid.flatMap((line, row) =>
    line.map((cell, column) => ({ cell, at: { row, column } })),
  );
  for (const { cell, at } of cells) {
    const to = move(at);
    while (grid.length <= to.row) grid.push([]);
    const line = grid[to.row] as CorpusCell[];
    while (line.length <= to.column) line.push("");
    line[to.column] =
      typeof cell === "object" ? { ...cell, formula: movedFormula(cell.formula, place) } : cell;
    if (format(at) !== "General") formats[toA1(to)] = format(at);
  }
  return changed(base, kind, {
    sheet: { ...sheet, grid, formats, merges: sheet.merges.map(area), anatomy: null },
    expected: {
      ...expected,
      forms: expected.forms.map((form) => movedForm(form, place, keepsRange ? (range) => range : area)),
      nearMiss: expected.nearMiss && { ...expected.nearMiss, cell: place(expected.nearMiss.cell) },
    },
  });
}

function movedFormula(formula: string, place: (text: string) => string): string {
  return formula.replace(/[A-Z]{1,2}\d+/g, place);
}

function movedForm(
  { recognised, findings }: ExpectedForm,
  place: (text: string) => string,
  area: (text: string) => string,
): ExpectedForm {
  const moved = ([at, digits]: Printed): Printed => [place(at), digits];
  const printed = (field: Printed | null) => field && moved(field);
  const funds =
    recognised.funds &&
    Object.fromEntries(Object.entries(recognised.funds).map(([name, field]) => [name, moved(field)]));
  const cell = (text: string | null) => text && place(text);
  const indicator = (row: ExpectedIndicator): ExpectedIndicator => ({
    ...row,
    name: place(row.name),
    target: cell(row.target),
    actual: cell(row.actual),
    reason: cell(row.reason),
    weight: printed(row.weight),
    score: printed(row.score),
    sharing: row.sharing.map(place),
  });
  return {
    recognised: {
      ...recognised,
      range: area(recognised.range),
      funds,
      sources: recognised.sources.map(place),
      weights: printed(recognised.weights),
      total: printed(recognised.total),
      indicators: recognised.indicators.map(indicator),
    },
    findings: findings.map((finding) => ({ ...finding, cell: place(finding.cell) })),
  };
}
