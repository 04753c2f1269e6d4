import { Decimal, plain, sum } from "../../number";
import type { Profile, Scoring } from "../profile";
import type { Fault } from "./error";

const WHOLE = new Decimal(100);

/** What a profile's numbers must make together, beyond the form of each: all that is wrong. */
export function faultsOf(profile: Profile): Fault[] {
  const scorings = ["executionScoring", "resultScoring", "satisfactionScoring"] as const;
  return [
    ...splitFaults(profile),
    ...gradeFaults(profile),
    ...bandFaults(profile),
    ...scorings.flatMap((name) => scoringFaults(name, profile[name])),
    ...(profile.lowExecution.greaterThan(WHOLE) ? [fault("lowExecution", "应不超过 100")] : []),
    ...(profile.veryLowExecution.greaterThan(profile.lowExecution)
      ? [
          fault(
            "veryLowExecution",
            `应不高于 lowExecution（${plain(profile.lowExecution)}）`,
            `应不高于须说明原因的执行率（${plain(profile.lowExecution)}）`,
          ),
        ]
      : []),
    ...(profile.overAchievement.greaterThan(1) ? [] : [fault("overAchievement", "应大于 1")]),
  ];
}

const fault = (field: string, what: string, onPage = what): Fault => ({ field, what, onPage });

/** The groups make the whole, with 预算执行率 beside them or as a row of one of them. */
function splitFaults({ categories, executionPoints, totalPoints, heaviestRow }: Profile): Fault[] {
  const faults: Fault[] = [];
  if (totalPoints.isZero()) faults.push(fault("totalPoints", "应大于 0"));
  if (heaviestRow.isZero()) faults.push(fault("heaviestRow", "应大于 0"));
  const seen = new Set<string>();
  categories.forEach(({ name, pooled }, index) => {
    [name, ...pooled].forEach((each, place) => {
      const field = `categories[${index}].${place === 0 ? "name" : `pooled[${place - 1}]`}`;
      if (seen.has(each)) faults.push(fault(field, `与前面的一级指标重复（${each}）`));
      seen.add(each);
    });
  });
  const shares = sum(categories.map((category) => category.points));
  if (shares.equals(totalPoints) || shares.plus(executionPoints).equals(totalPoints)) return faults;
  const made = `各一级指标合计 ${plain(shares)}，加预算执行率 ${plain(executionPoints)}`;
  return [
    ...faults,
    fault(
      "categories",
      `的分值与满分 ${plain(totalPoints)} 不符：${made}`,
      `${made}，与满分 ${plain(totalPoints)} 不符`,
    ),
  ];
}

/** From the best down, to the very bottom; no limit above the whole. */
function gradeFaults({ grades, totalPoints }: Profile): Fault[] {
  const limits = grades.map(({ from }) => from);
  return [...descending("grades", "from", totalPoints, limits), ...toBottom("grades", limits)];
}

function bandFaults({ resultBands }: Profile): Fault[] {
  const [from, to] = [resultBands.map((band) => band.from), resultBands.map((band) => band.to)];
  return [
    ...resultBands.flatMap((band, index) =>
      band.from.greaterThan(band.to)
        ? [fault(`resultBands[${index}].from`, "应不大于 to", "下限应不高于上限")]
        : [],
    ),
    ...descending("resultBands", "to", WHOLE, to),
    ...descending("resultBands", "from", WHOLE, from),
    ...toBottom("resultBands", from),
  ];
}

function scoringFaults(name: string, { steps, passLine, ceiling, nothingAbove }: Scoring): Fault[] {
  const shares = steps.flatMap(({ share }, index) =>
    share.greaterThan(WHOLE) ? [fault(`${name}.steps[${index}].share`, "应不超过 100")] : [],
  );
  const limits = steps.map(({ from }) => from);
  const isOpen = ceiling.greaterThan(0) && ceiling.lessThanOrEqualTo(WHOLE);
  return [
    ...descending(`${name}.steps`, "from", new Decimal(9999), limits),
    ...shares,
    ...toBottom(`${name}.steps`, limits),
    ...(isOpen ? [] : [fault(`${name}.ceiling`, "应大于 0，不超过 100")]),
    ...(passLine.greaterThan(ceiling)
      ? [
          fault(
            `${name}.passLine`,
            `应不高于 ceiling（${plain(ceiling)}）`,
            `应不高于得满分的率（${plain(ceiling)}）`,
          ),
        ]
      : []),
    ...(nothingAbove?.lessThan(WHOLE) === true ? [fault(`${name}.nothingAbove`, "应不低于 100")] : []),
  ];
}

function descending(list: string, key: string, most: Decimal, values: readonly Decimal[]): Fault[] {
  return values.flatMap((value, index) => {
    const above = values[index - 1];
    const isWrong = above === undefined ? value.greaterThan(most) : value.greaterThanOrEqualTo(above);
    return isWrong
      ? [
          fault(
            `${list}[${index}].${key}`,
            "应由高到低排列，且不超过满分",
            index === 0 ? "不能超过满分" : "应低于上一档",
          ),
        ]
      : [];
  });
}

function toBottom(list: string, values: readonly Decimal[]): Fault[] {
  if (values.at(-1)?.isZero() !== false) return [];
  return [fault(`${list}[${values.length - 1}].from`, '应为 "0"，最低一档到 0 为止', "最低一档应为 0")];
}
