import { toA1 } from "../../../src/core/cells";
import { plain } from "../../../src/core/number";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, sheetOf } from "../../support/sheets";

/** How a form writes the weight of so many points. */
type Writing = (points: number) => CellInput;
const TEXT: Writing = (points) => `${points}%`;
const WIDE: Writing = (points) => `${points}％`;
const SHOWN: Writing = (points) => ({ value: points / 100, numberFormat: "0%" });
const FRACTION: Writing = (points) => points / 100;
const POINTS: Writing = (points) => points;

const HEADINGS = ["权重", "得分", "折算得分"];

/** A form whose rows are scored out of a hundred each and weighted: 48, 30 and 10 points of 50, 30 and 10. */
const weighted = (weight: Writing, { headings = HEADINGS, total = 98, last = 91 } = {}) =>
  sheetOf([
    ["项目支出绩效自评表"],
    ["项目名称", "街道路灯维护"],
    ["项目资金（元）", "", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
    ["", "年度资金总额", "", 450000, 450000, 10, 100, 10],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", ...headings, "偏差原因"],
    ["产出指标", "数量指标", "维护路灯数", "≥100盏", "96盏", weight(50), 96, 48, "停电四天。"],
    ["效益指标", "社会效益指标", "夜间亮灯率", "≥95%", "96%", weight(30), 100, 30, ""],
    ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", `${last}%`, weight(10), 100, 10, ""],
    ["总分", "", "", "", "", "", "", total, ""],
  ]);

function reviewed(sheet: ReturnType<typeof sheetOf>) {
  const [review] = reviewSheet(sheet, chooseProfile).forms;
  if (review === undefined) throw new Error("no form was read");
  const { form, findings } = review;
  const shown = (value: Parameters<typeof plain>[0] | null | undefined) => (value ? plain(value) : null);
  return {
    weights: form.indicators.map(({ weight }) => shown(weight?.value)),
    scores: form.indicators.map(({ score }) => shown(score?.value)),
    // One row of half the points is only told of (W06).
    found: findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, at }) => `${rule.id} ${toA1(at)}`),
    findings,
  };
}

describe.each<[string, Writing]>([
  ["text", TEXT],
  ["text in wide signs", WIDE],
  ["numbers shown as percent", SHOWN],
  ["fractions", FRACTION],
])("weights in percent as %s", (_title, weight) => {
  test("are points of the hundred, and the converted scores are those that count", () => {
    const { weights, scores, found } = reviewed(weighted(weight));
    expect(weights).toEqual(["50", "30", "10"]);
    expect(scores).toEqual(["48", "30", "10"]);
    expect(found).toEqual([]);
  });

  test("a wrong total is found", () => {
    const { found, findings } = reviewed(weighted(weight, { total: 97 }));
    expect(found).toEqual(["T01 H9"]);
    expect(findings.find(({ rule }) => rule.id === "T01")?.expected).toBe("98");
  });

  test("a score that does not follow from its result is found", () => {
    expect(reviewed(weighted(weight, { last: 45 })).found).toEqual(["I02 H8"]);
  });

  test("are nothing that is to be written as numbers", () => {
    expect(reviewed(weighted(weight)).findings.filter(({ rule }) => rule.id === "I05")).toEqual([]);
  });
});

test.each([
  ["单项得分", "加权得分"],
  ["自评得分", "折合得分"],
  ["得分（百分制）", "换算得分"],
])("of %s and %s the second counts", (single, converted) => {
  const { scores, found } = reviewed(weighted(TEXT, { headings: ["权重（%）", single, converted] }));
  expect(scores).toEqual(["48", "30", "10"]);
  expect(found).toEqual([]);
});

test("weights that do not make the whole are found in percent as well", () => {
  const { found } = reviewed(weighted((points) => TEXT(points === 30 ? 25 : points)));
  expect(found).toContain("W01 F5");
});

test("one weight in percent among others in points is a slip", () => {
  const { found } = reviewed(weighted((points) => (points === 30 ? "30%" : POINTS(points))));
  expect(found).toContain("W05 F7");
});
