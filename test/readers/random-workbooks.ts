/** Small random workbooks, with what a reader must see in them. */
import fc from "fast-check";
import { areaFromA1, type CellValue, fromA1 } from "../../src/core/cells";

export interface CellSpec {
  readonly kind: "number" | "shared" | "inline" | "boolean" | "error" | "formula" | "styled";
  readonly value: CellValue;
  /** With its "=". */
  readonly formula: string | null;
  readonly style: number;
}

export interface SheetSpec {
  readonly cells: Readonly<Record<string, CellSpec>>;
  /** Rows of column H that share the formula of H1. */
  readonly sharing: number;
  readonly merges: readonly string[];
  /** Cells with a note of another person. */
  readonly notes: readonly string[];
  readonly hasDrawing: boolean;
  readonly rules: readonly RuleSpec[];
  readonly isPrefixed: boolean;
}

export interface RuleSpec {
  readonly area: string;
  readonly formulas: readonly string[];
  readonly format: number | null;
}

export interface BookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly hasProperties: boolean;
  /** It asks to be calculated when it is opened. */
  readonly isCalculatedOnLoad: boolean;
}

/** Formulas, and what they read. */
export const READS: Readonly<Record<string, readonly string[]>> = {
  "=1+1": [],
  "=A1+1": ["A1"],
  "=SUM(A1:B3)": ["A1:B3"],
  "=F1*2": ["F1"],
  '=F2&"<&>"': ["F2"],
  '=IF(D2>0,"<是>",Sheet1!C3)': ["D2", "Sheet1!C3"],
  "=COUNT(C:C)": ["C1:C1048576"],
  "='Sheet1'!$B$2": ["Sheet1!B2"],
  ...Object.fromEntries([1, 2, 3, 4, 5].map((row) => [`=A${row}*2`, [`A${row}`]])),
};

/** Whether a formula on a sheet (counted from zero) reads a cell. */
export function readsFrom(own: string, sheet: number, source: { sheet: number; cell: string }): boolean {
  const { row, column } = fromA1(source.cell);
  return (READS[own] ?? []).some((reference) => {
    const { top, left, bottom, right } = areaFromA1(reference);
    const target = reference.startsWith("Sheet1!") ? 0 : sheet;
    return target === source.sheet && top <= row && row <= bottom && left <= column && column <= right;
  });
}

const COLUMNS = ["A", "B", "C", "D"];
const ROWS = [1, 2, 3, 4, 5];
export const GRID = ROWS.flatMap((row) => COLUMNS.map((column) => `${column}${row}`));
export const FORMULA_CELLS = ROWS.map((row) => `F${row}`);

export const text = fc.constantFrom(
  ...["一", "预算经费支出", " 前后 ", "第一行\n第二行", "<&>\"'", "=1+1", "10", "TRUE", "😀", "\tx  y", " "],
);
export const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value));

/** Number formats of the styles of `packages.ts`. */
export const STYLE_FORMATS = ["General", "0%", "@", "0.000"];
const style = fc.nat(STYLE_FORMATS.length - 1);
const noFormula = fc.constant(null);
const plainCell: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.record({ kind: fc.constant("number"), value: number, formula: noFormula, style }),
  fc.record({ kind: fc.constantFrom("shared", "inline"), value: text, formula: noFormula, style }),
  fc.record({ kind: fc.constant("boolean"), value: fc.boolean(), formula: noFormula, style }),
  fc.record({ kind: fc.constant("error"), value: fc.constant({ error: "#N/A" }), formula: noFormula, style }),
  fc.record({ kind: fc.constant("styled"), value: fc.constant(null), formula: noFormula, style }),
);

export const result: fc.Arbitrary<CellValue> = fc.oneof(number, text, fc.boolean());
export const formula = fc.constantFrom(...Object.keys(READS));
const formulaCell = fc.record({ kind: fc.constant("formula" as const), value: result, formula, style });

const rule = fc.record({
  area: fc.constantFrom("A1", "B2:C4", "A1:A3 D4", "F1:F5"),
  formulas: fc.constantFrom(["A1>5"], ["LEN(A1)>0", "1=1"], ['$A1="自评核"']),
  format: fc.constantFrom(null, 0),
});

const sheet: fc.Arbitrary<SheetSpec> = fc
  .record({
    plain: fc.dictionary(fc.constantFrom(...GRID), plainCell, { maxKeys: 14, noNullPrototype: true }),
    formulas: fc.dictionary(fc.constantFrom(...FORMULA_CELLS), formulaCell, {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    sharing: fc.constantFrom(0, 2, 5),
    merges: fc.subarray(["A7:B8", "C7:D7", "F7:H9"]),
    notes: fc.subarray(["A1", "B2", "D5", "F2", "G6"]),
    hasDrawing: fc.boolean(),
    rules: fc.uniqueArray(rule, { selector: ({ area }) => area, maxLength: 3 }),
    isPrefixed: fc.boolean(),
  })
  .map(({ plain, formulas, ...rest }) => {
    const cells: Record<string, CellSpec> = { ...plain, ...formulas };
    for (let row = 1; row <= rest.sharing; row++) {
      cells[`H${row}`] = { kind: "formula", value: row * 2, formula: `=A${row}*2`, style: 0 };
    }
    return { cells, ...rest };
  });

export const book: fc.Arbitrary<BookSpec> = fc.record({
  sheets: fc.array(sheet, { minLength: 1, maxLength: 2 }),
  hasProperties: fc.boolean(),
  isCalculatedOnLoad: fc.boolean(),
});
