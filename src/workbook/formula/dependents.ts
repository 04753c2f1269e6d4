import { type Address, type Area, areaFromA1 } from "../../sheet";
import type { Book, BookSheet } from "../book/book";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { readLayout } from "../sheet/layout";
import { attribute } from "../xml/tree";
import { CellFormulas, filledRange, formulaNode } from "./cell-formulas";
import { DefinedNames, type ResolvedDependencies } from "./names";

/** Cells that hold results: one, or those that an array formula fills. */
export interface ResultArea extends Area {
  readonly sheet: BookSheet;
}

interface Formula extends ResultArea, ResolvedDependencies {}

/**
 * All cells of the workbook whose results may follow from cells of one sheet, through any number of steps. Where it
 * cannot be told, or would take too long to tell, a formula counts as dependent.
 */
export function dependentsOf(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  cells: readonly Address[],
): ResultArea[] {
  const formulas = allFormulas(parts, book);
  const found = new Set<Formula>(formulas.filter(({ always }) => always));
  const queue: ResultArea[] = [
    ...cells.map(({ row, column }) => ({ sheet, top: row, left: column, bottom: row, right: column })),
    ...found,
  ];
  let checks = 0;
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    checks += formulas.length;
    if (checks > LIMITS.dependencyChecks) return formulas;
    for (const formula of formulas) {
      if (found.has(formula) || !reads(formula, source)) continue;
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
  return sheets.flatMap((sheet) => sheetFormulas(parts, sheet, names));
}

function mayHaveFormulas(parts: Parts, part: string): boolean {
  return /<(?:\w+:)?f[\s/>]/.test(parts.text(part));
}

function sheetFormulas(parts: Parts, sheet: BookSheet, names: DefinedNames): Formula[] {
  const layout = readLayout(
    sheet.part,
    parts.text(sheet.part),
    ({ element }) => formulaNode(element) !== undefined,
  );
  const cells = layout.rows.flatMap((row) => row.cells);
  const formulas = new CellFormulas(sheet.part, cells);
  return cells.map((cell) => {
    const node = formulaNode(cell.element);
    const range = node && filledRange(node);
    const { row, column } = cell;
    const area =
      range === undefined ? { top: row, left: column, bottom: row, right: column } : areaFromA1(range);
    const isTable = node !== undefined && attribute(node.open, "t") === "dataTable";
    const dependencies = names.resolve(formulas.of(cell) ?? "", sheet.name);
    return { sheet, ...area, ...dependencies, always: dependencies.always || isTable };
  });
}

function reads({ areas }: Formula, source: ResultArea): boolean {
  const name = source.sheet.name.toLowerCase();
  return areas.some(
    ({ sheet, top, left, bottom, right }) =>
      sheet === name &&
      top <= source.bottom &&
      source.top <= bottom &&
      left <= source.right &&
      source.left <= right,
  );
}
