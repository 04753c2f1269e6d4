import { outcomeCopiesGoal } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(outcomeCopiesGoal, [
  {
    title: "notes an outcome that repeats the goal",
    findings: [
      {
        cell: "G12",
        says: "实际完成情况与预期目标完全相同，没有反映全年的实际结果。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  { title: "notes it in the second form", form: "00b-seed-luohu-xinxihua-2024", findings: [{ cell: "G12" }] },
  { title: "notes it in the third form", form: "00c-seed-luohu-shegong-2024", findings: [{ cell: "G2" }] },
  { title: "accepts an outcome of its own", cells: { G12: "全年制作电子卷宗 743323 页。" }, findings: [] },
  {
    title: "does not mind blanks and punctuation",
    cells: { B12: "完成维护，保障运行。", G12: "完成维护, 保障运行" },
    findings: [{ cell: "G12" }],
  },
  { title: "says nothing of an empty outcome", cells: { G12: "" }, findings: [] },
  { title: "says nothing of dashes", cells: { B12: "/", G12: "/" }, findings: [] },
]);
