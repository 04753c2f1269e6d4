import fc from "fast-check";
import { readQuantity } from "../../../src/core/quantity";
import { runs } from "../../support/length";

/** What targets and results are made of, and what no reading may stumble over. */
const PIECES =
  "1 12 95 0.5 1,200 2023 1. 1、 (2) ; 、 。 , : % ‰ ≥ ≤ < 不少于 超过 约 余 左右 以上 之间 万 亿 元 人次 月 年 年底 前 季度 " +
  "第四季度 上半年 日 天 工作日 m2 kg A4 每 每人 /人·月 * - — ~ 至 到 百分之 九十五 一致 不适用 N/A ( ) 〔2020〕10号 完成 培训 " +
  "2023-12-31 2023/6/1 12月 每月5日前 + x '";
const text = fc
  .array(fc.constantFrom(...PIECES.split(" "), "\n", " "), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(""));
const context = fc.record({
  unit: fc.constantFrom("", "%", "万元", "元/人·月"),
  nature: fc.constantFrom("", "≥", "反向指标"),
  isResult: fc.boolean(),
});

/** A sign that nobody sees says nothing, and sends a text the long way round through all of Unicode. */
test("a text in plain letters says what it says the long way round", () => {
  fc.assert(
    fc.property(text, context, (each, beside) => {
      const place = Math.floor(each.length / 2);
      const hidden = `${each.slice(0, place)}\u200b${each.slice(place)}`;
      expect(JSON.stringify(readQuantity(each, beside))).toBe(JSON.stringify(readQuantity(hidden, beside)));
    }),
    { numRuns: runs(100_000, 3_000), seed: 20200210 },
  );
});
