import { hasNumber, type Indicator } from "../../form";
import { plain, type Points, sum } from "../../number";
import { isUnwanted, readingsOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, nameCells, type ResultRow, resultRows } from "../shared";

/** A name that is no more than a word for nothing. */
const NO_NAME = /^(?:不适用|无|暂无|不涉及|无此项)$/;
/** A name that says that there is nothing to measure. */
const NOTHING = new RegExp(`${NO_NAME.source}|无(?:经济|社会|生态|环境)效益`);

export const unmeasuredPoints = defineRule({
  id: "I09",
  name: "unmeasured-points",
  title: "不适用的指标占分",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check({ indicators }) {
    const rows = indicators
      .flatMap(resultRows)
      .filter((row) => pointsOf(row)?.greaterThan(0) && wordOf(row) !== null);
    const [first] = rows;
    if (first === undefined) return [];
    const words = [...new Set(rows.map((row) => `“${wordOf(row) ?? ""}”`))].join("");
    const points = plain(sum(rows.map((row) => pointsOf(row)).filter((value) => value !== null)));
    return [
      forPerson({
        at: first.name.at,
        row: { at: first.name.at, value: labelOf(first, indicators) },
        rows: rows.map(({ row }) => row),
        what: `${rows.length} 项指标写着${words}，却占 ${points} 分（${nameCells(rows)}）。`,
        todo: "请改设可以考核的指标，或把分值调整到其他指标。",
        stated: points,
      }),
    ];
  },
});

/** Its weight, or its score where the form has no weights; a row that shares a score may have neither. */
function pointsOf(row: ResultRow): Points | null {
  const field = row.weight ?? ("score" in row ? row.score : null);
  return hasNumber(field) ? field.value : null;
}

/** What the row goes by: its name, or the nearest heading above it where the name says nothing. */
function labelOf(row: ResultRow, indicators: readonly Indicator[]): string {
  const parent = indicators.find((indicator) => resultRows(indicator).includes(row));
  const names = [row.name, parent?.dimension, parent?.category].map((field) => field?.value ?? "");
  return names.find((name) => name !== "" && !NO_NAME.test(bareName(name))) ?? row.name.value;
}

/** Without blanks and what only numbers it: "指标1：". */
function bareName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^指标\d*[:：.、]?/, "");
}

/** The word by which a row says that there is nothing to measure; null where it measures something. */
function wordOf(row: ResultRow): string | null {
  const name = bareName(row.name.value);
  const [inName = null] = NOTHING.exec(name) ?? [];
  // No complaints, no accidents: that is the result one hopes for.
  if (inName !== null || isUnwanted(name)) return inName;
  const { target, actual } = readingsOf(row);
  if (actual.kind === "not-applicable") return row.actual?.value.trim() ?? null;
  return target.kind === "not-applicable" ? (row.target?.value.trim() ?? null) : null;
}
