import { type Address, oneCell } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { readNodes } from "../sheet/nodes";
import { CellFormulas, type StoredFormula, storedFormula } from "./cell-formulas";
import { DefinedNames } from "./names";
import { type Formula, ReaderIndex, type ResultArea } from "./reader-index";

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
  return sheets.flatMap((sheet) => unlessDamaged(() => sheetFormulas(parts, sheet, names)));
}

function mayHaveFormulas(parts: Parts, part: string): boolean {
  return /<(?:[^\s<>:/]+:)?f[\s/>]/.test(parts.roughText(part));
}

/** A sheet that no program can read shows no results that could be wrong. */
function unlessDamaged(read: () => Formula[]): Formula[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "damaged") return [];
    throw error;
  }
}

function sheetFormulas(parts: Parts, sheet: BookSheet, names: DefinedNames): Formula[] {
  const all: StoredFormula[] = [];
  // Only the formulas are kept, not the elements: there may be a million.
  readNodes(sheet.part, parts.text(sheet.part), (cell) => {
    const formula = storedFormula(sheet.part, cell);
    if (formula) all.push(formula);
    return false;
  });
  const formulas = new CellFormulas(sheet.part, all);
  return all.map((formula) => {
    const { row, column, filled, isTable } = formula;
    const area = filled ?? oneCell(row, column);
    const dependencies = names.resolve(formulas.textOf(formula), sheet.name);
    return { sheet, ...area, ...dependencies, always: dependencies.always || isTable };
  });
}
