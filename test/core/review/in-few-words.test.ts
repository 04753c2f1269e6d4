import { chooseProfile, type Finding, reviewSheet, titleOf } from "../../../src/core/review";
import { spaced } from "../../../src/core/rules/shared";
import { type CellInput, referenceSheet, withCells } from "../../support/sheets";

const FORM = "00a-seed-luohu-dangan-2024";

function findingsOf(cells: Readonly<Record<string, CellInput>>): readonly Finding[] {
  return reviewSheet(withCells(referenceSheet(FORM), cells), chooseProfile).forms.flatMap(
    ({ findings }) => findings,
  );
}

/** What the finding says in a list, and beside its row, its figures and its working. */
function shown(
  cells: Readonly<Record<string, CellInput>>,
  id: string,
): readonly [string, string | undefined] {
  const finding = findingsOf(cells).find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no ${id}`);
  return [titleOf(finding), finding.brief];
}

/** A title says what was found, not where one looks; what is said beside it does not repeat it. */
test.each<
  [title: string, cells: Record<string, CellInput>, id: string, says: string, brief: string | undefined]
>([
  ["a wrong rate", { H6: 96.98 }, "E01@H6", "执行率有误", ""],
  ["a rate that is missing", { H6: "" }, "E01@H6", "执行率未填", ""],
  ["a wrong score", { I6: 9.99 }, "E02@I6", "执行率得分有误", ""],
  [
    "a formula that cannot be replaced",
    { I6: { value: 9.99, formula: "=9.99" }, E6: "45万元", F6: "43.6万元" },
    "E02@I6",
    "执行率得分有误",
    "执行率得分应为 9.69，表中为 9.99。",
  ],
  ["a score above its weight", { I14: 12 }, "I01@I14", "得分超过权重", ""],
  [
    "a score that was not earned",
    { G14: "30万页" },
    "I02@I14",
    "得分与完成情况不符",
    "未达到目标，却得了满分。按完成比例应为 6 分。",
  ],
  ["a wrong total", { I25: 91 }, "T01@I25", "总分有误", ""],
  ["a weight that is missing", { H14: "" }, "W05@H14", "权重未填", undefined],
  ["a weight that is none", { H14: "十分" }, "W05@H14", "权重无效", undefined],
  ["a score that is missing", { I14: "" }, "I04@I14", "得分未填", undefined],
  ["a budget that is missing", { E6: "" }, "E04@E6", "全年预算数未填", undefined],
  ["a heavy row", { H14: 41, H18: 0, H15: 0, H16: 0, H17: 9 }, "W06@H14", "单项权重过高", undefined],
])("%s", (_title, cells, id, says, brief) => {
  expect(shown(cells, id)).toEqual([says, brief]);
});

test("the rules that only compare say so: their other figure is not what the cell should hold", () => {
  const findings = findingsOf({ B14: "产出指标（40分）" });
  const compared = findings.filter(({ rule }) => rule.compares === true);
  expect(compared.map(({ rule }) => rule.id)).toContain("W03");
  for (const { correction } of compared) expect(correction).toBeNull();
});

test.each([
  ["743323页", "743,323 页"],
  ["≥50万页", "≥50 万页"],
  ["798元/月·人", "798 元/月·人"],
  ["12.34567元", "12.34567 元"],
  ["1,234,567元", "1,234,567 元"],
  ["95%", "95%"],
  ["GB50300 项", "GB50300 项"],
])("a measure in a sentence: %s", (text, said) => {
  expect(spaced(text)).toBe(said);
});
