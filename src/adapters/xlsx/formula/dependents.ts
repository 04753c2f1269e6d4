import { type Address, type Area, oneCell } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { readNodes } from "../sheet/nodes";
import { CellFormulas, type StoredFormula, storedFormula } from "./cell-formulas";
import { mayHaveFormulas } from "./count";
import { DefinedNames } from "./names";
import { type Formula, ReaderIndex, type ResultArea } from "./reader-index";
import { Tables } from "./tables";

/**
 * All cells of the workbook whose results may follow from cells of one sheet, through any number of steps. Where it
 * cannot be told, or would take too long to tell, a formula counts as dependent.
 */
export function dependentsOf(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  cells: readonly Address[],
): readonly ResultArea[] {
  const formulas = allFormulas(parts, book);
  const index = new ReaderIndex(formulas);
  const found = new Set<Formula>(formulas.filter(({ always }) => always));
  const queue: ResultArea[] = [
    ...cells.map(({ row, column }) => ({ sheet, ...oneCell(row, column) })),
    ...found,
  ];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    if (index.checks > LIMITS.dependencyChecks) return formulas;
    for (const formula of index.readersOf(source)) {
      if (found.has(formula)) continue;
      found.add(formula);
      queue.push(formula);
    }
  }
  return [...found];
}

function allFormulas(parts: Parts, book: Book): Formula[] {
  const sheets = book.sheets.filter(({ kind, part }) => kind === "worksheet" && mayHaveFormulas(parts, part));
  if (sheets.length === 0) return [];
  const names = new DefinedNames(parts, book);
  const tables = new Tables(parts, book);
  return sheets.flatMap((sheet) => {
    const formulas = unlessDamaged(() => parts.parsed(sheet.part, readFormulas));
    return formulas.map(({ text, area, isTable }) => {
      const at = { row: area.top, column: area.left };
      const dependencies = names.resolve(tables.plain(text, sheet.name, at) ?? text, sheet.name);
      return { sheet, ...area, ...dependencies, always: dependencies.always || isTable };
    });
  });
}

/** A sheet that no program can read shows no results that could be wrong. */
function unlessDamaged(read: () => readonly FormulaText[]): readonly FormulaText[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "damaged") return [];
    throw error;
  }
}

interface FormulaText {
  /** Without "=", spelled out. */
  readonly text: string;
  /** The cells that hold its results. */
  readonly area: Area;
  readonly isTable: boolean;
}

function readFormulas(part: string, source: string): readonly FormulaText[] {
  const all: StoredFormula[] = [];
  // Only the formulas are kept, not the elements: there may be a million.
  readNodes(part, source, (cell) => {
    const formula = storedFormula(part, cell);
    if (formula) all.push(formula);
    return false;
  });
  const formulas = new CellFormulas(part, all);
  return all.map((formula) => {
    const { row, column, filled, isTable } = formula;
    return { text: formulas.textOf(formula), area: filled ?? oneCell(row, column), isTable };
  });
}
