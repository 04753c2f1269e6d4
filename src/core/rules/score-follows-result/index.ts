import { type FilledNumber, type Form, hasNumber, type Indicator } from "../../form";
import { agree, Decimal, plain, type Points, roundHalfUp } from "../../number";
import type { Profile } from "../../profile";
import { assess, type ExpectedScore, expectedScore, type MeasuredClause, reachOf } from "../../scoring";
import { defineRule, type Observation, REGULATION_2020 } from "../rule";
import {
  correctNumber,
  isExplained,
  overAchievedClause,
  percentOfTarget,
  unjudgedScores,
  wrongWayTargets,
} from "../shared";
import { type Deviation, mergeDisproportionate } from "./merge";

/** The share of a target that is reached. */
const WHOLE = new Decimal(1);
/** Scores are given by hand: one decimal more or less is no deviation, in 分. */
const TOLERANCE = new Decimal("0.1");

export const scoreFollowsResult = defineRule({
  id: "I02",
  name: "score-follows-result",
  title: "得分与完成情况不符",
  severity: "warning",
  doubts: "if-error",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "得分",
  unjudged: (form, { profile }) => unjudgedScores(form, profile),
  check(form, { profile }) {
    const cases = form.indicators.flatMap((indicator) => caseOf(indicator, form, profile) ?? []);
    return mergeDisproportionate(cases).map(({ observation }) => observation);
  },
});

function caseOf(indicator: Indicator, form: Form, profile: Profile): Deviation | null {
  const { score, isExecution } = indicator;
  const reach = reachOf(indicator);
  // E02 judges the execution rate, I01 what is above the weight, W05 and I04 what is no number.
  if (isExecution || !hasNumber(score) || reach === null || !reach.greaterThan(0)) return null;
  if (score.value.isNegative() || (score.value.greaterThan(reach) && !agree(score.value, reach))) return null;
  // Of a target that is written the wrong way round nothing follows for the score.
  if (wrongWayTargets(indicator).length > 0) return null;
  const assessment = assess(indicator, profile);
  if (assessment.kind !== "measured") return null;
  const { attainment, isCertain } = assessment;
  const { isMet } = attainment;
  const isFull = agree(score.value, reach);
  // Most rows have reached their targets and all their points.
  if (isFull && isMet && attainment.proposed?.equals(WHOLE) === true) return null;
  const expected = expectedScore(attainment, reach, profile);
  const missedFully = isFull && !isMet;
  // Of a missed deadline nothing says what it is worth, but it is not worth everything.
  const isFine = expected.proposed === null ? !missedFully : isInSpan(score.value, expected);
  if (isFine) return null;
  if (isMet && isExplained(indicator, form)) return null;
  return {
    indicator,
    observation: observe({
      ...{ indicator, score, reach, expected, isMet, profile, missedFully, isCertain },
      excess: overAchievedClause(assessment, profile),
    }),
    isProportion: !isMet && !(missedFully && isCertain),
    measure: expected.isByStep ? "按口径" : "按比例",
  };
}

function isInSpan(score: Points, { least, most }: ExpectedScore): boolean {
  return least.lessThanOrEqualTo(score.plus(TOLERANCE)) && most.greaterThanOrEqualTo(score.minus(TOLERANCE));
}

interface Facts {
  readonly indicator: Indicator;
  readonly score: FilledNumber<"分">;
  readonly reach: Points;
  readonly expected: ExpectedScore;
  readonly isMet: boolean;
  readonly profile: Profile;
  readonly missedFully: boolean;
  readonly isCertain: boolean;
  /** What goes far beyond its target; null where nothing does. */
  readonly excess: MeasuredClause | null;
}

function observe(facts: Facts): Observation {
  const { indicator, score, reach, expected, isMet, profile, missedFully, isCertain } = facts;
  const { proposed, least, most } = expected;
  const working = expected.working();
  const round = (value: Points) => plain(roundHalfUp(value, profile.decimals));
  const name = indicator.name.value;
  const stated = plain(score.value);
  const span = round(least) === round(most) ? round(most) : `${round(least)} 至 ${round(most)}`;
  const earned = expected.isByStep ? `按${profile.title}口径应为 ${span} 分` : `按完成比例应为 ${span} 分`;
  // A limit may leave nothing of a target that is met: then it has to be said how the score comes about.
  const isEarnedWhole = isMet && proposed !== null && agree(proposed, reach);
  const what = isEarnedWhole
    ? `“${name}”已达到目标（${working}），却只得 ${stated} 分，满分为 ${plain(reach)} 分。`
    : missedFully
      ? `“${name}”未达到目标（${working}），却得了满分 ${stated} 分${proposed === null ? "" : `；${earned}`}。`
      : `“${name}”的得分为 ${stated}，${earned}（${working}）。`;
  const correction = proposed === null ? null : correctNumber("suggested", score, proposed, null);
  const brief = isEarnedWhole
    ? `已达到目标，却没有得满分 ${plain(reach)} 分。`
    : missedFully
      ? `未达到目标，却得了满分${correction === null ? ` ${stated} 分` : ""}。${proposed === null ? "" : `${earned}。`}`
      : `${correction === null ? `得分为 ${stated}，` : ""}${earned}。`;
  return {
    at: score.at,
    row: indicator.name,
    what,
    brief,
    todo: isEarnedWhole ? adviceOnMet(facts) : "请核对得分；按其他办法计分的，请说明。",
    working,
    stated,
    expected: proposed === null ? null : plain(proposed),
    correction,
    severity: missedFully && isCertain ? "error" : "warning",
  };
}

/** A target set too low allows a deduction (财预〔2020〕10号), but it has to be said. */
function adviceOnMet({ excess }: Facts): string {
  if (excess === null) return "请核对得分，或说明扣分原因。";
  return `完成值为目标的 ${percentOfTarget(excess)}%：因目标定得偏低而适当扣分的，办法允许，请在偏差原因中说明；否则请核对得分。`;
}
