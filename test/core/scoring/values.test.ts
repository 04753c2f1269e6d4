import type { Indicator } from "../../../src/core/form";
import { readForms } from "../../../src/core/form";
import { toA1 } from "../../../src/core/cells";
import { plain } from "../../../src/core/number";
import { NATIONAL_2020 } from "../../../src/core/profile";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { assess } from "../../../src/core/scoring";
import { describeKinds, kindRows } from "../../support/cases";
import { type CellInput, referenceSheet, sheetOf, withCells } from "../../support/sheets";

/** Row 14 of the first reference form (数量指标, weight 10) with this name, target and result, in short. */
function assessed(name: string, target: CellInput, actual: CellInput, unit: CellInput = ""): string {
  const cells = { D14: name, E14: target, F14: unit, G14: actual };
  const [form] = readForms(withCells(referenceSheet("00a-seed-luohu-dangan-2024"), cells)).forms;
  const assessment = assess(form?.indicators[0] as Indicator, NATIONAL_2020);
  if (assessment.kind === "unreadable") return `unreadable ${assessment.which}`;
  if (assessment.kind !== "measured") return assessment.kind;
  const { isMet, proposed, working } = assessment.attainment;
  const share = proposed === null ? "?" : plain(proposed.toDecimalPlaces(2));
  return [isMet ? "met" : `missed ${share}`, working(), assessment.isCertain ? "certain" : "assumed"].join(
    " | ",
  );
}

const said = (actual: string, target: string) => `${actual}，目标 ${target}`;

test.each<[target: string, actual: CellInput, expected: string]>([
  ["≥300人", "300余人", "met | 300 = 300 | certain"],
  ["≥300人", "310余人", "met | 310 > 300 | certain"],
  [">300人", "300余人", `met | ${said("300余人", ">300人")} | certain`],
  ["≥305人", "300余人", "unclear"],
  ["≥500人", "300余人", "missed 0.6 | 300 ÷ 500 | assumed"],
  ["≤300人", "300余人", `missed ? | ${said("300余人", "≤300人")} | assumed`],
  ["≥300人", "约300人", "unclear"],
  ["≥300人", "约280人", "missed 0.93 | 280 ÷ 300 | assumed"],
  ["≥300人", "约400人", "met | 400 > 300 | certain"],
  ["≥300人", "近300人", "unclear"],
  ["≥300人", "300人左右", "unclear"],
  ["=300人", "约300人", "unclear"],
  ["约300人", "290人", "unclear"],
  ["约300人", "300人", "met | 300 = 300 | assumed"],
  ["约300人", "200人", "missed 0.67 | 200 ÷ 300 | assumed"],
  ["≥300人", "300人以上", "met | 300 = 300 | certain"],
  ["≥500人", "300人以上", "unclear"],
  ["≥300人", "不到300人", "missed ? | 不到300人，目标 ≥300人 | assumed"],
  [">6小时", "大于6小时", `met | ${said("大于6小时", ">6小时")} | certain`],
  ["≤5%", "5%以内", "met | 5 = 5 | certain"],
  ["<5%", "低于5%", `met | ${said("低于5%", "<5%")} | certain`],
  ["≥5次", "5-10次", "met | 5 = 5 | certain"],
  ["≥8次", "5-10次", "unclear"],
  ["≥20次", "5-10次", "missed 0.25 | 5 ÷ 20 | assumed"],
  ["≥96%", "达到95%", "missed 0.99 | 95 ÷ 96 | certain"],
  ["≤2小时", "120分钟", "met | 2 = 2 | certain"],
  ["不少于3次/周", "3次/周", "met | 3 = 3 | certain"],
  ["≥600元/人·月", "500元/月/人", "missed 0.83 | 500 ÷ 600 | certain"],
  ["每月≥2次", "24次", "unreadable pairing"],
  ["每月5日前", "3日", "unreadable target"],
  ["10月底前", "10月20日", "met | 10月20日，期限 10月底前 | certain"],
  ["6月15日前", "6月", "unreadable dates"],
  ["6月底前，9月底前", "6月20日", "unreadable dates"],
])("against %s, %s: %s", (target, actual, expected) => {
  expect(assessed("服务人数", target, actual)).toBe(expected);
});

