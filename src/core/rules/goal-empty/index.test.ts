import { goalEmpty } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(goalEmpty, [
  { title: "accepts the first form", findings: [] },
  {
    title: "finds an outcome that is left empty",
    cells: { G12: "" },
    findings: [
      {
        cell: "G12",
        stated: null,
        expected: null,
        says: "年度总体目标的“实际完成情况”没有填写。请补填实际完成情况。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "finds a goal that is left empty",
    cells: { B12: "" },
    findings: [{ cell: "B12", says: "“预期目标”" }],
  },
  {
    title: "finds both",
    cells: { B12: "", G12: "" },
    findings: [{ cell: "B12" }, { cell: "G12" }],
  },
  ...["/", "——", "……", "无", "\\", "。", "-", "＊＊", "N/A"].map((text) => ({
    title: `takes ${text} for nothing`,
    cells: { G12: text },
    findings: [{ cell: "G12", stated: text }],
  })),
  ...["已完成", "100%", "见附件", "43.2"].map((text) => ({
    title: `takes ${text} for something`,
    cells: { G12: text },
    findings: [],
  })),
]);
