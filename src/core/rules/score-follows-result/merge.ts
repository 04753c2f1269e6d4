import { toA1 } from "../../cells";
import type { Indicator } from "../../form";
import type { Observation } from "../rule";
import { forPerson } from "../shared";

/** A row whose score does not follow from its result. */
export interface Deviation {
  readonly indicator: Indicator;
  readonly observation: Observation;
  /** Only the proportion is in question, or the target is a bare number: forms may score such rows by other rules. */
  readonly isProportion: boolean;
  /** By what its expected score is reckoned. */
  readonly measure: "按比例" | "按口径";
}

/** From so many rows on, a form evidently scores by another rule than proportion: then it is said once. */
const MANY = 4;
/** So many are told with their numbers, the others only counted. */
const TOLD = 6;

/** Joins the rows of which only the proportion is in question into one finding a form, where there are many. */
export function mergeDisproportionate(cases: readonly Deviation[]): readonly Deviation[] {
  const joined = cases.filter(({ isProportion }) => isProportion);
  const [first] = joined;
  if (first === undefined || joined.length < MANY) return cases;
  const merged: Deviation = {
    ...first,
    observation: forPerson({
      at: first.observation.at,
      row: first.indicator.name,
      rows: joined.map(({ indicator }) => indicator.row),
      what: `有 ${joined.length} 项指标的得分与${joined.every(({ measure }) => measure === "按口径") ? "所用口径" : "完成比例"}不一致：${listed(joined)}。`,
      todo: "按其他办法计分的，请附计分办法；否则请逐项核对得分。",
      severity: "warning",
    }),
  };
  return [...cases.filter(({ isProportion }) => !isProportion), merged];
}

function listed(cases: readonly Deviation[]): string {
  const told = cases.slice(0, TOLD).map(inShort).join("；");
  return cases.length > TOLD ? `${told}；等等` : told;
}

/** "I14 为 9，按比例 5" */
function inShort({ observation: { at, stated, expected }, measure }: Deviation): string {
  return `${toA1(at)} 为 ${stated ?? ""}${expected === null ? "" : `，${measure} ${expected}`}`;
}
