import fc from "fast-check";
import { plain } from "../../../src/core/number";
import {
  type Clause,
  comparability,
  compareDates,
  type DateClause,
  inUnitOf,
  pairClauses,
  readQuantity,
} from "../../../src/core/quantity";
import { runs } from "../../support/length";

function clauses(text: string): readonly Clause[] {
  const reading = readQuantity(text);
  if (reading.kind !== "measures") throw new Error(`${text} is ${reading.kind}`);
  return reading.clauses;
}
const clause = (text: string) => clauses(text)[0] as Clause;
function date(text: string): DateClause {
  const reading = readQuantity(text);
  if (reading.kind !== "dates") throw new Error(`${text} is ${reading.kind}`);
  return reading.dates[0];
}

test.each([
  ["45 万", "436,000", "436000"],
  ["73.9 万元", "705,000.00", "705000"],
  ["5公里", "4800米", "4.8"],
  ["2天", "36小时", "1.5"],
  ["100人", "95人次", "95"],
  ["≥90%", "95", "95"],
  ["3", "95%", "95"],
  ["5%", "0", "0"],
  ["1TB", "512GB", "0.5"],
  ["35000元/台", "3.4万元", "34000"],
  ["3.5万元/台", "34000元", "34000"],
])("against %s, %s counts as %s", (target, actual, value) => {
  const found = inUnitOf(clause(actual), clause(target));
  expect(found && plain(found)).toBe(value);
});

test.each([
  ["100人", "5%", "no"],
  ["45万元", "3次", "no"],
  ["6小时/人/天", "6小时", "no"],
  ["4次/年", "4次", "yes"],
  ["4次", "4次/年", "no"],
  ["600元/人·月", "5999元", "yes"],
  ["600元/人·月", "6000元", "no"],
  ["600元/人·月", "600公斤", "no"],
  ["500公斤/亩", "0.52吨", "yes"],
  ["0次/年", "5次", "yes"],
  ["60分贝", "58dB", "yes"],
  ["60分贝", "58级", "no"],
  ["6小时/天", "6小时/天", "yes"],
  ["≥95%", "1", "guess"],
  ["≥95%", "0.96", "guess"],
  ["≤0.5%", "0.3", "yes"],
  ["100美元", "100欧元", "no"],
] as const)("%s and %s: %s", (target, actual, expected) => {
  expect(comparability(clause(target), clause(actual))).toBe(expected);
  if (expected !== "yes") expect(inUnitOf(clause(actual), clause(target))).toBeNull();
});

test.each([
  [
    "定期检查≥5次，故障维护≥7次",
    "故障维护 5 次，定期检查 4 次",
    [
      [5, 4],
      [7, 5],
    ],
  ],
  [
    "定期检查≥5次，故障维护≥7次",
    "4次，5次",
    [
      [5, 4],
      [7, 5],
    ],
  ],
  ["定期检查≥5次，故障维护≥7次", "12次", null],
  ["培训 5 次，讲座 3 场", "讲座 3 场，义诊 5 次", null],
  ["每月≥2次", "24次", null],
  ["每月≥2次", "每月3次", [[2, 3]]],
  ["≥5次", "4次", [[5, 4]]],
])("%s is answered by %s", (target, actual, expected) => {
  const pairs = pairClauses(clauses(target), clauses(actual));
  expect(pairs && pairs.map((pair) => [pair.target.value.toNumber(), pair.actual.value.toNumber()])).toEqual(
    expected,
  );
});

test.each([
  ["2023年12月", "2023年10月", "met"],
  ["2023年12月", "2023年12月", "met"],
  ["2023年12月", "2024年1月", "missed"],
  ["2023年12月", "2023年", "met"],
  ["2023年6月", "2023年", null],
  ["9月前", "8月", "met"],
  ["9月前", "9月", null],
  ["9月前", "2023年10月", "missed"],
  ["9月底前", "9月", "met"],
  ["12月31日前", "2023年12月31日", "met"],
  ["2023年12月31日前", "2024年1月1日", "missed"],
])("due %s, done %s: %s", (target, actual, expected) => {
  expect(compareDates(date(target), date(actual))).toBe(expected);
});

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      ..."0123456789.,，、；;%‰万亿千百年月日前以上内≥≤><=-~至/()（）第个人次元 \n①一二十两百优无适用".split(
        "",
      ),
    ),
    maxLength: 120,
  }),
);

test("any text gives an answer", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [target, actual] = [readQuantity(a), readQuantity(b, { unit: a })];
      if (target.kind !== "measures" || actual.kind !== "measures") return;
      const pairs = pairClauses(target.clauses, actual.clauses) ?? [];
      for (const pair of pairs) inUnitOf(pair.actual, pair.target);
    }),
    { numRuns: runs(20_000), seed: 20200210 },
  );
});

test("a number reads the same however it is written", () => {
  const decimals = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(decimals, fc.constantFrom("元", "人", "%", "页"), ([whole, rest], unit) => {
      const number = rest === 0 ? `${whole}` : `${whole}.${String(rest).padStart(2, "0")}`;
      const grouped = number.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
      const wide = number.replace(/[\d.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      const read = [number, grouped, wide, `≥${number}`, ` ${number} `].map((text) =>
        plain(clause(`${text}${unit}`).value),
      );
      expect(new Set(read)).toEqual(new Set([plain(clause(`${number}${unit}`).value)]));
      expect(Number(read[0])).toBe(Number(number));
      if (unit === "元")
        expect(clause(`${number}万元`).value.toNumber()).toBeCloseTo(Number(number) * 10_000, 2);
    }),
    { numRuns: runs(5_000), seed: 20200210 },
  );
});
