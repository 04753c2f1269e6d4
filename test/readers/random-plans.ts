/** Random edits of random workbooks, and how they are taken back. */
import fc from "fast-check";
import { type CellContent, type CellValue, fromA1, toA1 } from "../../src/core/cells";
import { type EditPlan, type Highlight, reconcileMarks, type SheetSnapshot } from "../../src/core/port";
import { removingAll } from "../support/sheets";
import {
  type BookSpec,
  formula,
  FORMULA_CELLS,
  GRID,
  number,
  READS,
  readsFrom,
  result,
  type SheetSpec,
  STYLE_FORMATS,
  text,
} from "./random-workbooks";

export interface PlanSpec {
  /** Counted from zero; beyond the last one the first. */
  readonly sheet: number;
  readonly edits: readonly (CellContent & { readonly at: string })[];
  readonly marks: readonly {
    readonly at: string;
    readonly highlight: Highlight;
    readonly comment: string | null;
  }[];
  /** Earlier marks on other cells stay. */
  readonly keeps: boolean;
  /** A result that all other formulas of the sheet are known to have. */
  readonly recalculated: number | null;
  /** The one part that the record then has; left out where it stays as it is. */
  readonly record: string | undefined;
}

const at = fc.constantFrom(...GRID, ...FORMULA_CELLS, "H1", "H2", "A7", "G6", "C10");
const value: fc.Arbitrary<CellValue> = fc.oneof(number, text, fc.boolean(), fc.constantFrom(null, ""));
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({ value, formula: fc.constant(null) }),
  fc.record({
    value,
    formula: fc.constant(null),
    numberFormat: fc.constantFrom("0.00", "0%", "@", "General", '0.0"分"'),
  }),
  fc.record({ value: result, formula }),
);
const comment = fc.constantFrom(
  null,
  '【自评核·E02】执行率得分由 9.99 更正为 9.69。\n计算：<10 & "x">。',
  "【自评核·I07】说明",
);
const mark = fc.record({
  at,
  highlight: fc.constantFrom("corrected" as const, "error" as const, "warning" as const),
  comment,
});

export const plan: fc.Arbitrary<PlanSpec> = fc.record({
  sheet: fc.nat(1),
  edits: fc.uniqueArray(
    fc.tuple(at, content).map(([cell, to]) => ({ at: cell, ...to })),
    { selector: (edit) => edit.at, maxLength: 5 },
  ),
  marks: fc.uniqueArray(mark, { selector: (each) => each.at, maxLength: 4 }),
  keeps: fc.boolean(),
  recalculated: fc.option(fc.integer(), { freq: 3 }),
  record: fc.constantFrom(undefined, '{"version":2}', "记录 <&> ".repeat(90)),
});

/** The plan for a sheet as it stands. */
export function planOn(snapshot: SheetSnapshot, spec: PlanSpec, run: number): EditPlan {
  const marked = new Set(spec.marks.map((each) => each.at));
  const edited = new Set(spec.edits.map((each) => each.at));
  const recalculated = spec.edits.length === 0 ? null : spec.recalculated;
  const cells = snapshot.rows.flatMap((row, index) =>
    (row ?? []).flatMap((cell, column) => (cell ? [{ at: { row: index, column }, cell }] : [])),
  );
  const standing = cells.filter(({ at: place, cell }) => cell.formula !== null && !edited.has(toA1(place)));
  return {
    edits: spec.edits.map(({ at: cell, ...to }) => ({
      at: fromA1(cell),
      from: { value: null, formula: null },
      to,
    })),
    recalculations:
      recalculated === null ? [] : standing.map((each) => ({ at: each.at, value: recalculated })),
    marks: {
      remove: snapshot.marks.filter((each) => !spec.keeps || marked.has(toA1(each.at))),
      add: spec.marks.map(({ at: cell, ...rest }, index) => ({
        id: `run${run}-${index}`,
        at: fromA1(cell),
        ...rest,
      })),
    },
    ...(spec.record === undefined ? {} : { record: { ...removingAll(snapshot), add: [spec.record] } }),
  };
}

/** The sheet that a plan is for. */
export function indexOf({ sheets }: { readonly sheets: readonly unknown[] }, { sheet }: PlanSpec): number {
  return sheet < sheets.length ? sheet : 0;
}

/** Old contents back into the cells of a sheet that plans have changed, our marks and the record away. */
export function takingBack(spec: SheetSpec, now: SheetSnapshot, plans: readonly PlanSpec[]): EditPlan {
  return { ...oldContents(spec, plans), marks: reconcileMarks(now.marks, []), record: removingAll(now) };
}

/** What stood in the cells of a sheet that plans have changed. */
export function oldContents(
  { cells }: SheetSpec,
  plans: readonly PlanSpec[],
): Pick<EditPlan, "edits" | "recalculations"> {
  const edits = plans.flatMap((each) => each.edits);
  const edited = new Set(edits.map((each) => each.at));
  const formatted = new Set(edits.filter((each) => each.numberFormat !== undefined).map((each) => each.at));
  const isRecalculated = plans.some((each) => each.recalculated !== null);
  return {
    edits: [...edited].map((cell) => {
      const { value: old = null, formula: own = null, style = 0 } = cells[cell] ?? {};
      const to = { value: old, formula: own };
      const numberFormat = STYLE_FORMATS[style] ?? "General";
      return { at: fromA1(cell), from: to, to: formatted.has(cell) ? { ...to, numberFormat } : to };
    }),
    recalculations: Object.entries(cells).flatMap(([cell, { value: old, formula: own }]) =>
      isRecalculated && own !== null && !edited.has(cell) ? [{ at: fromA1(cell), value: old }] : [],
    ),
  };
}

/**
 * What of a plan can be put back without a trace: texts of the shared list come back as inline ones, and formulas
 * have the workbook calculated, which stays so.
 */
export function restorablePart(spec: PlanSpec, { sheets, isCalculatedOnLoad }: BookSpec): PlanSpec {
  const sheet = indexOf({ sheets }, spec);
  const edits = spec.edits.filter(({ at, formula, numberFormat }) => {
    const { kind, formula: old = null } = sheets[sheet]?.cells[at] ?? {};
    if (numberFormat !== undefined || kind === "shared" || at.startsWith("H")) return false;
    if (!isCalculatedOnLoad && (formula ?? old) !== null) return false;
    if (formula !== null && READS[formula]?.length !== 0) return false;
    return !sheets.some(({ cells }, index) =>
      Object.values(cells).some(
        (cell) => cell.formula !== null && readsFrom(cell.formula, index, { sheet, cell: at }),
      ),
    );
  });
  return { ...spec, edits, recalculated: null };
}
