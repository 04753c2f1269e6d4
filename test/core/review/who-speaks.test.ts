import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, referenceSheet, withCells } from "../../support/sheets";

/** The rules that speak of one row of the first form, once the others are silent. */
function speaking(row: number, cells: Readonly<Record<string, CellInput>>): string[] {
  const review = reviewSheet(withCells(referenceSheet("00a-seed-luohu-dangan-2024"), cells), chooseProfile);
  const findings = review.forms.flatMap((form) => form.findings);
  return findings.filter(({ at }) => at.row === row - 1).map(({ rule }) => rule.id);
}

test.each<[title: string, row: number, cells: Readonly<Record<string, CellInput>>, ids: readonly string[]]>([
  [
    "of a cost target that points the wrong way neither score nor excess is judged",
    18,
    { E18: "≥45万元", G18: "90万元", I18: 15 },
    ["I16", "I19"],
  ],
  ["nor is a score below its weight", 18, { E18: "≥45万元", G18: "43.6万元" }, ["I07", "I19"]],
  ["work that is going on is said before a result that is no number", 15, { G15: "正在实施" }, ["I22"]],
  ["so is satisfaction that nobody was asked about", 23, { G23: "未收到投诉" }, ["I25"]],
  [
    "a figure that misses its target speaks before the words beside it",
    14,
    { G14: "40万页", J14: "部分完成" },
    ["I02"],
  ],
  [
    "a band that the score is not in speaks before its words",
    16,
    { E16: "较好", G16: "部分达成预期指标并具有一定效果", J16: "部分完成" },
    ["I03"],
  ],
  ["a reason that contradicts the figure is no unfinished work", 15, { G15: "5人", J15: "未完成" }, ["I24"]],
  ["a late day with full marks is a score", 17, { E17: "2024年底前", G17: "2025年1月" }, ["I02"]],
  ["an early year is a date", 17, { E17: "2024年底前", G17: "2023年10月" }, ["I23"]],
  ["a result that is missing speaks before the reason", 16, { G16: "", J16: "待验收" }, ["I10"]],
])("%s", (_title, row, cells, ids) => {
  expect(speaking(row, cells)).toEqual(ids);
});
