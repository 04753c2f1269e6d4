import { type Form, hasNumber, type Indicator } from "../../form";
import { readingsOf, reachOf } from "../../scoring";
import { COMMON_PRACTICE, defineRule, type Observation } from "../rule";
import { atResult, isExplained, onceIfMany, type ResultRow, resultRows } from "../shared";

export const dateOrder = defineRule({
  id: "I23",
  name: "date-order",
  title: "完成时间不在自评年度内",
  severity: "warning",
  doubts: "none",
  basis: COMMON_PRACTICE,
  check(form, { profile: { resultDates } }) {
    // Most forms have no date among their results.
    const dated = form.indicators.filter((indicator) => resultRows(indicator).some(isDated));
    if (dated.length === 0) return [];
    const years = [...(form.project.year?.value ?? "").normalize("NFKC").matchAll(/20\d{2}/g)].map(Number);
    if (years.length === 0) return [];
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const latest = resultDates === "or-later" ? Infinity : last;
    return onceIfMany(
      dated.flatMap((indicator) => checkRow(indicator, form, { first, last, latest })),
      `的完成时间不在 ${span(first, last)} 年度内`,
    );
  },
});

function isDated(row: ResultRow): boolean {
  return readingsOf(row).actual.kind === "dates";
}

interface Years {
  readonly first: number;
  readonly last: number;
  /** The last one in which work may be done. */
  readonly latest: number;
}

function checkRow(indicator: Indicator, form: Form, { first, last, latest }: Years): Observation[] {
  return resultRows(indicator).flatMap((row) => {
    const { actual } = readingsOf(row);
    if (actual.kind !== "dates") return [];
    // A span of months counts by its end: that is when the work was done.
    const done = actual.dates.map(({ to }) => Number(to.slice(0, 4)));
    const isEarly = done.some((year) => year > 0 && year < first);
    const isLate = done.some((year) => year > latest);
    // Points were taken off, and it is said why: the delay is dealt with.
    if (!isEarly && (!isLate || (isDeducted(indicator) && isExplained(indicator, form)))) return [];
    return [
      atResult(
        row,
        `“${row.name.value}”的完成时间为 ${row.actual?.value ?? ""}，不在自评年度 ${span(first, last)} 年内。`,
        "请核对完成时间；跨年度实施的，请说明。",
      ),
    ];
  });
}

function span(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function isDeducted(indicator: Indicator): boolean {
  const { score } = indicator;
  const reach = reachOf(indicator);
  return hasNumber(score) && reach !== null && score.value.lessThan(reach);
}
