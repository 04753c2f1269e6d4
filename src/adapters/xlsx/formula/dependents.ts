import { type Address, oneCell } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import type { Book, BookSheet } from "../book/book";
import { LIMITS } from "../limits";
import { leftOutIn } from "../package/kept-text";
import type { Parts } from "../package/parts";
import { goThroughCells, heldNodes } from "../sheet/nodes";
import { CellFormulas, type StoredFormula } from "./cell-formulas";
import { sheetsWithFormulas } from "./count";
import { DefinedNames } from "./names";
import { type Formula, ReaderIndex, type ResultArea } from "./reader-index";
import { Tables } from "./tables";

/** In letters. */
const LONGEST_HELD = 250_000;

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
  const sheets = sheetsWithFormulas(parts, book);
  if (sheets.length === 0) return [];
  const names = new DefinedNames(parts, book);
  const tables = new Tables(parts, book);
  let count = 0;
  return sheets.flatMap((sheet) =>
    unlessDamaged(() => {
      const stored = formulasOn(parts, sheet.part);
      count += stored.length;
      if (count > LIMITS.formulas) throw new WorkbookError("too-large", `${count} formulas`);
      return readFormulas(sheet, stored, names, tables);
    }),
  );
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

/** Of a sheet whose cells can be held these are read, since they are asked for again; of others the formulas alone. */
export function formulasOn(parts: Parts, part: string): readonly StoredFormula[] {
  const nodes = parts.text(part).length > LONGEST_HELD ? undefined : heldNodes(parts, part);
  if (nodes === undefined || nodes.isPartial) return parts.parsed(part, storedFormulas, 0.1);
  return nodes.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
}

/** Only the formulas are kept, not the elements: there may be a million. */
function storedFormulas(part: string, text: string): readonly StoredFormula[] {
  if (leftOutIn(text).formulas) throw new WorkbookError("too-large", `${part}: formulas were not read`);
  const all: StoredFormula[] = [];
  goThroughCells(part, text, ({ formula }) => {
    if (!formula) return;
    all.push(formula);
    if (all.length > LIMITS.formulas) throw new WorkbookError("too-large", `${part}: ${all.length} formulas`);
  });
  return all;
}

/** The formulas spelled out: one after the other, since together they may be very long. */
function readFormulas(
  sheet: BookSheet,
  stored: readonly StoredFormula[],
  names: DefinedNames,
  tables: Tables,
): Formula[] {
  const formulas = new CellFormulas(sheet.part, stored);
  return stored.map((formula) => {
    const { row, column, filled, isTable } = formula;
    const area = filled ?? oneCell(row, column);
    const text = formulas.textOf(formula);
    const plain = tables.plain(text, sheet.name, { row: area.top, column: area.left }) ?? text;
    const dependencies = names.resolve(plain, sheet.name);
    return { sheet, ...area, ...dependencies, always: dependencies.always || isTable };
  });
}
