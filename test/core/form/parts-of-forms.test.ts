import { toA1 } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { nearMissText } from "../../../src/core/report";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, sheetOf } from "../../support/sheets";

const TITLE: CellInput[] = ["项目支出绩效自评表"];
const FUNDS: CellInput[][] = [
  ["项目资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", 45, 43.6, 10, "96.89%", 9.69],
];
const ROWS: CellInput[][] = [
  ["产出指标", "数量指标", "培训人数", "≥100人", "100人", 50, 50],
  ["效益指标", "社会效益", "覆盖率", "≥90%", "90%", 30, 30],
];
const HEADINGS: CellInput[] = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
];
const PART = "如果只复制了表格的一部分，请连同表头一起复制。";

/** What is said of rows in which there is no form; null where nothing is. */
function said(rows: CellInput[][]): string | null {
  const { forms, nearMiss } = readForms(sheetOf(rows));
  expect(forms).toEqual([]);
  return nearMiss && nearMissText(nearMiss);
}

test("a title over rows without headings: the rows are named as found, and all headings as missing", () => {
  expect(said([TITLE, ...ROWS])).toBe(
    `工作表像自评表，但缺少“三级指标”“权重（分值）”“得分”列。已找到“产出指标”（A2）、“数量指标”（B2）、“效益指标”（A3）。${PART}`,
  );
});

test("funds over rows without headings: both are named as found", () => {
  const found = (row: number) =>
    `已找到“全年预算数”（C${row}）、“全年执行数”（D${row}）、“产出指标”（A${row + 2}）、“数量指标”（B${row + 2}）。`;
  expect(said([TITLE, ...FUNDS, ...ROWS])).toContain(found(2));
  expect(said([TITLE, [], [], ...FUNDS, ...ROWS])).toContain(found(4));
});

test("funds alone are named as found, without rows that are not there", () => {
  expect(said([TITLE, ...FUNDS])).toBe(
    "工作表像自评表，但缺少“三级指标”列。已找到“全年预算数”（C2）、“全年执行数”（D2）。",
  );
});

test("headings without a row are a form that is not filled in; the column of scores is named where it stands", () => {
  const findings = (rows: CellInput[][]) =>
    reviewSheet(sheetOf(rows), chooseProfile).forms.flatMap((form) =>
      form.findings.map(({ rule, at, what }) => `${rule.id} ${toA1(at)} ${what.slice(0, 11)}`),
    );
  expect(findings([TITLE, HEADINGS])).toEqual(["S05 G2 得分栏（G2 起）一项"]);
  expect(findings([[], ["", ...TITLE], ["", ...HEADINGS]])).toEqual(["S05 H3 得分栏（H3 起）一项"]);
});
