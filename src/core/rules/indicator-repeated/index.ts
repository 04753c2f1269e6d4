import { remembered } from "../../cells";
import { hasNumber, type Indicator } from "../../form";
import { plain, sum } from "../../number";
import { readingsOf } from "../../scoring";
import { COMMON_PRACTICE, defineRule, type Observation } from "../rule";
import { forPerson, nameCells, NO_NAMES } from "../shared";

export const indicatorRepeated = defineRule({
  id: "I20",
  name: "indicator-repeated",
  title: "指标重复",
  severity: "warning",
  doubts: "none",
  basis: COMMON_PRACTICE,
  check({ indicators }) {
    const names = indicators.map(({ name }) => bareName(name.value));
    // Most forms have no name twice.
    if (new Set(names).size === names.length) return [];
    const groups = new Map<string, Indicator[]>();
    for (const [place, indicator] of indicators.entries()) {
      const name = names[place] ?? "";
      if (NO_NAMES.test(name) || !pointsOf(indicator)?.greaterThan(0)) continue;
      const key = `${name}|${measureOf(indicator)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [indicator]);
      else group.push(indicator);
    }
    return [...groups.values()].flatMap(repeated);
  },
});

function repeated(rows: readonly Indicator[]): Observation[] {
  const [, second] = rows;
  if (second === undefined) return [];
  const groups = ["产出", "效益"].filter((group) =>
    rows.some(({ category }) => category?.value.includes(group) === true),
  );
  const isAcross = groups.length > 1;
  const points = plain(sum(rows.flatMap((row) => pointsOf(row) ?? [])));
  return [
    forPerson({
      at: second.name.at,
      row: second.name,
      rows: rows.map(({ row }) => row),
      what: `“${second.name.value}”${isAcross ? `在${groups.join("和")}中` : ""}出现 ${rows.length} 次（${nameCells(rows)}），共占 ${points} 分。`,
      todo: "考核同一内容的，请合并；否则请在名称中写明区别。",
      stated: second.name.value,
      severity: isAcross ? "warning" : "info",
    }),
  ];
}

/** Its weight, or its score where the form has no weights. */
function pointsOf({ weight, score }: Indicator) {
  const field = weight ?? score;
  return hasNumber(field) ? field.value : null;
}

/** Nearly all names are nothing but these, and begin otherwise than 指标1. */
const BARE = /^(?!指标)[\u4e00-\u9fff]+$/;

/** Without marks, and without what only numbers it: "指标1：", "2." */
const bareName = remembered((name) => (BARE.test(name) ? name : stripped(name)));

function stripped(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:指标\d*[:.、]?|[(]\d+[)][:.、]?|\d+[:.、])/, "")
    .replace(/[\p{P}\p{S}]/gu, "");
}

/** What is counted, and of whom: rows of one name that differ in it are two indicators. */
function measureOf(indicator: Indicator): string {
  const { target } = readingsOf(indicator);
  const { category, dimension } = indicator;
  // Whose satisfaction it is often stands on the second level alone.
  const object = category?.value.includes("满意") === true ? (dimension?.value ?? "") : "";
  if (target.kind !== "measures") return `${object}|${target.kind}`;
  return [object, ...target.clauses.map(({ unit, label }) => `${unit.name}${label}`)].join("|");
}
