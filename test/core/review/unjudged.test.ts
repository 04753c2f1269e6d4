import { toA1 } from "../../../src/core/cells";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, REFERENCE_FORMS, referenceSheet, withCells } from "../../support/sheets";

type Cells = Readonly<Record<string, CellInput>>;

/** "E6 E01 E02 执行率、执行率得分: 全年预算数 E6 未填写" */
function unjudged(cells: Cells = {}, form: (typeof REFERENCE_FORMS)[number] = REFERENCE_FORMS[0]): string[] {
  const review = reviewSheet(withCells(referenceSheet(form), cells), chooseProfile);
  return review.scoreCards.flatMap((card) =>
    card.unjudged.map(
      ({ at, rules, what, missing }) =>
        `${toA1(at)} ${rules.map(({ id }) => id).join(" ")} ${what}: ${missing}`,
    ),
  );
}

test("everything can be judged on a form where nothing is missing", () => {
  expect(unjudged()).toEqual([]);
  expect(unjudged({}, REFERENCE_FORMS[1])).toEqual([]);
});

test.each<[title: string, cells: Cells, expected: readonly string[]]>([
  ["a budget that is missing", { E6: "" }, ["E6 E01 E02 执行率、执行率得分: 全年预算数 E6 未填写"]],
  ["a budget in words", { E6: "待定" }, ["E6 E01 E02 执行率、执行率得分: 全年预算数 E6 的“待定”不是数字"]],
  ["a budget of nothing", { E6: 0 }, ["E6 E01 E02 执行率、执行率得分: 全年预算数 E6 为 0"]],
  ["amounts in two units", { E6: 45, D7: 45, E7: 45 }, ["F6 E01 E02 执行率、执行率得分: 金额单位不能确定"]],
  ["spending that is missing", { F6: "" }, ["F6 E01 E02 执行率、执行率得分: 全年执行数 F6 未填写"]],
  ["a rate that is not stated either", { E6: "", H6: "" }, ["E6 E02 执行率得分: 全年预算数 E6 未填写"]],
  ["points of execution that are missing", { G6: "" }, ["I6 E02 执行率得分: 没有执行率的分值"]],
  ["a result in words", { G14: "已完成" }, ["G14 I02 I14 的得分: “档案扫描整理册数”完成值不是数值"]],
  ["a result that is missing", { G14: "" }, ["G14 I02 I14 的得分: “档案扫描整理册数”没有完成值"]],
  [
    "a result of another kind",
    { G14: "50小时" },
    ["G14 I02 I14 的得分: “档案扫描整理册数”目标值与完成值的单位不同"],
  ],
  [
    "a result that cannot be read",
    { G14: "3 批共 5 类 40 页" },
    ["G14 I02 I14 的得分: “档案扫描整理册数”完成值无法识别"],
  ],
  [
    "a cost target that points the wrong way",
    { E18: "≥45万元", G18: "43.6万元" },
    ["E18 I02 I18 的得分: “预算经费支出”成本目标写成下限"],
  ],
  ["a score that is missing", { I14: "" }, ["I14 T01 总分: 得分 I14 未填写"]],
  [
    "two scores that are missing",
    { I14: "", I15: "优" },
    ["I14 T01 总分: 得分 I14 未填写，另有 1 项也没有得分"],
  ],
  ["a weight that is missing", { H14: "" }, ["H14 W01 权重合计: 权重 H14 未填写"]],
])("%s", (_title, cells, expected) => {
  expect(unjudged(cells)).toEqual(expected);
});

test("a grade follows from the total: one cause, one entry", () => {
  expect(unjudged({ I14: "", A26: "等级", B26: "优" })).toEqual(["I14 T01 T04 总分、等级: 得分 I14 未填写"]);
});

test("a total without an execution score cannot be reckoned", () => {
  expect(unjudged({}, REFERENCE_FORMS[2])).toEqual(["I17 T01 总分: 表中没有执行率得分"]);
});

test("results in words of a target in words are no numbers to be missed", () => {
  expect(unjudged({ G17: "比较及时" })).toEqual([]);
});

test("nothing is missing on a form that is not scored yet", () => {
  const scores = Array.from({ length: 12 }, (_, index) => `I${14 + index}`);
  expect(unjudged(Object.fromEntries(["I6", "E6", ...scores].map((cell) => [cell, ""])))).toEqual([]);
});

test("nothing is guessed: what is not judged is neither found wrong nor corrected", () => {
  const review = reviewSheet(
    withCells(referenceSheet(REFERENCE_FORMS[0]), { E6: "", I6: 3, H6: 12 }),
    chooseProfile,
  );
  const findings = review.forms.flatMap((form) => form.findings);
  expect(findings.filter(({ rule }) => ["E01", "E02"].includes(rule.id))).toEqual([]);
  expect(review.safePlan.edits.map(({ at }) => toA1(at))).not.toContain("I6");
});
