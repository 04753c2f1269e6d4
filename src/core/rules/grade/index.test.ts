import { grade } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(grade, [
  { title: "says nothing without a grade", findings: [] },
  { title: "accepts the grade that the total earns", cells: { J25: "优" }, findings: [] },
  { title: "accepts its longer name", cells: { J25: "优秀" }, findings: [] },
  {
    title: "corrects a grade",
    cells: { J25: "良" },
    findings: [
      {
        cell: "J25",
        stated: "良",
        expected: "优",
        says: "总分 94.69 的等级应为“优”，表中为“良”。",
        working: "优 90 分起，良 80 分起，中 60 分起，差 0 分起",
        severity: "error",
        correction: "safe",
        writes: { J25: "优" },
      },
    ],
  },
  {
    title: "only proposes where a longer name stands",
    cells: { J25: "良好" },
    findings: [{ cell: "J25", correction: "suggested", writes: { J25: "优" } }],
  },
  {
    title: "follows the corrected total, not the stated one",
    cells: { I25: 84.69, J25: "良" },
    findings: [{ cell: "J25", expected: "优", correction: "safe", writes: { J25: "优" } }],
  },
  {
    title: "follows the stated total where the weights do not hold, and only proposes",
    cells: { H14: 5, I25: 89.99, J25: "优" },
    findings: [{ cell: "J25", expected: "良", correction: "suggested", writes: { J25: "良" } }],
  },
  {
    title: "only proposes while a score is missing, though the stated total is the sum of the others",
    cells: { I14: "", I25: 84.69, J25: "优" },
    findings: [{ cell: "J25", expected: "良", correction: "suggested", writes: { J25: "良" } }],
  },
  // 9.69 + 80.31 = 90: the least 优
  { title: "accepts 优 from 90 on", cells: { I14: 5.31, I25: 90, J25: "优" }, findings: [] },
  {
    title: "does not accept it below",
    cells: { I14: 5.3, I25: 89.99, J25: "优" },
    findings: [{ cell: "J25", expected: "良" }],
  },
  {
    title: "leaves a formula that is wrong to a person",
    cells: { J25: { value: "良", formula: '=IF(I25>=95,"优","良")' } },
    findings: [{ cell: "J25", correction: "none", says: "该单元格是公式，请核对公式。" }],
  },
  {
    title: "says nothing of a formula that will follow the corrected total",
    cells: { I25: 84.69, J25: { value: "良", formula: '=IF(I25>=90,"优","良")' } },
    findings: [],
  },
  {
    title: "judges the stated total without a funds table",
    form: "00c-seed-luohu-shegong-2024",
    cells: { J17: "良" },
    findings: [{ cell: "J17", expected: "优", correction: "safe" }],
  },
  {
    title: "says nothing of a total beyond the whole",
    cells: { I14: 100, I25: 184.69, J25: "差" },
    findings: [],
  },
  {
    title: "only proposes where no execution score bears the stated total out",
    cells: { I5: "", I25: 94.69, J25: "良" },
    findings: [{ cell: "J25", expected: "优", correction: "suggested" }],
  },
  {
    title: "says nothing where no total is stated",
    form: "00c-seed-luohu-shegong-2024",
    cells: { I17: "", J17: "良" },
    findings: [],
  },
]);
