import { hasNumber, type Indicator } from "../../form";
import { plain, type Points, sum } from "../../number";
import { isUnwanted, readingsOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { rowOf } from "../shared/labels";
import { cellList } from "../shared/results";

/** A name that says that there is nothing to measure. */
const NOTHING = /^(?:不适用|无|暂无|不涉及|无此项)$|无(?:经济|社会|生态|环境)效益/;

export const unmeasuredPoints = defineRule({
  id: "I09",
  name: "unmeasured-points",
  title: "不适用的指标占分",
  severity: "warning",
  basis: REGULATION_2020,
  needsScores: false,
  check({ indicators }) {
    const rows = indicators.filter(
      (indicator) => pointsOf(indicator)?.greaterThan(0) && saysNothing(indicator),
    );
    const [first] = rows;
    if (first === undefined) return [];
    const points = plain(sum(rows.map((row) => pointsOf(row)).filter((value) => value !== null)));
    return [
      {
        at: first.name.at,
        row: rowOf(first),
        rows: rows.map(({ row }) => row),
        what: `${rows.length} 项指标写着“不适用”“无”或“暂无”，却占 ${points} 分（${cellList(rows)}）。`,
        todo: "请改设可以考核的指标，或把分值调整到其他指标。",
        stated: points,
        expected: null,
        correction: null,
      },
    ];
  },
});

/** Its weight, or its score where the form has no weights. */
function pointsOf({ weight, score }: Indicator): Points | null {
  const field = weight ?? score;
  return hasNumber(field) ? field.value : null;
}

function saysNothing(indicator: Indicator): boolean {
  const name = indicator.name.value
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^指标\d*[:：.、]?/, "");
  if (NOTHING.test(name)) return true;
  // No complaints, no accidents: that is the result one hopes for.
  if (isUnwanted(name)) return false;
  const { target, actual } = readingsOf(indicator);
  return target.kind === "not-applicable" || actual.kind === "not-applicable";
}
