import { Decimal } from "../../number";
import { type Clause, type ClausePair, comparability } from "../../quantity";
import { pairsOf } from "../../scoring";
import { defineRule, REGULATION_2020 } from "../rule";
import { atResult, onceIfMany, resultRows, spaced } from "../shared";

/** Bare numbers this far apart are hardly written in one unit. */
const FAR_APART = new Decimal(1000);

export const unitsAgree = defineRule({
  id: "I12",
  name: "units-agree",
  title: "目标值与完成值单位不一致",
  severity: "warning",
  doubts: "value",
  basis: REGULATION_2020,
  check: ({ indicators }) =>
    onceIfMany(
      indicators.flatMap(resultRows).flatMap((row) => {
        const pair = pairsOf(row)?.find(disagrees);
        if (pair === undefined) return [];
        return [
          atResult(
            row,
            `“${row.name.value}”的目标值为 ${spaced(pair.target.text)}，实际完成值为 ${spaced(pair.actual.text)}，单位不一致。`,
            "请把目标值和实际完成值换算成同一单位填写。",
          ),
        ];
      }),
      "的目标值与实际完成值单位不一致",
    ),
});

function disagrees({ target, actual }: ClausePair): boolean {
  if (comparability(target, actual) === "no") return true;
  return !(hasOwnUnit(target) && hasOwnUnit(actual)) && areFarApart(target, actual);
}

/** Whether the unit stands with the number; one taken from the 度量单位 column may not have been meant. */
function hasOwnUnit({ unit, text }: Clause): boolean {
  return unit.kind !== "none" && text.includes(unit.name);
}

function areFarApart(target: Clause, actual: Clause): boolean {
  if (target.bare.isZero() || actual.bare.isZero()) return false;
  const ratio = target.bare.dividedBy(actual.bare).abs();
  return (
    ratio.greaterThanOrEqualTo(FAR_APART) || ratio.lessThanOrEqualTo(new Decimal(1).dividedBy(FAR_APART))
  );
}
