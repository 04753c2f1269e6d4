import { unmeasuredPoints } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { type CellInput, REFERENCE_FORMS, referenceSheet, withCells } from "../../../../test/support/sheets";
import { toA1 } from "../../cells";
import { readForms } from "../../form";
import { NATIONAL_2020 } from "../../profile";
import { NO_WEIGHTS } from "../../../../test/support/no-column";

/** The group of the first form whose rows say nothing, filled. */
const filled = Object.fromEntries(
  [19, 20, 21, 22].flatMap((row) => [
    [`D${row}`, "档案利用便捷性"],
    [`E${row}`, "便捷"],
    [`G${row}`, "便捷"],
  ]),
);

testRule(unmeasuredPoints, [
  {
    title: "finds the four rows of the first form at once",
    findings: [
      {
        cell: "D19",
        stated: "30",
        says: "4 项指标写着“不适用”“无”，却占 30 分（D19、D20、D21、D22）。",
        working: "64.69 ÷ 70 × 100 = 92.41（有的地方不计这些指标，按此折算总分）",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "finds 暂无 on the second form",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [{ cell: "D20", stated: "30" }],
  },
  {
    title: "finds 不适用 on the third form",
    form: "00c-seed-luohu-shegong-2024",
    findings: [{ cell: "D11", stated: "25", says: "D11、D13、D14、D16" }],
  },
  {
    title: "takes what such a row has scored from the total, not its points",
    cells: { I19: 8, I25: 92.69 },
    findings: [{ cell: "D19", working: "64.69 ÷ 70 × 100 = 92.41（有的地方不计这些指标，按此折算总分）" }],
  },
  {
    title: "reckons from the total as it follows from its parts",
    cells: { I25: 90 },
    findings: [{ cell: "D19", working: "64.69 ÷ 70 × 100 = 92.41（有的地方不计这些指标，按此折算总分）" }],
  },
  {
    title: "names the profile that reckons so",
    profile: { ...NATIONAL_2020, title: "示范", unusedPoints: "converted" },
    findings: [{ cell: "D19", working: "64.69 ÷ 70 × 100 = 92.41（示范口径不计这些指标，按此折算总分）" }],
  },
  {
    title: "reckons nothing without a total",
    cells: { B25: "", H25: "", I25: "" },
    findings: [{ cell: "D19", working: "", says: "却占 30 分（D19、D20、D21、D22）。" }],
  },
  {
    title: "reckons nothing where one of the rows has no score",
    cells: { I19: "" },
    findings: [{ cell: "D19", working: "" }],
  },
  { title: "accepts rows that measure something", cells: filled, findings: [] },
  { title: "accepts 无 without points", cells: { ...filled, D19: "不适用", H19: 0, I19: 0 }, findings: [] },
  {
    title: "accepts that nothing unwanted has happened",
    cells: { ...filled, D19: "安全事故发生数", E19: "0", G19: "无" },
    findings: [],
  },
  {
    title: "finds a result alone",
    cells: { ...filled, G19: "暂无" },
    findings: [{ cell: "D19", stated: "10", says: "1 项指标" }],
  },
  {
    title: "finds a name that denies itself",
    cells: { ...filled, D19: "公益服务无经济效益" },
    findings: [
      {
        cell: "D19",
        stated: "10",
        says: "1 项指标写着“无经济效益”，却占 10 分（D19）。",
      },
    ],
  },
  {
    title: "counts scores without a weight column",
    cells: { ...NO_WEIGHTS, I19: 4 },
    findings: [{ cell: "D19", stated: "24", working: "", says: "却占 24 分（D19、D20、D21、D22）。" }],
  },
  {
    title: "takes 无 for nought where the target is zero",
    cells: { ...filled, D19: "重大疫情起数", E19: "0起", G19: "无" },
    findings: [],
  },
  {
    title: "takes 无 for nothing entered where a number is to be reached",
    cells: { ...filled, D19: "讲座场次", E19: "≥3场", G19: "无" },
    findings: [{ cell: "D19", stated: "10" }],
  },
  { title: "passes over dashes", cells: { ...filled, E19: "—", G19: "—" }, findings: [] },
]);

/** What the finding of the first form goes by, and the cell of that label. */
function rowsOf(cells: Readonly<Record<string, CellInput>>): string[] {
  const forms = readForms(withCells(referenceSheet(REFERENCE_FORMS[0]), cells)).forms;
  const found = forms.flatMap((form) => unmeasuredPoints.check(form, { profile: NATIONAL_2020 }));
  return found.map(({ row }) => `${toA1(row.at)} ${row.value}`);
}

test.each<[string, Record<string, CellInput>, string]>([
  ["the heading above a name that says nothing", {}, "D19 经济效益指标"],
  ["that of a numbered one", { D19: "指标1：不适用" }, "D19 经济效益指标"],
  ["the first-level heading where the second says nothing either", { C19: "无" }, "D19 效益指标 (30 分)"],
  ["the name where no heading says more", { B19: "无", C19: "暂无" }, "D19 不适用"],
  ["a name that says something", { D19: "档案利用便捷性" }, "D19 档案利用便捷性"],
  ["a name that says what there is not", { D19: "公益服务无经济效益" }, "D19 公益服务无经济效益"],
])("goes by %s", (_title, cells, row) => {
  expect(rowsOf(cells)).toEqual([row]);
});
