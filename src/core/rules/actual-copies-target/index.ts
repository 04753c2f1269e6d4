import { remembered } from "../../cells";
import { defineRule, REGULATION_2020 } from "../rule";
import { ADVICE, atResult, onceIfMany, resultRows } from "../shared";

/** A bound such as ≥ or 以上: a result is a value, not a bound. */
const OPERATOR =
  /[≥≧⩾≤≦⩽<>]|以上|以下|以内|不低于|不少于|不超过|不高于|不小于|不大于|大于|小于|高于|低于|多于|少于|超过|至少/;

/** Most results: Latin and Chinese signs with which none of these can be written. */
const WITHOUT_OPERATOR = /^(?:(?![以不大小高低多少超至])[ -;=?-~一-鿿])*$/;

export const actualCopiesTarget = defineRule({
  id: "I11",
  name: "actual-copies-target",
  title: "完成值照抄目标值",
  severity: "warning",
  doubts: "value",
  basis: REGULATION_2020,
  check: ({ indicators }) =>
    onceIfMany(
      indicators.flatMap(resultRows).flatMap((row) => {
        const { target, actual, name } = row;
        if (target === null || actual === null) return [];
        if (WITHOUT_OPERATOR.test(actual.value)) return [];
        const text = bare(actual.value);
        if (text !== bare(target.value) || !/\d/.test(text) || !OPERATOR.test(text)) return [];
        return [
          atResult(
            row,
            `“${name.value}”的实际完成值与目标值完全相同（${actual.value}），看不出实际完成了多少。`,
            ADVICE.giveResult,
          ),
        ];
      }),
      "的实际完成值与目标值完全相同",
    ),
});

const bare = remembered((text) => text.normalize("NFKC").replace(/[\s,，。;；]/g, ""));
