import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, sheetOf } from "../../support/sheets";

/** A small form that is right in everything but its execution rate, score and total; its headings are given. */
function form({
  funds = ["全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
  total = [200, 150, 10, 70, 7] as readonly CellInput[],
  sources = [] as readonly (readonly CellInput[])[],
  points = ["权重", "得分"],
  scores = [40, 28, 19],
  stated = 94,
}) {
  return sheetOf([
    ["项目资金（万元）", "", ...funds],
    ["", "年度资金总额", ...total],
    ...sources,
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", ...points, "偏差原因分析"],
    ["产出指标", "数量指标", "检查次数", "≥10次", "10次", 40, scores[0] ?? 0, "见报告"],
    ["效益指标", "社会效益指标", "覆盖率", "≥90%", "95%", 30, scores[1] ?? 0, "见报告"],
    ["满意度指标", "满意度指标", "群众满意度", "≥90%", "95%", 20, scores[2] ?? 0, "见报告"],
    ["总分", "", "", "", "", 100, stated],
  ]);
}

/** The corrections of a rule: their kind, and what the finding asks for. */
function corrections(sheet: ReturnType<typeof form>, rule: string) {
  return reviewSheet(sheet, chooseProfile).forms.flatMap(({ findings }) =>
    findings.flatMap(({ rule: { id }, correction, todo }) =>
      id === rule ? [{ kind: correction?.kind ?? "none", todo }] : [],
    ),
  );
}

const unsure = (todo: string) => [{ kind: "suggested", todo: expect.stringContaining(todo) as string }];
const safe = [{ kind: "safe", todo: expect.any(String) as string }];

test("whole labels are sure", () => {
  expect(corrections(form({}), "E01")).toEqual(safe);
});

test("a heading that is made of known words is sure where figures bear it out, and a proposal where none do", () => {
  const words = ["全年预算数", "今年实际花掉的支出数", "分值", "执行率（%）", "得分"];
  const wrong = form({ funds: words });
  expect(corrections(wrong, "E01")).toEqual(
    unsure("“今年实际花掉的支出数”（D1）是推断为全年执行数的，没有算术关系可以印证，请核对后再更正。"),
  );
  // The rate holds, only its score is wrong.
  const proven = form({ funds: words, total: [200, 150, 10, 75, 7] });
  expect(corrections(proven, "E02")).toEqual(safe);
});

test("what a source lends to an empty total row is a proposal, unless its own rate bears it out", () => {
  const total = [200, "", 10, 70, 7];
  const lent = form({ total, sources: [["", "其中：财政拨款", 200, 150, "", "", ""]] });
  expect(corrections(lent, "E01")).toEqual(
    unsure("资金总额行没有填写全年执行数，是按其中一行计算的，没有算术关系可以印证，请核对后再更正。"),
  );
  const rated = form({ total, sources: [["", "其中：财政拨款", 200, 150, "", 75, ""]] });
  expect(corrections(rated, "E01")).toEqual(safe);
});

test("scores that are mostly above their weights may be no scores, whatever their heading says", () => {
  const above = form({ scores: [44, 33, 22], stated: 94 });
  const found = corrections(above, "I01");
  expect(found).toHaveLength(3);
  for (const each of found) {
    expect(each).toEqual({
      kind: "suggested",
      todo: "“得分”（G3）多数高于权重，可能不是这样填的，请核对后再更正。",
    });
  }
  // Where they make the stated total, they are scores: 7 + 44 + 33 + 22.
  expect(corrections(form({ scores: [44, 33, 22], stated: 106 }), "I01")).toEqual([
    ...safe,
    ...safe,
    ...safe,
  ]);
});
