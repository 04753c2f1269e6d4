import type { Address } from "../cells";
import { cellAt } from "../port";
import { filledInRow, type Cells, hasLabel, textAt } from "./cells";
import { bracketed, isLabel, normalizeLabel } from "./labels";
import { type NumberField, readNumber } from "./numbers";
import type { PrintedPoints } from "./types";

/** Points in a heading's round brackets: "(50 分)" gives 50; null where none are printed. */
export function pointsInBrackets(sheet: Cells, at: Address): NumberField<"分"> | null {
  return firstPoints(sheet, at, bracketed(textAt(sheet, at)));
}

/** Reads the points printed in the headings of the two parts above and in an indicator header's row. */
export function readPrintedPoints(sheet: Cells, top: number, header: number): PrintedPoints {
  let execution: NumberField<"分"> | null = null;
  for (let row = top; row < header && execution === null; row++) {
    const isOfFunds = hasLabel(sheet, row, "executed", "rate");
    for (const at of filledInRow(sheet, row)) execution ??= executionPointsIn(sheet, at, isOfFunds);
  }
  const [first] = filledInRow(sheet, header);
  const isHeading = first !== undefined && !isLabel(textAt(sheet, first), "category");
  return { execution, indicators: isHeading ? pointsInBrackets(sheet, first) : null };
}

const OF_EXECUTION = /^(?:预算执行|资金执行|项目资金|资金情况)/u;

/** "预算执行情况（20分）", "得分（20分*执行率）", or in the row of the funds "得分（10分）". */
function executionPointsIn(sheet: Cells, at: Address, isOfFunds: boolean): NumberField<"分"> | null {
  const text = textAt(sheet, at);
  if (OF_EXECUTION.test(normalizeLabel(text))) return pointsInBrackets(sheet, at);
  if (!isLabel(text, "score") && !(isOfFunds && isLabel(text, "weight"))) return null;
  const factors = bracketed(text).map((inside) => /^(.+?)[*×xX]\s*执行率$/.exec(inside)?.[1] ?? "");
  return firstPoints(sheet, at, isOfFunds ? [...factors, ...bracketed(text)] : factors);
}

/** The first of these texts that is a number of 分. */
function firstPoints(sheet: Cells, at: Address, texts: readonly string[]): NumberField<"分"> | null {
  for (const text of texts) {
    if (!text.includes("分")) continue;
    const field = readNumber(at, { ...cellAt(sheet.snapshot, at), value: text }, "分");
    if (field.written?.unit.name === "分") return field;
  }
  return null;
}
