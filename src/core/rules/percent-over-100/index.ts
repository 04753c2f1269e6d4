import { normalizeLabel } from "../../form";
import { readingsOf } from "../../scoring";
import { defineRule, ARITHMETIC } from "../rule";
import { atResult, resultRows, spaced } from "../shared";

/** Rates of a part in a whole: more than the whole there cannot be. 完成率 and 增长率 can go above it. */
const CAPPED =
  /满意度|(?:合格|及时|覆盖|到位|达标|优良|准确|正确|成活|知晓|入学|就业|出勤|签约|使用|发放|参保|保障|验收|通过|好评|执行|真实|入户|普及|保存|完好)率/;

export const percentOver100 = defineRule({
  id: "I13",
  name: "percent-over-100",
  title: "比率超过 100%",
  severity: "warning",
  doubts: "value",
  basis: ARITHMETIC,
  check: ({ indicators }) =>
    indicators.flatMap(resultRows).flatMap((row) => {
      const { name, actual } = row;
      const reading = readingsOf(row).actual;
      if (actual === null || reading.kind !== "measures") return [];
      const over = reading.clauses.find(
        ({ unit, value }) => unit.kind === "percent" && value.greaterThan(100),
      );
      if (over === undefined) return [];
      if (!CAPPED.test(normalizeLabel(name.value)) || /增长|提高|提升|增幅/.test(name.value)) return [];
      return [
        atResult(
          row,
          `“${name.value}”的实际完成值为 ${spaced(over.text)}，这类比率不会超过 100%。`,
          "请核对实际完成值及其计算口径。",
        ),
      ];
    }),
});
