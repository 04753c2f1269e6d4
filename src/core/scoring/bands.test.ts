import { Decimal, percent, plain, points } from "../number";
import { NATIONAL_2020, type Profile } from "../profile";
import { bandLimits, bandOf } from "./bands";

const share = (text: string) => percent(new Decimal(text));
const SHORT: Profile = {
  ...NATIONAL_2020,
  resultBands: [
    { words: ["达成"], from: share("80"), to: share("100") },
    { words: ["部分达成"], from: share("60"), to: share("80") },
    { words: ["未达成"], from: share("0"), to: share("60") },
  ],
};

test.each([
  ["达成预期指标", "80"],
  ["已全部达成预期指标。", "80"],
  ["部分达成预期指标并具有一定效果", "60"],
  ["未达成预期指标且效果较差", "0"],
  ["效果良好，达成年度指标", "80"],
  ["部 分 达成 预期指标", "60"],
  ["达成预期指标，达成年度指标", "80"],
])("%s names the band from %s %%", (result, from) => {
  expect(bandOf(result, NATIONAL_2020)?.from.toString()).toBe(from);
});

test.each([
  ["基本达成预期指标"],
  ["未完全达成预期指标"],
  ["尚未达成预期指标"],
  ["及时"],
  [""],
  ["社会效益达成预期指标，生态效益部分达成预期指标；部分达成预期指标，达成预期指标"],
])("%s names none for certain", (result) => {
  expect(bandOf(result, NATIONAL_2020)).toBeNull();
});

test.each([
  ["达成", "80"],
  ["部分达成", "60"],
  ["未达成", "0"],
])("of short words the longest wins: %s", (result, from) => {
  expect(bandOf(result, SHORT)?.from.toString()).toBe(from);
});

test("the limits are shares of the weight", () => {
  const [, middle] = NATIONAL_2020.resultBands;
  const limits = middle && bandLimits(middle, points(new Decimal("7.5")));
  expect([limits?.least, limits?.most].map((value) => value && plain(value))).toEqual(["4.5", "6"]);
});
