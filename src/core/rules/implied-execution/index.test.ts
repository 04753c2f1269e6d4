import { impliedExecution } from ".";
import { testRule } from "../../../../test/support/rule-table";

const form = "00c-seed-luohu-shegong-2024" as const;

// The indicators have 90 points and scored 85.
testRule(impliedExecution, [
  {
    title: "infers the execution score of the third form",
    form,
    findings: [
      {
        cell: "I17",
        stated: "94.53",
        expected: null,
        says: "由总分推算，执行率得分为 9.53（满分 10），相当于执行率 95.3%。",
        working: "94.53 − 85 = 9.53",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "accepts a total with the full execution score",
    form,
    cells: { I17: 95 },
    findings: [{ cell: "I17", says: "执行率得分为 10（满分 10），相当于执行率 100%。" }],
  },
  {
    title: "accepts a total without any execution score",
    form,
    cells: { I17: 85 },
    findings: [{ cell: "I17", says: "执行率得分为 0（满分 10），相当于执行率 0%。" }],
  },
  {
    title: "says so where more is left than the points",
    form,
    cells: { I17: 95.01 },
    findings: [
      {
        cell: "I17",
        says: "总分减各指标得分为 10.01，不在 0 至 10 分之间。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "says so where less than nothing is left",
    form,
    cells: { I17: 84 },
    findings: [{ cell: "I17", says: "总分减各指标得分为 -1，不在 0 至 10 分之间。" }],
  },
  {
    // 85 − 10 = 75 scored of 80; 94.53 − 75 = 19.53 of 20 = 97.65 %
    title: "takes the points from what the weights leave",
    form,
    cells: { D4: "……", H4: "", I4: "" },
    findings: [{ cell: "I17", says: "执行率得分为 19.53（满分 20），相当于执行率 97.7%。" }],
  },
  {
    title: "takes the profile's points where the form has no weight column",
    form,
    cells: { H3: "" },
    findings: [{ cell: "I17", says: "执行率得分为 9.53（满分 10）" }],
  },
  {
    title: "takes the profile's points where a weight cannot be read",
    form,
    cells: { H4: "十分" },
    findings: [{ cell: "I17", says: "执行率得分为 9.53（满分 10）" }],
  },
  {
    title: "infers nothing where the indicators have all points and make the total",
    form,
    cells: { H6: 20, I17: 85 },
    findings: [],
  },
  {
    title: "says so where the indicators have all points and do not make the total",
    form,
    cells: { H6: 20, I17: 94.53 },
    findings: [
      { cell: "I17", says: "总分应等于各指标得分之和，两者相差 9.53 分。", working: "94.53 − 85 = 9.53" },
    ],
  },
  {
    title: "takes weights above 100 for no points left",
    form,
    cells: { H6: 30, I17: 84 },
    findings: [{ cell: "I17", says: "两者相差 1 分。" }],
  },
  {
    title: "reads numbers stored as text",
    form,
    cells: { I17: "94.53分", I4: "10" },
    findings: [{ cell: "I17", says: "9.53（满分 10）" }],
  },
  { title: "says nothing where a score is missing (I04 speaks)", form, cells: { I4: "" }, findings: [] },
  { title: "says nothing where the total is missing", form, cells: { I17: "" }, findings: [] },
  {
    title: "says nothing where the total is an error value",
    form,
    cells: { I17: { error: "#REF!" } },
    findings: [],
  },
  {
    title: "says nothing where execution is an indicator row",
    form,
    cells: { D4: "预算执行率" },
    findings: [],
  },
  { title: "says nothing without a score column", form, cells: { I3: "" }, findings: [] },
  { title: "says nothing where there is a funds table (T01 speaks)", cells: { I25: 99 }, findings: [] },
]);
