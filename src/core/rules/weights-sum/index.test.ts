import { weightsSum } from ".";
import { testRule } from "../../../../test/support/rule-table";

const THIRD = "00c-seed-luohu-shegong-2024";

/** Weights and scores of the first form gone, from a row on. */
const noPoints = (from: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 25 - from }, (_, index) => from + index).flatMap((row) => [
      [`H${row}`, ""] as const,
      [`I${row}`, ""] as const,
    ]),
  );

// 10 + (10 + 5 + 10 + 10 + 15) + (10 + 10 + 5 + 5) + (5 + 5) = 100
testRule(weightsSum, [
  { title: "accepts weights that make 100 with the points of execution", findings: [] },
  {
    title: "reports weights that make 95",
    cells: { H14: 5 },
    findings: [
      {
        cell: "H25",
        stated: "95",
        expected: "100",
        says: "权重合计为 95，应为 100。请核对各指标权重后重新检查。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "reports weights that make 100 without the points of execution",
    cells: { H18: 25 },
    findings: [{ cell: "H25", stated: "110", says: "权重合计为 110，应为 100。", severity: "error" }],
  },
  { title: "takes the points of execution from the form", cells: { G6: 20, H18: 5 }, findings: [] },
  { title: "reads weights and points stored as text", cells: { G6: "10分", H14: "１０" }, findings: [] },
  {
    title: "names the weight under a merged cell that a printed 100 counts",
    cells: { H25: { value: 100, formula: "=G6+SUM(H14:H24)" } },
    covered: ["H15", "I15"],
    findings: [
      {
        cell: "H25",
        stated: "95",
        says: "权重合计为 95，应为 100。其中 H15 被合并单元格遮住，存有 5，求和时会计入。请取消合并后删除。请核对",
      },
    ],
  },
  { title: "accepts half points", cells: { H14: 9.5, H15: 5.5 }, findings: [] },
  {
    title: "accepts thirds printed with three decimals",
    cells: { H14: 3.333, H15: 3.333, H16: 3.334, H18: 30 },
    findings: [],
  },
  {
    title: "does not accept 99.99",
    cells: { H14: 9.99 },
    findings: [{ cell: "H25", stated: "99.99", expected: "100" }],
  },
  { title: "does not count points that source rows repeat", cells: { G7: 10 }, findings: [] },
  {
    title: "counts execution once where it is an indicator row",
    cells: { G5: "", I5: "", D14: "预算执行率", H18: 25 },
    findings: [],
  },
  {
    title: "points at the heading of the column where no total row prints a weight",
    cells: { B25: "", H14: 5 },
    findings: [{ cell: "H13", stated: "95", severity: "error" }],
  },
  {
    title: "points there where the total row prints no weight",
    cells: { H25: "", H14: 5 },
    findings: [{ cell: "H13", stated: "95", severity: "error" }],
  },
  {
    title: "says nothing of a form without a single indicator",
    cells: noPoints(14),
    findings: [],
  },
  {
    title: "adds up what a form with a single indicator has",
    cells: noPoints(15),
    findings: [{ cell: "H25", stated: "20" }],
  },
  { title: "says nothing where a weight cannot be read (W05 speaks)", cells: { H14: "十分" }, findings: [] },
  { title: "says nothing without a weight column", cells: { H13: "" }, findings: [] },
  { title: "counts the profile's 10 points where there is no funds table", form: THIRD, findings: [] },
  {
    title: "warns without a funds table where 10 points are not left",
    form: THIRD,
    cells: { H6: 5 },
    findings: [
      {
        cell: "H17",
        stated: "95",
        expected: "100",
        says: "权重合计为 95（指标权重 85，另按全国通用（2020）口径加预算执行率 10 分），应为 100。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "warns without a funds table where the indicators alone make 100",
    form: THIRD,
    cells: { H6: 20 },
    findings: [{ cell: "H17", stated: "110", severity: "warning" }],
  },
  {
    title: "warns without a funds table where the printed total leaves no room for execution",
    form: THIRD,
    cells: { H17: 90 },
    findings: [
      {
        cell: "H17",
        stated: "90",
        expected: "100",
        says: "总分行的权重为 90，应为 100（指标权重 90，另按全国通用（2020）口径加预算执行率 10 分）。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "asks for no printed total without a funds table", form: THIRD, cells: { H17: "" }, findings: [] },
  {
    title: "only warns where the funds table prints no points",
    cells: { G6: "", H14: 5 },
    findings: [{ cell: "H25", stated: "95", severity: "warning" }],
  },
  {
    title: "counts the profile's points where the funds table prints none",
    cells: { G6: "—" },
    findings: [],
  },
]);