test.each<[name: string, target: CellInput, actual: string, expected: string]>([
  ["群众投诉次数", "≤3次", "无", "met | 0 < 3 | certain"],
  ["群众投诉次数", "3次", "没有", "met | 0 < 3 | certain"],
  ["安全事故", 0, "无", "met | 0 = 0 | certain"],
  ["安全事故", "0起", "未发生安全责任事故", "met | 0 = 0 | certain"],
  ["重大舆情", "≤1起", "未发生", "met | 0 < 1 | certain"],
  ["需上级追加资金", "0万元", "无", "met | 0 = 0 | assumed"],
  ["系统切换次数", "≤3次", "未发生", "met | 0 < 3 | certain"],
  ["故障次数，投诉次数", "故障≤2次，投诉≤3次", "未发生", "met | [1 + 1] ÷ 2 | certain"],
  // Nothing was entered, or nothing done: that is for a person to say.
  ["系统切换次数", "≤3次", "无", "not-measured"],
  ["培训场次", "≥3场", "无", "not-measured"],
  ["培训场次", "3场", "无", "not-measured"],
  ["培训场次", "≥3场", "没有", "not-numeric"],
  ["违法案件查处数", "≥10件", "无", "not-measured"],
  ["违法案件", "≥10件", "未发生", "not-numeric"],
  ["办理时限", "≤3天", "无", "not-measured"],
  ["预算经费支出", "≤5万元", "未发生", "not-numeric"],
  ["群众满意度", "≥90%", "未收到投诉", "not-numeric"],
])("%s of %s, %s: %s", (name, target, actual, expected) => {
  expect(assessed(name, target, actual)).toBe(expected);
});

test.each<[name: string, target: CellInput, actual: CellInput, expected: string]>([
  ["牲畜发病率", "0.5", "0.1", "met | 0.1 < 0.5 | certain"],
  ["森林火灾受害率", "0.9‰", "0.3‰", "met | 0.03 < 0.09 | certain"],
  ["返贫率", "1%", "2%", "missed 0 | [1 − (2 − 1) ÷ 1] | certain"],
  ["信访办结率", "95%", "96%", "met | 96 > 95 | assumed"],
  ["事故下降率", "5%", "6%", "met | 6 > 5 | assumed"],
  ["病虫害成灾控制率", "95%", "96%", "met | 96 > 95 | assumed"],
  ["火灾受害率控制目标", "0.9‰", "0.3‰", "unclear"],
  ["无事故天数", "360天", "365天", "met | 365 > 360 | assumed"],
])("less is better or not: %s of %s, %s: %s", (name, target, actual, expected) => {
  expect(assessed(name, target, actual)).toBe(expected);
});

/** The rules that speak, and the cells they speak at. */
function found(rows: readonly (readonly CellInput[])[]): string[] {
  return reviewSheet(sheetOf(rows), chooseProfile).forms.flatMap(({ findings }) =>
    findings.map(({ rule, at }) => `${rule.id} ${toA1(at)}`),
  );
}

const asText = (rows: (string | number)[][]) => rows.map((row) => row.map(String));
const swapped = (rows: (string | number)[][], texts: Readonly<Record<string, string | number>>) =>
  rows.map((row) => row.map((text) => texts[text] ?? text));

describeKinds("the kinds of values", () => {
  test("compound units, rough numbers and month ends give one over-achievement", () => {
    const rows = kindRows("05-");
    expect(found(rows)).toEqual(["I06 G9"]);
    expect(found(asText(rows)).filter((each) => !each.startsWith("I05"))).toEqual(["I06 G9"]);
  });

  test.each<[string, Record<string, string | number>, string[]]>([
    [
      "other signs",
      {
        ">=600元/人*月": "每人每月不低于600元",
        "798元/人*月": "798元/月·人",
        "300元/亩·年": "0.03万元/年/亩",
      },
      ["I06 G9"],
    ],
    [
      "other words",
      { "300余人": "三百余人", "10月底前": "第四季度", "10月20日": "2024年10月中旬", "3次/周": "3次每周" },
      ["I06 G9"],
    ],
    ["a result in reach of the target", { "798元/人*月": "700元/人/月", "300余人": "约300人" }, []],
    ["another thing for each", { "300元/亩·年": "300元/户·年", "798元/人*月": "600元每月每人" }, ["I12 G10"]],
    ["a day that comes round", { "10月底前": "每月10日前", "798元/人*月": "600元/月/人" }, ["I14 D11"]],
    [
      "a deadline missed with full marks",
      { "10月20日": "11月5日", "798元/人*月": "600元/月/人" },
      ["I02 H11"],
    ],
  ])("%s", (_title, texts, expected) => {
    expect(found(swapped(kindRows("05-"), texts))).toEqual(expected);
  });

  test.each([
    [{}, []],
    [{ 牲畜发病率: "登记失业率" }, []],
    [{ 牲畜发病率: "草原鼠害成灾率" }, []],
    [{ 牲畜发病率: "牲畜治愈率" }, ["I02 H9"]],
  ])("a rate of what is unwanted is met by less of it: %j", (texts, expected) => {
    const rows = swapped(kindRows("06-"), texts);
    expect(found(rows).filter((each) => each.startsWith("I02"))).toEqual(expected);
  });

  test("details below a scored row give it its result", () => {
    for (const rows of [kindRows("07-"), asText(kindRows("07-"))]) {
      expect(found(rows).filter((each) => /^(?:I10|I09|I14|I18|I04|W05|T01|W0[13])/.test(each))).toEqual([]);
    }
  });
});
