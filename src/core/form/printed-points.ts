import type { Address } from "../cells";
import { cellAt } from "../port";
import { filledInRow, type Grid, textAt } from "./grid";
import { bracketed, isLabel, normalizeLabel } from "./labels";
import { type NumberField, readNumber } from "./numbers";
import type { PrintedPoints } from "./types";

/** Points in a heading's round brackets: "(50 分)" gives 50; null where none are printed. */
export function pointsInBrackets(grid: Grid, at: Address): NumberField<"分"> | null {
  const text = bracketed(textAt(grid, at)).find((inside) => /^\d+(?:\.\d+)?\s*分$/.test(inside));
  return text === undefined ? null : numberFrom(grid, at, text);
}

/** Reads the points printed in the headings of the two parts above and in an indicator header's row. */
export function readPrintedPoints(grid: Grid, top: number, header: number): PrintedPoints {
  let execution: NumberField<"分"> | null = null;
  for (let row = top; row < header && execution === null; row++) {
    for (const at of filledInRow(grid, row)) execution ??= executionPointsIn(grid, at);
  }
  const [first] = filledInRow(grid, header);
  const isHeading = first !== undefined && !isLabel(textAt(grid, first), "category");
  return { execution, indicators: isHeading ? pointsInBrackets(grid, first) : null };
}

/** "预算执行情况（20分）", or "得分（20分*执行率）". */
function executionPointsIn(grid: Grid, at: Address): NumberField<"分"> | null {
  const text = textAt(grid, at);
  if (/^(?:预算执行|资金执行|项目资金|资金情况)/.test(normalizeLabel(text)))
    return pointsInBrackets(grid, at);
  if (!isLabel(text, "score")) return null;
  const formula = bracketed(text).map(
    (inside) => /^(\d+(?:\.\d+)?)\s*分\s*[*×xX]\s*执行率$/.exec(inside)?.[1],
  );
  const points = formula.find((found) => found !== undefined);
  return points === undefined ? null : numberFrom(grid, at, points);
}

function numberFrom(grid: Grid, at: Address, text: string): NumberField<"分"> {
  return readNumber<"分">(at, { ...cellAt(grid.snapshot, at), value: text }, "分");
}
