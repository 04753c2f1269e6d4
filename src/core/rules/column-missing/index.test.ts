import { columnMissing } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NO_SCORES, NO_WEIGHTS } from "../../../../test/support/no-column";

testRule(columnMissing, [
  { title: "accepts a form with both columns", findings: [] },
  {
    title: "names the missing weight column at the table's heading",
    cells: { ...NO_WEIGHTS },
    findings: [
      {
        cell: "D13",
        stated: null,
        says: "绩效指标表没有“权重（分值）”栏，涉及该栏的检查未进行。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "names the missing score column",
    cells: { ...NO_SCORES },
    findings: [{ cell: "D13", says: "绩效指标表没有“得分”栏" }],
  },
  { title: "accepts other names of the columns", cells: { H13: "参考分值", I13: "自评分" }, findings: [] },
]);
