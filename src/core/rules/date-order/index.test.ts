import { dateOrder } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NATIONAL_2020 } from "../../profile";

const row = (target: string, actual: string, score = 10, reason = "") => ({
  E17: target,
  G17: actual,
  I17: score,
  J17: reason,
});

testRule(dateOrder, [
  { title: "says nothing of the first form", findings: [] },
  {
    title: "finds a day of the year before",
    cells: row("2024年12月前", "2023年10月"),
    findings: [
      {
        cell: "G17",
        stated: "2023年10月",
        expected: null,
        says: "的完成时间为 2023年10月，不在自评年度 2024 年内。请核对完成时间；",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  ...["2023-11-30", "2023.12", "已于2023年12月完成", "2022年第四季度", "2025年1月15日"].map((actual) => ({
    title: `finds ${actual}`,
    cells: row("2024年12月底前", actual),
    findings: [{ cell: "G17" }],
  })),
  ...[
    "2024年10月",
    "2024年1月至12月",
    "2023年3月至2024年11月",
    "10月底",
    "年底",
    "及时",
    "2024-12-31",
    "第2023号",
  ].map((actual) => ({ title: `accepts ${actual}`, cells: row("2024年12月底前", actual), findings: [] })),
  {
    title: "accepts a late day that cost points and is explained",
    cells: row("2024年12月底前", "2025年2月", 8, "供货延期。"),
    findings: [],
  },
  {
    title: "finds a late day that cost points without a word",
    cells: row("2024年12月底前", "2025年2月", 8),
    findings: [{ cell: "G17" }],
  },
  {
    title: "accepts a later day where the profile does, and no earlier one",
    cells: { ...row("2024年12月底前", "2025年2月", 8), G15: "2023年10月" },
    profile: { ...NATIONAL_2020, resultDates: "or-later" },
    findings: [{ cell: "G15" }],
  },
  {
    title: "takes the form's years together",
    cells: { ...row("", "2023年10月"), I2: "2023-2024" },
    findings: [],
  },
  {
    title: "says nothing where the form names no year",
    cells: { ...row("", "2023年10月"), I2: "" },
    findings: [],
  },
]);
