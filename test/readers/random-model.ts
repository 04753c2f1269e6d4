/** What a reader must see in a random workbook after its plans. */
import { type CellValue, isCellError } from "../../src/core/cells";
import { highlightFormula, MARK_AUTHOR, PALETTES } from "../../src/core/port";
import type { SeenCell } from "../support/readers";
import { indexOf, type PlanSpec } from "./random-plans";
import { type BookSpec, readsFrom } from "./random-workbooks";

/** What a reader must see on a sheet. */
export interface SheetModel {
  readonly cells: Map<string, SeenCell>;
  /** Number formats that were written. */
  readonly formats: Map<string, string>;
  readonly comments: Map<string, { author: string; text: string }>;
  /** Our rules by their cells. */
  readonly rules: Map<string, { area: string; formulas: string[]; fill: string }>;
}

export interface BookModel {
  readonly sheets: readonly SheetModel[];
  record: string | null;
  /** Results are missing or new: the workbook asks to be calculated when it is opened. */
  isStale: boolean;
}

export function modelOf({ sheets, isCalculatedOnLoad }: BookSpec): BookModel {
  return {
    record: null,
    isStale: isCalculatedOnLoad,
    sheets: sheets.map(({ cells, notes }) => ({
      cells: new Map(
        Object.entries(cells).flatMap(([cell, { value: known, formula: own }]) =>
          known === null ? [] : [[cell, { value: seen(known), formula: own }]],
        ),
      ),
      formats: new Map(),
      comments: new Map(notes.map((cell) => [cell, { author: "王科长", text: `请核实 ${cell}` }])),
      rules: new Map(),
    })),
  };
}

/** Carries out a plan on the model; gives the cells where a comment must be left out. */
export function carryOut(model: BookModel, spec: PlanSpec, run: number): string[] {
  const index = indexOf(model, spec);
  const sheet = model.sheets[index] as SheetModel;
  const written = new Set(spec.edits.map((each) => each.at));
  for (const [cell, { formula: own }] of sheet.cells) {
    if (spec.recalculated === null || written.size === 0 || own === null || written.has(cell)) continue;
    sheet.cells.set(cell, { value: spec.recalculated, formula: own });
    model.isStale = true;
    written.add(cell);
  }
  for (const { at: cell, value: now, formula: own, numberFormat } of spec.edits) {
    if (own === null && (now === null || now === "")) sheet.cells.delete(cell);
    else sheet.cells.set(cell, { value: seen(now), formula: own });
    if (own !== null) model.isStale = true;
    if (numberFormat !== undefined) sheet.formats.set(cell, numberFormat);
  }
  clearResults(model, index, written);
  if (spec.record !== undefined) model.record = spec.record;
  return markOn(sheet, spec, run);
}

function markOn({ comments, rules }: SheetModel, { marks, keeps }: PlanSpec, run: number): string[] {
  const marked = new Set(marks.map((each) => each.at));
  const without: string[] = [];
  for (const cell of [...comments.keys(), ...rules.keys()]) {
    if (keeps && !marked.has(cell)) continue;
    rules.delete(cell);
    if (comments.get(cell)?.author === MARK_AUTHOR) comments.delete(cell);
  }
  marks.forEach(({ at: cell, highlight, comment: note }, index) => {
    const formulas = [highlightFormula({ id: `run${run}-${index}`, highlight })];
    rules.set(cell, { area: cell, formulas, fill: `FF${PALETTES.standard[highlight].fill.slice(1)}` });
    if (note === null) return;
    if (comments.has(cell)) without.push(cell);
    else comments.set(cell, { author: MARK_AUTHOR, text: note });
  });
  return without;
}

/** Results that follow from written cells through any number of steps are gone, but for those that were written. */
function clearResults(model: BookModel, index: number, written: ReadonlySet<string>): void {
  const changed = [...written].map((cell) => ({ sheet: index, cell }));
  const done = new Set<string>();
  for (let source = changed.pop(); source !== undefined; source = changed.pop()) {
    for (const [number, { cells }] of model.sheets.entries()) {
      for (const [cell, { value, formula: own }] of cells) {
        if (own === null || done.has(`${number} ${cell}`) || !readsFrom(own, number, source)) continue;
        done.add(`${number} ${cell}`);
        changed.push({ sheet: number, cell });
        if (number === index && written.has(cell)) continue;
        cells.set(cell, { value: null, formula: own });
        model.isStale ||= value !== null;
      }
    }
  }
}

/** A value as openpyxl gives it. */
function seen(value: CellValue): SeenCell["value"] {
  return isCellError(value) ? value.error : value;
}
