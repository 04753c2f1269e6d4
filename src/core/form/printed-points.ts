import { type Cells, cellsIn, type FilledCell, hasLabel } from "./cells";
import { bracketed } from "./labels";
import { type NumberField, readNumber } from "./numbers";
import type { PrintedPoints } from "./types";

/** Points in a heading's round brackets: "(50 分)" gives 50; null where none are printed. */
export function pointsInBrackets(cell: FilledCell): NumberField<"分"> | null {
  return firstPoints(cell, bracketed(cell.text));
}

/** Reads the points printed in the headings of the two parts above and in an indicator header's row. */
export function readPrintedPoints(sheet: Cells, top: number, header: number): PrintedPoints {
  let execution: NumberField<"分"> | null = null;
  for (let row = top; row < header && execution === null; row++) {
    const isOfFunds = hasLabel(sheet, row, "executed", "rate");
    for (const cell of cellsIn(sheet, row)) execution ??= executionPointsIn(cell, isOfFunds);
  }
  const [first] = cellsIn(sheet, header);
  const isHeading = first !== undefined && !first.said.ranks?.has("category");
  return { execution, indicators: isHeading ? pointsInBrackets(first) : null };
}

const OF_EXECUTION = /^(?:预算执行|资金执行|项目资金|资金情况)/u;

/** "预算执行情况（20分）", "得分（20分*执行率）", or in the row of the funds "得分（10分）". */
function executionPointsIn(cell: FilledCell, isOfFunds: boolean): NumberField<"分"> | null {
  const { text, label, said } = cell;
  if (OF_EXECUTION.test(label)) return pointsInBrackets(cell);
  if (!said.ranks?.has("score") && !(isOfFunds && said.ranks?.has("weight"))) return null;
  const factors = bracketed(text).map((inside) => /^(.+?)[*×xX]\s*执行率$/.exec(inside)?.[1] ?? "");
  return firstPoints(cell, isOfFunds ? [...factors, ...bracketed(text)] : factors);
}

/** The first of these texts that is a number of 分. */
function firstPoints({ at, cell }: FilledCell, texts: readonly string[]): NumberField<"分"> | null {
  for (const text of texts) {
    if (!text.includes("分")) continue;
    const field = readNumber(at, { ...cell, value: text }, "分");
    if (field.written?.unit.name === "分") return field;
  }
  return null;
}
