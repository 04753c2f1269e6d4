import type { Address } from "../cells";
import { sum } from "../number";
import { type Cells, cellIn, cellsIn, type FilledCell, nextInRow, textAt } from "./cells";
import { normalizeLabel } from "./labels";
import { inWholeCell, labelled } from "./labelled";
import { type FilledNumber, hasNumber, type NumberField, readNumber } from "./numbers";
import { WHOLE } from "./proofs";
import type { Form, TotalRow } from "./types";
import { type Said, saidBy } from "./words/roles";

/** From here on a label counts as that of a total. */
const NAMED = 0.5;
const LONGEST_LABEL = 12;

/** Whether a label is that of a total: 总分, 合计, 得分合计. */
export function isTotalLabel({ ranks, strengths }: Said): boolean {
  return ranks?.has("total") === true || (strengths.get("total") ?? 0) >= NAMED;
}

/** The same outside the table, where a bare 合计 is that of something else. */
function isStatedLabel(text: string, said: Said): boolean {
  return said.ranks?.has("statedTotal") === true || (isTotalLabel(said) && text.includes("分"));
}

/** Whether a text stands in front of a total outside the table, or of a score that is no part: 自评得分, 最终得分. */
export function isScoreLabel(text: string, said: Said): boolean {
  const isLabel = isStatedLabel(text, said) || (said.strengths.get("score") ?? 0) >= NAMED;
  return isLabel && !/指标|执行/u.test(text);
}

/**
 * Totals that stand beside a label of their own, outside the table: "自评得分 | 98" in the header block, both in one
 * cell, "自评总分：98", or one under the other.
 */
export function statedTotals(sheet: Cells, top: number, bottom: number): TotalRow[] {
  const totals: TotalRow[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const cell of cellsIn(sheet, row)) {
      const score = statedAt(sheet, cell);
      if (score !== null) totals.push({ label: { at: cell.at, value: cell.text }, weight: null, score });
    }
  }
  return totals.filter((total) => !isReachOf(total, totals));
}

/** "总分 | 100" right beside "自评得分 | 98" says what can be reached. */
function isReachOf({ label, score }: TotalRow, totals: readonly TotalRow[]): boolean {
  const isWhole = (field: TotalRow["score"]) => field?.value?.equals(WHOLE) === true;
  return (
    isWhole(score) &&
    totals.some((other) => !isWhole(other.score) && Math.abs(other.label.at.row - label.at.row) <= 1)
  );
}

function statedAt(sheet: Cells, label: FilledCell): NumberField<"分"> | null {
  if (isStatedLabel(label.text, label.said))
    return scoreBeside(sheet, label.at) ?? scoreUnder(sheet, label.at);
  return scoreInLabel(label);
}

/** The number behind the colon of a total's label, with its place in the cell's text: a correction keeps the label. */
export function scoreInLabel({ at, cell, colon }: FilledCell): NumberField<"分"> | null {
  const behind = colon > 0 ? labelled(cell) : null;
  if (behind === null || behind.start > LONGEST_LABEL) return null;
  if (!isStatedLabel(behind.label, saidBy(normalizeLabel(behind.label)))) return null;
  const score = readNumber(at, behind.cell, "分");
  return score.written === null || !hasNumber(score) ? null : inWholeCell(score, cell, behind.start);
}

/**
 * The number at the right of a label, as points; null where the next filled cell holds none. Where that is what can be
 * reached, and a score stands behind it ("总分 | 100 | 98", "总分 | 100 | 得分 | 98"), the score.
 */
export function scoreBeside(sheet: Cells, label: Address): NumberField<"分"> | null {
  const at = nextInRow(sheet, label)?.at;
  const score = at && readScore(sheet, at);
  if (at === undefined || !hasNumber(score)) return null;
  const next = score.value.equals(WHOLE) ? nextInRow(sheet, at) : null;
  if (next === null) return score;
  const behind = isScoreLabel(next.text, next.said) ? scoreBeside(sheet, next.at) : readScore(sheet, next.at);
  return hasNumber(behind) ? behind : score;
}

/** The only number of the next row, under a label that stands alone. */
export function scoreUnder(sheet: Cells, label: Address): NumberField<"分"> | null {
  const under = cellsIn(sheet, label.row + 1);
  const at = under[0]?.at;
  if (at?.column !== label.column || under.length > 1 || cellsIn(sheet, label.row).length > 1) return null;
  const score = readScore(sheet, at);
  return hasNumber(score) ? score : null;
}

/** A total as points; a grade in brackets behind it is passed over: "98.5（优）". */
export function readScore(sheet: Cells, at: Address): NumberField<"分"> {
  const cell = cellIn(sheet, at);
  const own = readNumber(at, cell, "分");
  const graded =
    own.kind === "text" ? /^([^(（]+)[(（][优良中差][^()（）]{0,6}[)）]$/u.exec(textAt(sheet, at)) : null;
  if (graded === null) return own;
  const bare = readNumber(at, { ...cell, value: graded[1] ?? "" }, "分");
  return hasNumber(bare) ? { ...bare, cell } : own;
}

/**
 * The total that is checked, and all others. One of the table that holds no score takes that which stands outside; a sum
 * of the indicators alone is none where execution is scored too.
 */
export function totalsOf(
  ofTable: TotalRow | null,
  stated: readonly TotalRow[],
  { indicators, funds }: Pick<Form, "indicators" | "funds">,
): { readonly total: TotalRow | null; readonly otherTotals: readonly TotalRow[] } {
  const [first = null, ...others] = stated;
  const isScored = hasNumber(funds?.total.score);
  if (ofTable === null || (isScored && isOfIndicators(ofTable, indicators)))
    return { total: first, otherTotals: others };
  if (first === null || hasNumber(ofTable.score)) return { total: ofTable, otherTotals: stated };
  return { total: { ...first, weight: ofTable.weight }, otherTotals: others };
}

/** Whether a row sums weights and scores of the indicators alone, and does not call itself the form's total. */
function isOfIndicators({ label, weight, score }: TotalRow, indicators: Form["indicators"]): boolean {
  if (/总分|总得分/u.test(label.value) && !label.value.includes("指标")) return false;
  if (!hasNumber(weight) || !hasNumber(score) || weight.value.equals(WHOLE)) return false;
  const weights = indicators.flatMap((row) => [row.weight, ...row.sharing.map((each) => each.weight)]);
  return (
    isSumOf(weight, weights) &&
    isSumOf(
      score,
      indicators.map((row) => row.score),
    )
  );
}

function isSumOf(whole: FilledNumber<"分">, parts: readonly (NumberField<"分"> | null)[]): boolean {
  return sum(parts.filter(hasNumber).map(({ value }) => value)).equals(whole.value);
}
