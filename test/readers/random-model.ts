/** What a reader must see in a random workbook after its plans. */
import { Calculation } from "../../src/core/calculate";
import { cellKey, type CellValue, fromA1, isCellError, sameValue, toA1 } from "../../src/core/cells";
import { highlightFormula, MARK_AUTHOR, PALETTES } from "../../src/core/port";
import type { SeenCell } from "../support/readers";
import { indexOf, oldContents, type PlanSpec } from "./random-plans";
import { type BookSpec, readsFrom, type SheetSpec } from "./random-workbooks";

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
  followUp(model, index, written);
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

/** Carries out on the model how old contents are put back into one of its sheets. */
export function putBack(model: BookModel, index: number, spec: SheetSpec, plans: readonly PlanSpec[]): void {
  const { cells } = model.sheets[index] as SheetModel;
  const { edits, recalculations } = oldContents(spec, plans);
  for (const { at, value } of recalculations) {
    cells.set(toA1(at), { value: seen(value), formula: cells.get(toA1(at))?.formula ?? null });
  }
  for (const { at, to } of edits) {
    if (to.formula === null && (to.value === null || to.value === "")) cells.delete(toA1(at));
    else cells.set(toA1(at), { value: seen(to.value), formula: to.formula });
  }
  followUp(model, index, new Set([...edits, ...recalculations].map(({ at }) => toA1(at))));
}

/**
 * Results that follow from written cells through any number of steps are calculated anew: from what was written, and
 * from what all other formulas give. One that waits for itself, or cannot be calculated, has none any more.
 */
function followUp(model: BookModel, index: number, written: ReadonlySet<string>): void {
  const followers = followersOf(model, index, written);
  const sheets = model.sheets.map(({ cells }, number) => ({
    id: `${number}`,
    cells: new Map(
      [...cells].map(([cell, { value, formula }]) => {
        const { row, column } = fromA1(cell);
        const isWritten = number === index && written.has(cell);
        const isOld = followers.some((each) => each.sheet === number && each.cell === cell);
        return [
          cellKey(row, column),
          { value: isOld ? null : unseen(value), formula: isWritten ? null : formula },
        ] as const;
      }),
    ),
  }));
  const calculation = new Calculation({
    sheets,
    findSheet: (name) => sheets[Number(name.slice("Sheet".length)) - 1],
    isTold: model.isStale,
    plain: () => null,
    precedents: () => ({ areas: [], always: false }),
  });
  for (const { sheet, cell } of followers) {
    const { cells } = model.sheets[sheet] as SheetModel;
    const { value: old = null, formula = null } = cells.get(cell) ?? {};
    const outcome = calculation.outcome({ sheet: sheets[sheet] as (typeof sheets)[number], ...fromA1(cell) });
    const value = outcome.kind === "calculated" ? seen(outcome.value) : null;
    if (value === null ? old === null : old !== null && sameValue(old, value)) continue;
    cells.set(cell, { value, formula });
    model.isStale = true;
  }
}

/** All formulas that follow from written cells, but for those that were written. */
function followersOf(model: BookModel, index: number, written: ReadonlySet<string>) {
  const changed = [...written].map((cell) => ({ sheet: index, cell }));
  const found: { sheet: number; cell: string }[] = [];
  const done = new Set<string>();
  for (let source = changed.pop(); source !== undefined; source = changed.pop()) {
    for (const [number, { cells }] of model.sheets.entries()) {
      for (const [cell, { formula: own }] of cells) {
        if (own === null || done.has(`${number} ${cell}`) || !readsFrom(own, number, source)) continue;
        done.add(`${number} ${cell}`);
        changed.push({ sheet: number, cell });
        if (number !== index || !written.has(cell)) found.push({ sheet: number, cell });
      }
    }
  }
  return found;
}

/** A value as cells hold it: no text of these workbooks looks like an error. */
function unseen(value: SeenCell["value"]): CellValue {
  return typeof value === "string" && value.startsWith("#") ? { error: value } : value;
}

/** A value as openpyxl gives it. */
function seen(value: CellValue): SeenCell["value"] {
  return isCellError(value) ? value.error : value;
}
