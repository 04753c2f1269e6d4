import fc from "fast-check";
import { plain } from "../../../src/core/number";
import {
  areComparable,
  type Clause,
  comparability,
  compareDates,
  type DateClause,
  extentOf,
  inUnitOf,
  type QuantityContext,
  readQuantity,
  unitOf,
} from "../../../src/core/quantity";
import { runs } from "../../support/length";

function clause(text: string, context: QuantityContext = {}): Clause {
  const reading = readQuantity(text, context);
  if (reading.kind !== "measures" || reading.clauses.length > 1)
    throw new Error(`${text} is ${reading.kind}`);
  return reading.clauses[0];
}
function date(text: string): DateClause {
  const reading = readQuantity(text);
  if (reading.kind !== "dates") throw new Error(`${text} is ${reading.kind}`);
  return reading.dates[0];
}

/** Spellings of one unit each. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  "元/人/月": [
    "元/人*月",
    "元/人·月",
    "元/人・月",
    "元/人•月",
    "元/人.月",
    "元/人．月",
    "元/人×月",
    "元／人／月",
    "元/月/人",
    "元/月·人",
    "元/(人·月)",
    "元/（人*月）",
    "元/人每月",
    "元每人每月",
    "元/每人/每月",
    "元/名/月",
    "元/人/个月",
    "元 / 人 / 月",
  ],
  "元/亩/年": ["元/亩·年", "元/亩*年", "元/年/亩", "元每亩每年", "元／亩．年", "元/亩/年度"],
  "次/周": ["次每周", "次/每周", "场/周", "人次/周"],
  "公里/小时": ["千米/小时", "km/h", "公里每小时", "公里/个小时"],
  "小时/人/天": ["小时/天/人", "小时/人·天", "小时/人*日", "小时每人每天", "h/人/天"],
  "元/生/学年": ["元/学生·学年", "元/学年/生", "元每生每学年"],
  "元/平方米": ["元/m2", "元/㎡", "元每平方米", "元/平米"],
  "毫克/立方米": ["mg/m3", "mg/m³", "毫克每立方米"],
  千瓦时: ["千瓦·时", "千瓦*时"],
};
const SPELLINGS = Object.entries(UNITS).flatMap(([unit, others]) =>
  others.map((other) => [other, unit] as const),
);

test("there are at least sixty spellings of units", () => {
  expect(SPELLINGS.length + Object.keys(UNITS).length).toBeGreaterThanOrEqual(55);
});

test.each(SPELLINGS)(
  "300%s is in the unit of 300%s, in a cell and in the unit's column",
  (spelling, unit) => {
    const [target, actual] = [clause(`≥300${unit}`), clause(`300${spelling}`)];
    expect(comparability(target, actual)).toBe("yes");
    expect(plain(inUnitOf(actual, target) ?? target.value.negated())).toBe("300");
    expect(areComparable(unitOf(spelling), unitOf(unit))).toBe(true);
  },
);

test.each([
  ["≥300元/亩/年", "0.03万元/亩·年", "300"],
  ["0.5万元/年", "4800元/年", "4800"],
  ["60公里/小时", "55000米/小时", "55"],
  ["2小时/人/天", "90分钟/天·人", "1.5"],
  ["5‰/年", "0.4%/年", "4"],
  ["每人每月≥600元", "798元/人·月", "798"],
  ["每月≥2次", "3次/月", "3"],
  ["每村≥2个/年", "3个/村·年", "3"],
])("against %s, %s counts as %s", (target, actual, expected) => {
  const found = inUnitOf(clause(actual), clause(target));
  expect(found && plain(found)).toBe(expected);
});

test("a unit's column completes what the cell says in short", () => {
  const unit = "元/人·月";
  expect(comparability(clause("≥600", { unit }), clause("0.08万元", { unit }))).toBe("yes");
  expect(plain(inUnitOf(clause("0.08万元", { unit }), clause("≥600", { unit })) ?? clause("0").value)).toBe(
    "800",
  );
});

test.each([
  ["600元/人·月", "600元/人"],
  ["600元/人·月", "600元/人·年"],
  ["600元", "600元/人·月"],
  ["600元/人·月", "7200元"],
  ["600元/亩", "600公斤/亩"],
  ["3次/周", "12次/月"],
  ["60公里/小时", "60公里"],
])("%s and %s are no spellings of one unit", (a, b) => {
  expect(comparability(clause(a), clause(b))).toBe("no");
});

/** "250..350", or "300<..400" where the lower end is not reached. */
function extent(text: string): string {
  const { from, isFromOpen, to, isToOpen } = extentOf(clause(text, { isResult: true }));
  return `${plain(from)}${isFromOpen ? "<" : ""}..${isToOpen ? "<" : ""}${to.isFinite() ? plain(to) : ""}`;
}

