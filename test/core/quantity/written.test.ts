import fc from "fast-check";
import { Decimal, grouped, plain } from "../../../src/core/number";
import { readWritten } from "../../../src/core/quantity";
import { runs } from "../../support/length";

/** "436000 元 [43.6]": the value, its unit (￥ for a currency alone), and the part of the text that is the number. */
function shown(text: string): string | null {
  const read = readWritten(text);
  if (read === null) return null;
  const unit = read.says === "currency" ? "￥" : read.unit.name || (read.says === "unit" ? "元" : "");
  return [plain(read.value), unit, `[${text.slice(read.start, read.end)}]`].filter((part) => part).join(" ");
}

describe("numbers as people write them into a field", () => {
  test.each([
    ["43.6", "43.6 [43.6]"],
    ["0010", "10 [0010]"],
    ["-5", "-5 [-5]"],
    ["+5", "5 [+5]"],
    ["−5", "-5 [−5]"],
    ["－5", "-5 [－5]"],
    ["﹣５", "-5 [﹣５]"],
    ["- 5", "-5 [- 5]"],
    ["-0", "0 [-0]"],
    ["４３．６", "43.6 [４３．６]"],
    ["436,000.00", "436000 [436,000.00]"],
    ["436，000", "436000 [436，000]"],
    ["1, 436, 000", "1436000 [1, 436, 000]"],
    ["436 000", "436000 [436 000]"],
    ["1\u00a0436\u00a0000.5", "1436000.5 [1\u00a0436\u00a0000.5]"],
    ["436\u2009000", "436000 [436\u2009000]"],
    ["436\u202f000", "436000 [436\u202f000]"],
    ["9 . 99", "9.99 [9 . 99]"],
    ["\u30009.5\u3000", "9.5 [9.5]"],
    ["4.36E+05", "436000 [4.36E+05]"],
    ["4.36e+05", "436000 [4.36e+05]"],
    ["4.36E5", "436000 [4.36E5]"],
    ["4.36Ｅ＋05", "436000 [4.36Ｅ＋05]"],
    ["9.69E-01", "0.969 [9.69E-01]"],
    ["'436000", "436000 [436000]"],
    ["＇436000", "436000 [436000]"],
    ["436000。", "436000 [436000]"],
    ["1\u200b0\ufeff", "10 [1\u200b0]"],
    ["\u202a436000\u202c", "436000 [436000]"],
    ["43\u00ad6000", "436000 [43\u00ad6000]"],
    ["\u2060\u200e9.5", "9.5 [9.5]"],
  ])("%j is a number: %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ["436000元", "436000 元 [436000]"],
    ["436,000.00 元", "436000 元 [436,000.00]"],
    ["436000元整", "436000 元 [436000]"],
    ["436000元正。", "436000 元 [436000]"],
    ["43.6万元", "436000 元 [43.6]"],
    ["43.6 万 元", "436000 元 [43.6]"],
    ["４３．６万元", "436000 元 [４３．６]"],
    ["43.6万", "436000 元 [43.6]"],
    ["43.6万元整", "436000 元 [43.6]"],
    ["0.00436亿元", "436000 元 [0.00436]"],
    ["0.00436亿", "436000 元 [0.00436]"],
    ["436千元", "436000 元 [436]"],
    ["4360百元", "4360 百元 [4360]"],
    ["0.436百万元", "436000 元 [0.436]"],
    ["-43.6万元", "-436000 元 [-43.6]"],
    ["43.6\n万元", "436000 元 [43.6]"],
    ["43.6\u200b万\u00a0元", "436000 元 [43.6]"],
    ["人民币436000元整", "436000 元 [436000]"],
    ["43.6万元人民币", "436000 元 [43.6]"],
    ["RMB 43.6万元", "436000 元 [43.6]"],
    ["￥436,000元", "436000 元 [436,000]"],
    ["四十三万六千元", "436000 元 [四十三万六千元]"],
    ["四十三万元整", "430000 元 [四十三万元整]"],
    ["￥436,000.00", "436000 ￥ [436,000.00]"],
    ["¥436000", "436000 ￥ [436000]"],
    ["￥ 436 000", "436000 ￥ [436 000]"],
    ["￥-436", "-436 ￥ [-436]"],
    ["RMB436000", "436000 ￥ [436000]"],
    ["CNY 436,000.00", "436000 ￥ [436,000.00]"],
    ["人民币436000", "436000 ￥ [436000]"],
    ["436000人民币", "436000 ￥ [436000]"],
    ["9.5分", "9.5 分 [9.5]"],
    ["９．５ 分", "9.5 分 [９．５]"],
    ["10 分。", "10 分 [10]"],
    ["￥9.99", "9.99 ￥ [9.99]"],
    ["96.89%", "96.89 % [96.89]"],
    ["９６．８９％", "96.89 % [９６．８９]"],
    ["96.89﹪", "96.89 % [96.89]"],
    ["96.80 %", "96.8 % [96.80]"],
  ])("%j has its unit: %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    "",
    " ",
    "—",
    "无",
    "满分",
    "约43.6万元",
    "43.6万元左右",
    "≥43.6万元",
    "43.6万元以内",
    "43.6-45万元",
    "43万6千元",
    "43.6万元（含税）",
    "10分（满分）",
    "得分：9.99",
    "(436,000)",
    "（10）",
    "$436,000",
    "436000美元",
    "-￥436",
    "￥96.89%",
    "360元/盏",
    "10万分",
    "5万%",
    "5‰",
    "10个",
    "1,23",
    "1,2345",
    "4,36,000",
    "436 0000",
    "4 36",
    "10 20",
    "436\n000",
    "1.2.3",
    "9。5",
    "9,69",
    ".5",
    "5.",
    "1e5",
    "4.36E",
    "4.36E+05.5",
    "4.36E+99",
    "0x10",
    "NaN",
    "Infinity",
    "①",
    "10²",
    "½",
    "十分",
    "一",
    "两次",
    "四十三",
    "四十三点六万元",
    "2024年",
    "2024-01-31",
    "9".repeat(31),
    `0.${"1".repeat(30)}`,
  ])("%j is no number", (text) => {
    expect(readWritten(text)).toBeNull();
  });

  test("30 digits are still one", () => {
    expect(shown("9".repeat(29))).toBe(`${"9".repeat(29)} [${"9".repeat(29)}]`);
  });
});

