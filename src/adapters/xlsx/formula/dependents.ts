import { type Address, oneCell } from "../../../core/cells";
import type { Book, BookSheet } from "../book/book";
import { WorkbookError } from "../../../core/port";
import { LIMITS } from "../limits";
import { leftOutIn } from "../package/kept-text";
import type { Parts } from "../package/parts";
import { goThroughCells } from "../sheet/nodes";
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
  let count = 0;
  const stored = sheets.map((sheet) => {
    const all = storedFormulas(parts, sheet);
    count += all.length;
    if (count > LIMITS.formulas) throw new WorkbookError("too-large", `${count} formulas`);
    return { sheet, all };
  });
  const names = new DefinedNames(parts, book);
  return stored.flatMap(({ sheet, all }) => readFormulas(sheet, all, names));
}

function mayHaveFormulas(parts: Parts, part: string): boolean {
  const text = parts.text(part);
  return leftOutIn(text).formulas || /<(?:[^\s<>:/]+:)?f[\s/>]/.test(text);
}

/** Only the formulas are kept, not the elements: there may be a million. */
function storedFormulas(parts: Parts, { part }: BookSheet): StoredFormula[] {
  const text = parts.text(part);
  if (leftOutIn(text).formulas) throw new WorkbookError("too-large", `${part}: formulas were not read`);
  const all: StoredFormula[] = [];
  goThroughCells(part, text, (cell) => {
    const formula = storedFormula(part, cell);
    if (formula) all.push(formula);
  });
  return all;
}

function readFormulas(sheet: BookSheet, all: readonly StoredFormula[], names: DefinedNames): Formula[] {
  const formulas = new CellFormulas(sheet.part, all);
  return all.map((formula) => {
    const { row, column, filled, isTable } = formula;
    const area = filled ?? oneCell(row, column);
    const dependencies = names.resolve(formulas.textOf(formula), sheet.name);
    return { sheet, ...area, ...dependencies, always: dependencies.always || isTable };
  });
}
