import type { Address } from "../cells";
import { cellAt } from "../port";
import { type Cells, fieldAt, filledInRow, nextInRow, textAt } from "./cells";
import { isLabel } from "./labels";
import { hasNumber, type NumberField, readNumber } from "./numbers";
import type { TotalRow } from "./types";
import { strengthsOf } from "./words/roles";

/** From here on a label counts as that of a total. */
const NAMED = 0.5;
const LONGEST_LABEL = 12;

/** Whether a text is the label of a total: 总分, 合计, 得分合计. */
export function isTotalLabel(text: string): boolean {
  return isLabel(text, "total") || (strengthsOf(text).get("total") ?? 0) >= NAMED;
}

/** The same outside the table, where a bare 合计 is that of something else. */
function isStatedLabel(text: string): boolean {
  return isLabel(text, "statedTotal") || (text.includes("分") && isTotalLabel(text));
}

/**
 * Totals that stand beside a label of their own, outside the table: "自评得分 | 98" in the header block, or both in one
 * cell, "自评总分：98".
 */
export function statedTotals(sheet: Cells, top: number, bottom: number): TotalRow[] {
  const totals: TotalRow[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const label of filledInRow(sheet, row)) {
      const score = statedAt(sheet, label);
      if (score !== null) totals.push({ label: fieldAt(sheet, label), weight: null, score });
    }
  }
  return totals;
}

function statedAt(sheet: Cells, label: Address): NumberField<"分"> | null {
  const text = textAt(sheet, label);
  if (isStatedLabel(text)) return scoreBeside(sheet, label);
  return isStatedLabel(text.split(/[:：]/u)[0] ?? "") ? scoreBehindColon(sheet, label) : null;
}

/** The number behind the colon of a label, with its place in the cell's text: a correction keeps the label. */
function scoreBehindColon(sheet: Cells, at: Address): NumberField<"分"> | null {
  const cell = cellAt(sheet.snapshot, at);
  if (typeof cell.value !== "string") return null;
  const start = cell.value.search(/[:：]/u) + 1;
  if (start === 0 || start > LONGEST_LABEL) return null;
  const { written, ...score } = readNumber(at, { ...cell, value: cell.value.slice(start) }, "分");
  if (score.value === null || written === null) return null;
  return { ...score, cell, written: { ...written, start: written.start + start, end: written.end + start } };
}

/** The number at the right of a label, as points; null where the next filled cell holds none. */
export function scoreBeside(sheet: Cells, label: Address): NumberField<"分"> | null {
  const at = nextInRow(sheet, label);
  if (at === null) return null;
  const score = readNumber(at, cellAt(sheet.snapshot, at), "分");
  return hasNumber(score) ? score : null;
}