/** An amount in 元 of at most 13 digits, in cents. */
const amount = fc
  .bigInt({ min: -99_999_999_999n, max: 9_999_999_999_999n })
  .map((cents) => new Decimal(cents.toString()).dividedBy(100));
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const inUnit = (scale: number, unit: string) => (value: Decimal) => `${plain(value.dividedBy(scale))}${unit}`;
const SPELLINGS: readonly ((value: Decimal) => string)[] = [
  plain,
  grouped,
  (value) => grouped(value).replaceAll(",", "，"),
  (value) => grouped(value).replaceAll(",", " "),
  (value) => grouped(value).replaceAll(",", "\u202f"),
  (value) => plain(value).replace("-", "−"),
  (value) => value.toNumber().toExponential().toUpperCase(),
  (value) => `￥${grouped(value)}`,
  (value) => `人民币${plain(value)}元整`,
  (value) => `${grouped(value)} 元`,
  inUnit(100, "百元"),
  inUnit(1000, "千元"),
  inUnit(10_000, "万元"),
  inUnit(10_000, "万"),
  inUnit(1_000_000, "百万元"),
  inUnit(100_000_000, "亿元"),
];
const DRESSES: readonly ((text: string) => string)[] = [
  (text) => text,
  wide,
  (text) => `'${text}`,
  (text) => ` ${text}\u3000`,
  (text) => `${text}。`,
  (text) => Array.from(text).join("\u200b"),
  (text) => `\ufeff\u202a${text}\u202c`,
];

test("an amount reads back as itself in every spelling", () => {
  fc.assert(
    fc.property(amount, fc.constantFrom(...SPELLINGS), fc.constantFrom(...DRESSES), (value, spell, dress) => {
      const read = readWritten(dress(spell(value)));
      expect(read && plain(read.value.times(read.unit.scale))).toBe(plain(value));
    }),
    { numRuns: runs(20_000), seed: 20200210 },
  );
});

describe("texts that fill a cell", () => {
  const FULL = 32_767;
  const filled = (part: string) => part.repeat(Math.ceil(FULL / part.length)).slice(0, FULL);

  test.each([
    ["digits", filled("9")],
    ["digits and commas", filled("1,")],
    ["groups", filled("123,")],
    ["blanks", filled(" ")],
    ["digits and blanks", filled("1 ")],
    ["a number among blanks", `${filled(" ").slice(1)}x`],
    ["points", filled(".1")],
    ["signs", filled("+-")],
    ["exponents", filled("1.1E5")],
    ["currencies", filled("￥")],
    ["units", `1${filled("万元")}`],
    ["numerals", filled("一万")],
    ["what nobody sees", filled("\u200b")],
  ])("%s are no number, and are told so as fast as another text of that length", (_title, text) => {
    const time = (each: string) => {
      const start = performance.now();
      for (let round = 0; round < 20; round++) expect(readWritten(each)).toBeNull();
      return performance.now() - start;
    };
    const usual = filled("项目资金使用情况说明。");
    time(usual);
    // What nobody sees has to be passed over to its end, letter by letter.
    expect(time(text)).toBeLessThan(1000 * Math.max(time(usual), 0.5));
  });
});
