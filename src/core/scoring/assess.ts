import { factOfRowBy, type Indicator, type SharingRow } from "../form";
import { Decimal } from "../number";
import type { Profile } from "../profile";
import { type ClausePair, compareDates, comparability, inUnitOf, isExact, leavesOutEach } from "../quantity";
import { type Attainment, met, missed } from "./attainment";
import { resultScoringOf } from "./by-profile";
import { aimOf } from "./direction";
import { attainmentOf, type MeasuredClause } from "./measured";
import { pairsOf, type Readings, readingsOf } from "./readings";
import { byScoring } from "./stepped";

/** What can be said of a result against its target. */
export type Assessment =
  /** Nothing to compare: a target in words, or nothing entered. */
  | { readonly kind: "not-measured" }
  /** A target or result that cannot be told for certain, several whose counterparts cannot, or dates too vague. */
  | { readonly kind: "unreadable"; readonly which: "target" | "actual" | "pairing" | "dates" }
  /** A number wanted, words given. */
  | { readonly kind: "not-numeric" }
  /** Units of different kinds. */
  | { readonly kind: "incomparable"; readonly pair: ClausePair }
  /** Both can be read, but not how they belong together or which way is better. */
  | { readonly kind: "unclear" }
  | {
      readonly kind: "measured";
      readonly attainment: Attainment;
      /** False where the direction is only taken for granted (a bare number), or what missed the target is not exact. */
      readonly isCertain: boolean;
      readonly clauses: readonly MeasuredClause[];
    };

/** Compares an indicator's result, and those of the rows that share its score, with what was planned (财预〔2020〕10号). */
export const assess = factOfRowBy((indicator: Indicator, profile: Profile): Assessment => {
  const own = assessRow(indicator, indicator, profile);
  const shared = indicator.sharing.map((row) => assessRow(row, indicator, profile));
  if (shared.length === 0) return own;
  // A row that only heads the details below it has nothing of its own to compare.
  return joined(isHeading(indicator) ? shared : [own, ...shared]);
});

/** Whether a scored row names a group whose targets and results stand in the rows below it. */
export function isHeading({ target, actual, sharing }: Indicator): boolean {
  return isBlank(target) && isBlank(actual) && sharing.some((row) => !isBlank(row.actual));
}

/**
 * Whether a row's result is left to the rows below it: those of a group, parts of what it counts (其中), or rows that
 * answer its target and have none of their own. A row that merely shares the score has to have its own result.
 */
export function hasResultBelow(indicator: Indicator): boolean {
  if (isHeading(indicator)) return true;
  const { actual, sharing } = indicator;
  const answered = sharing.filter((row) => !isBlank(row.actual));
  const isDetail = ({ name, target }: SharingRow) => isBlank(target) || name.value.startsWith("其中");
  return isBlank(actual) && answered.length > 0 && answered.every(isDetail);
}

function isBlank(field: { readonly value: string } | null): boolean {
  return (field?.value ?? "") === "";
}

function assessRow(row: Indicator | SharingRow, indicator: Indicator, profile: Profile): Assessment {
  const { target, actual } = readingsOf(row);
  if (target.kind === "unreadable") return { kind: "unreadable", which: "target" };
  if (target.kind === "dates")
    return actual.kind === "dates" ? deadlines({ target, actual }) : unclear(actual);
  if (target.kind !== "measures") return { kind: "not-measured" };
  if (actual.kind === "unreadable") return { kind: "unreadable", which: "actual" };
  if (actual.kind === "words") return { kind: "not-numeric" };
  if (actual.kind !== "measures") return unclear(actual);
  const pairs = pairsOf(row);
  if (pairs === null) return { kind: "unreadable", which: "pairing" };
  const other = pairs.find((pair) => comparability(pair.target, pair.actual) === "no");
  if (other !== undefined) return { kind: "incomparable", pair: other };
  const clauses = pairs.map((pair) => measured(pair, row, indicator));
  if (!clauses.every((clause) => clause !== null)) return { kind: "unclear" };
  const scoring = resultScoringOf(indicator, profile);
  const parts = clauses.map((clause) => {
    const attainment = attainmentOf(clause, profile);
    return attainment && byScoring(attainment, clause, scoring, profile);
  });
  if (!parts.every((part) => part !== null)) return { kind: "unclear" };
  const attainment = combined(parts);
  const isExactly = clauses.every(
    ({ pair: { target: due, actual: done } }) =>
      isExact(done) && due.rough === null && !leavesOutEach(due, done),
  );
  return {
    kind: "measured",
    attainment,
    // 约280人 may be more than it says: never for certain too few.
    isCertain: (attainment.isMet || isExactly) && clauses.every(({ aim }) => aim.isCertain),
    clauses,
  };
}

function unclear({ kind }: Readings["actual"]): Assessment {
  return {
    kind: kind === "unreadable" || kind === "measures" || kind === "words" ? "unclear" : "not-measured",
  };
}

function deadlines({ target, actual }: Readings): Assessment {
  if (target.kind !== "dates" || actual.kind !== "dates" || target.dates.length !== actual.dates.length) {
    return { kind: "unreadable", which: "dates" };
  }
  const { dates } = actual;
  const parts = target.dates.map((due, index) => {
    const done = dates[index];
    const outcome = done === undefined ? null : compareDates(due, done);
    if (done === undefined || outcome === null) return null;
    const working = () => `${done.text}，期限 ${due.text}`;
    return outcome === "met" ? met(working) : missed(working);
  });
  if (!parts.every((part) => part !== null)) return { kind: "unreadable", which: "dates" };
  return { kind: "measured", attainment: combined(parts), isCertain: true, clauses: [] };
}

function measured(
  pair: ClausePair,
  row: Indicator | SharingRow,
  indicator: Indicator,
): MeasuredClause | null {
  const actual = inUnitOf(pair.actual, pair.target);
  const aim = aimOf(pair.target, row.name.value, indicator);
  return actual === null || aim === null ? null : { pair, actual, aim };
}

/** Several clauses under one score: all from the worst of them to their mean is legitimate; the mean is proposed. */
function combined(parts: readonly Attainment[]): Attainment {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? met(() => "");
  const mean = (shares: readonly Decimal[]) =>
    shares.reduce((total, share) => total.plus(share), new Decimal(0)).dividedBy(shares.length);
  const proposed = parts.map((part) => part.proposed);
  return {
    isMet: parts.every(({ isMet }) => isMet),
    least: Decimal.min(...parts.map(({ least }) => least)),
    most: mean(parts.map(({ most }) => most)),
    proposed: proposed.every((share) => share !== null) ? mean(proposed) : null,
    working: () => `[${parts.map(shareInWorking).join(" + ")}] ÷ ${parts.length}`,
    step: [...new Set(parts.map(({ step }) => step).filter((step) => step !== ""))].join("；"),
  };
}

function shareInWorking({ isMet, working, step }: Attainment): string {
  return isMet && step === "" ? "1" : working();
}

/** Rows under one score are judged together, or not at all. */
function joined(parts: readonly Assessment[]): Assessment {
  const told = parts.find(({ kind }) => kind !== "measured" && kind !== "not-measured");
  if (told !== undefined) return told;
  const rows = parts.flatMap((part) => (part.kind === "measured" ? [part] : []));
  if (rows.length < parts.length) return { kind: "not-measured" };
  return {
    kind: "measured",
    attainment: combined(rows.map(({ attainment }) => attainment)),
    isCertain: rows.every(({ isCertain }) => isCertain),
    clauses: rows.flatMap(({ clauses }) => clauses),
  };
}
