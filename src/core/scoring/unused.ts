import { remembered } from "../cells";
import { factOfForm, type Form, hasNumber, type Indicator, type SharingRow } from "../form";
import { difference, points, type Points, sum } from "../number";
import type { Profile } from "../profile";
import { convertedTotal } from "./by-profile";
import { readingsOf } from "./readings";
import { isUnwanted } from "./unwanted";

/** A row with points that says that there is nothing to measure: 不适用, 无, 暂无. */
export interface UnusedRow {
  readonly row: Indicator | SharingRow;
  readonly points: Points;
  /** The word by which it says so. */
  readonly word: string;
}

/** A name that is no more than a word for nothing. */
const NO_NAME = /^(?:不适用|无|暂无|不涉及|无此项)$/;
/** A name that says that there is nothing to measure. */
const NOTHING = new RegExp(`${NO_NAME.source}|无(?:经济|社会|生态|环境)效益`);

/** The rows of a form that take points although there is nothing to measure, in their order. */
export const unusedRows = factOfForm(({ indicators }: Form): UnusedRow[] => {
  const unused: UnusedRow[] = [];
  for (const indicator of indicators) {
    for (const row of [indicator, ...indicator.sharing]) {
      const word = wordOf(row);
      const own = word === null ? null : pointsOf(row);
      if (word !== null && own?.greaterThan(0)) unused.push({ row, points: own, word });
    }
  }
  return unused;
});

/** A total reckoned without such rows, as some places do. */
export interface Converted {
  /** What the other rows score, and the points that they have. */
  readonly score: Points;
  readonly points: Points;
  /** score ÷ points × the whole, not rounded. */
  readonly total: Points;
}

/**
 * The total without the unused rows, converted to the whole; null where there are none, where one of them has no weight
 * or shares its score with another, or where nothing is left.
 */
export function convertedWithout(form: Form, total: Points, profile: Profile): Converted | null {
  const unused = unusedRows(form);
  const scores = unused.flatMap(({ row }) =>
    "score" in row && row.sharing.length === 0 && hasNumber(row.weight) && hasNumber(row.score)
      ? [row.score.value]
      : [],
  );
  if (unused.length === 0 || scores.length < unused.length) return null;
  const without = sum(unused.map((each) => each.points));
  const score = difference(total, sum(scores));
  const converted = convertedTotal(score, without, profile);
  return converted === null || score.isNegative()
    ? null
    : { score, points: points(profile.totalPoints.minus(without)), total: converted };
}

/** Whether a name, without what only numbers it, is no more than a word for nothing. */
export function namesNothing(name: string): boolean {
  return NO_NAME.test(bareName(name));
}

/** Its weight, or its score where the form has no weights; a row that shares a score may have neither. */
function pointsOf(row: Indicator | SharingRow): Points | null {
  const field = row.weight ?? ("score" in row ? row.score : null);
  return hasNumber(field) ? field.value : null;
}

/** Without blanks and what only numbers it: "指标1：". */
const bareName = remembered((name) =>
  name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^指标\d*[:：.、]?/, ""),
);

/** Without one of these signs a name does not say so; the others are 无 and 不 in another code. */
const MAY_BE_NOTHING = /[无不⽆\uf967]/;

/** The word by which a row says that there is nothing to measure; null where it measures something. */
function wordOf(row: Indicator | SharingRow): string | null {
  const { target, actual } = readingsOf(row);
  const isApplied = actual.kind !== "not-applicable" && target.kind !== "not-applicable";
  if (isApplied && !MAY_BE_NOTHING.test(row.name.value)) return null;
  const name = bareName(row.name.value);
  const [inName = null] = NOTHING.exec(name) ?? [];
  // No complaints, no accidents: that is the result one hopes for.
  if (inName !== null || isUnwanted(name)) return inName;
  if (actual.kind === "not-applicable") return row.actual?.value.trim() ?? null;
  return target.kind === "not-applicable" ? (row.target?.value.trim() ?? null) : null;
}
