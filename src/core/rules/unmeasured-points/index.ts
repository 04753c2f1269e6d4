import type { Form, Indicator } from "../../form";
import { plain, roundHalfUp, sum } from "../../number";
import type { Profile } from "../../profile";
import { convertedWithout, namesNothing, standingTotal, unusedRows } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, nameCells, type ResultRow, resultRows } from "../shared";

export const unmeasuredPoints = defineRule({
  id: "I09",
  name: "unmeasured-points",
  title: "不适用的指标设有分值",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check(form, { profile }) {
    const unused = unusedRows(form);
    const rows = unused.map(({ row }) => row);
    const [first] = rows;
    if (first === undefined) return [];
    const words = [...new Set(unused.map(({ word }) => `“${word}”`))].join("");
    const points = plain(sum(unused.map((each) => each.points)));
    const working = otherReckoning(form, profile);
    return [
      forPerson({
        at: first.name.at,
        row: { at: first.name.at, value: labelOf(first, form.indicators) },
        rows: rows.map(({ row }) => row),
        what: `${rows.length} 项指标写着${words}，却占 ${points} 分（${nameCells(rows)}）。`,
        todo: "请改设可以考核的指标，或把分值调整到其他指标。",
        ...(working === null ? {} : { working }),
        stated: points,
      }),
    ];
  },
});

/** The total as it would be without these rows: shown beside, for those whose place reckons so. */
function otherReckoning(form: Form, profile: Profile): string | null {
  const total = standingTotal(form, profile);
  const converted = total === null ? null : convertedWithout(form, total, profile);
  if (converted === null) return null;
  const who = profile.unusedPoints === "converted" ? `${profile.title}口径` : "有的地方";
  const rounded = plain(roundHalfUp(converted.total, profile.decimals));
  const sum = `${plain(converted.score)} ÷ ${plain(converted.points)} × ${plain(profile.totalPoints)} = ${rounded}`;
  return `${sum}（${who}不计这些指标，按此折算总分）`;
}

/** What the row goes by: its name, or the nearest heading above it where the name says nothing. */
function labelOf(row: ResultRow, indicators: readonly Indicator[]): string {
  const parent = indicators.find((indicator) => resultRows(indicator).includes(row));
  const names = [row.name, parent?.dimension, parent?.category].map((field) => field?.value ?? "");
  return names.find((name) => name !== "" && !namesNothing(name)) ?? row.name.value;
}