test.each([
  ["300人", "300..300"],
  ["300余人", "300<..<400"],
  ["300多人", "300<..<400"],
  ["350余人", "350<..<360"],
  ["305余人", "305<..<306"],
  ["10来人", "10<..<20"],
  ["1.5万余人", "15000<..<16000"],
  ["30余万元", "300000<..<400000"],
  ["30万余元", "300000<..<400000"],
  ["30万元余", "300000<..<400000"],
  ["三百余人", "300<..<400"],
  ["二十多人次", "20<..<30"],
  ["达到300余人次", "300<..<400"],
  ["约300人", "250..350"],
  ["大约120人", "115..125"],
  ["300人左右", "250..350"],
  ["300人上下", "250..350"],
  ["≈2.5公里", "2.45..2.55"],
  ["近300人", "200..300"],
  ["将近95%", "94..95"],
  ["接近300人", "200..300"],
  ["不到300人", "0..<300"],
  ["不足300人", "0..<300"],
  ["未达到300人", "0..<300"],
  ["未超过5次", "0..5"],
  ["300人以上", "300..<"],
  ["超过300人", "300<..<"],
  ["不少于3次/周", "3..<"],
  ["5次以下", "0..5"],
  ["5-10次", "5..10"],
  ["5次至10次之间", "5..10"],
  ["在5和10次之间", "5..10"],
  ["介于90%与95%之间", "90..95"],
  ["达到95%", "95..95"],
  ["最近3年", "3..3"],
  ["3多功能厅", "3..3"],
])("%s lies in %s", (text, expected) => {
  expect(extent(text)).toBe(expected);
});

test.each([
  ["10月底前", "10月20日", "met"],
  ["10月底前", "11月1日", "missed"],
  ["11月底前", "11月30日", "met"],
  ["11月底前", "2024年11月", "met"],
  ["11月底前", "12月初", "missed"],
  ["年底前", "12月31日", "met"],
  ["2024年年终前", "2024年12月20日", "met"],
  ["12月31日前", "12月31号", "met"],
  ["24年12月底前", "2024年12月15日", "met"],
  ["2024年6月", "2024-06-30 00:00:00", "met"],
  ["2024年6月", "2024年7月上旬", "missed"],
  ["不晚于6月30日", "6月", "met"],
  ["最迟6月30日", "7月1日", "missed"],
  ["第三季度", "9月30日", "met"],
  ["三季度末前", "2024年Q3", "met"],
  ["前三季度", "10月", "missed"],
  ["上半年", "6月下旬", "met"],
  ["上半年", "第三季度", "missed"],
  ["年内完成", "12月10日完成", "met"],
  ["2024年1-6月", "2024年6月15日", "met"],
  ["一至三季度", "9月", "met"],
  ["年中前", "5月31日", "met"],
  ["3月初", "3月8日", "met"],
  ["6月15日前", "6月", null],
  ["第二季度前", "5月", null],
  ["2024年6月底前", "2024年", null],
])("due %s, done %s: %s", (due, done, expected) => {
  expect(compareDates(date(due), date(done))).toBe(expected);
});

test.each([
  ["每月5日前", "unreadable"],
  ["次月10日前", "unreadable"],
  ["每季度末10日内", "unreadable"],
  ["13-15月", "unreadable"],
  ["6-1月", "unreadable"],
  ["月末", "words"],
  ["月底前", "words"],
  ["年中期评估", "words"],
])("%s is %s: which day is meant cannot be told", (text, kind) => {
  expect(readQuantity(text).kind).toBe(kind);
});

const ABOVE = ["元", "万元", "次", "人", "小时", "公里", "公斤", "m3", "亿元", "美元"];
const BELOW = ["人", "月", "年", "亩", "天", "户", "周", "村", "平方米", "学期", "台", "批次"];
const SIGNS = ["/", "·", "*", "×", "．", "・", "每", " / ", "/每"];

test("two spellings of one unit are always comparable, and mean the same", () => {
  const parts = fc.uniqueArray(fc.constantFrom(...BELOW), { minLength: 1, maxLength: 3 });
  const spelling = fc.record({
    first: fc.constantFrom("/", "／", "每", "/每", " / "),
    others: fc.array(fc.constantFrom(...SIGNS), { minLength: 2, maxLength: 2 }),
    order: fc.integer({ min: 0, max: 5 }),
    brackets: fc.boolean(),
  });
  const written = (
    above: string,
    below: readonly string[],
    by: { first: string; others: string[]; order: number; brackets: boolean },
  ) => {
    const turned = below.map((_, at) => below[(at + by.order) % below.length] as string);
    const [head = "", ...rest] = turned;
    const tail = rest.map((part, at) => `${by.others[at] ?? "/"}${part}`).join("");
    const isBracketed = by.brackets && !by.first.includes("每") && !tail.includes("/");
    return isBracketed ? `${above}${by.first}（${head}${tail}）` : `${above}${by.first}${head}${tail}`;
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...ABOVE),
      parts,
      spelling,
      spelling,
      fc.integer({ min: 1, max: 9999 }),
      (above, below, one, other, number) => {
        const [a, b] = [one, other].map((by) => written(above, below, by));
        const [target, actual] = [clause(`≥${number}${a}`), clause(`${number}${b}`)];
        expect([a, b, comparability(target, actual)]).toEqual([a, b, "yes"]);
        expect(inUnitOf(actual, target)?.equals(target.value)).toBe(true);
        expect(areComparable(unitOf(a ?? ""), unitOf(b ?? ""))).toBe(true);
        // Below the line a result may leave out what it is for; a target never does, and no speed or duration.
        const whole = clause(`${number}${above}`);
        const isLeftOut = !["小时", "公里"].includes(above);
        expect([above, comparability(target, whole)]).toEqual([above, isLeftOut ? "yes" : "no"]);
        expect(comparability(whole, target)).toBe("no");
      },
    ),
    { numRuns: runs(3_000), seed: 20200210 },
  );
});
