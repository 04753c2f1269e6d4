import { valueUnreadable } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(valueUnreadable, [
  { title: "reads the first form", findings: [] },
  { title: "reads the second form", form: "00b-seed-luohu-xinxihua-2024", findings: [] },
  {
    title: "says once what cannot be read",
    cells: { E14: "师生比 1:10", E15: "完成 3/5 的任务" },
    findings: [
      {
        cell: "D14",
        stated: null,
        says: "有 2 项指标的目标值或实际完成值含有数字但无法识别或逐项对应（D14、D15），得分未与完成情况核对。请人工核对这些指标的得分。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  { title: "finds a result", cells: { G14: "扫描 3 批共 5 类 40 万页" }, findings: [{ cell: "D14" }] },
  {
    title: "finds several values for one, and one for several",
    cells: { E14: "≥95%", G14: "98%，较上年提高 3%", E15: "检查≥5 次，维护≥7 次", G15: "12 次" },
    findings: [{ cell: "D14", says: "D14、D15" }],
  },
  {
    title: "finds dates that are too vague, and days that come round",
    cells: { E14: "6月15日前", G14: "6月", E15: "每月5日前", G15: "3日" },
    findings: [{ cell: "D14", says: "含有数字或日期，但无法识别或逐项对应（D14、D15）" }],
  },
  {
    title: "reads compound units, rough numbers and parts of a year",
    cells: {
      E14: ">=600元/人*月",
      G14: "798元/人·月",
      E15: "≥300人",
      G15: "300余人",
      E16: "第三季度",
      G16: "9月下旬",
      E17: "11月底前",
      G17: "2024年11月",
    },
    findings: [],
  },
  { title: "passes over words", cells: { E14: "及时", G14: "基本及时" }, findings: [] },
  {
    title: "passes over an unreadable result of a target in words",
    cells: { E14: "及时", G14: "1:10" },
    findings: [],
  },
  { title: "passes over blanks and dashes", cells: { E14: "—", G14: "" }, findings: [] },
]);
