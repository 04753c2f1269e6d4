import { actualCopiesTarget } from ".";
import { testRule } from "../../../../test/support/rule-table";

const row = (target: string | number, actual: string | number) => ({ E14: target, G14: actual });

testRule(actualCopiesTarget, [
  { title: "accepts the first form", findings: [] },
  {
    title: "finds three rows of the third form",
    form: "00c-seed-luohu-shegong-2024",
    findings: [
      {
        cell: "G8",
        stated: "保持 4 人以上常驻到岗",
        says: "“社工派驻人数到岗及时情况”的实际完成值与目标值完全相同（保持 4 人以上常驻到岗），看不出实际完成了多少。",
        severity: "warning",
        correction: "none",
      },
      { cell: "G9" },
      { cell: "G12" },
    ],
  },
  { title: "finds ≥ in another width", cells: row("≥360 天", "≥３６０天"), findings: [{ cell: "G14" }] },
  {
    title: "finds a copied upper bound",
    cells: row("不超过 5 次", "不超过5次"),
    findings: [{ cell: "G14" }],
  },
  {
    title: "looks at a row that shares the score of the one above",
    cells: { E14: "≥4 人", G14: "4 人", E15: "≥360 天", G15: "≥360 天", H15: "", I15: "" },
    findings: [{ cell: "G15" }],
  },
  { title: "accepts a number that was hit", cells: row("95%", "95%"), findings: [] },
  { title: "accepts equality", cells: row("=100%", "=100%"), findings: [] },
  { title: "accepts words", cells: row("及时", "及时"), findings: [] },
  { title: "accepts a result", cells: row("≥4 人", "4 人"), findings: [] },
  {
    title: "says nothing without a column for results",
    cells: { ...row("≥4 人", "≥4 人"), G13: "" },
    findings: [],
  },
]);
