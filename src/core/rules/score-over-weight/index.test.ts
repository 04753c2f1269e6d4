import { scoreOverWeight } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { SICHUAN_DEPARTMENT } from "../../profile";

testRule(scoreOverWeight, [
  {
    title: "only proposes full points where the result says that the target was reached in part",
    cells: { E17: "按计划完成", G17: "部分达成预期指标", I17: 12 },
    findings: [{ cell: "I17", expected: "10", correction: "suggested", writes: { I17: 10 } }],
  },
  { title: "accepts scores up to their weights", findings: [] },
  { title: "accepts the third form", form: "00c-seed-luohu-shegong-2024", findings: [] },
  {
    title: "caps a number typed a little too high",
    cells: { I14: 12 },
    findings: [
      {
        cell: "I14",
        stated: "12",
        expected: "10",
        says: "“档案扫描整理册数”的得分 12 超过权重 10。",
        severity: "error",
        correction: "safe",
        writes: { I14: 10 },
      },
    ],
  },
  {
    title: "proposes what a missed target is worth",
    form: "00c-seed-luohu-shegong-2024",
    cells: { I5: 12 },
    findings: [
      {
        cell: "I5",
        stated: "12",
        expected: "8.75",
        says: "的得分 12 超过权重 10；按完成比例应为 8.75 分（21 ÷ 24 × 10 = 8.75）。",
        working: "21 ÷ 24 × 10 = 8.75",
        correction: "suggested",
        writes: { I5: 8.75 },
      },
    ],
  },
  {
    title: "leaves a formula on a missed target to a person",
    form: "00c-seed-luohu-shegong-2024",
    cells: { I5: { value: 12, formula: "=H5*1.2" } },
    findings: [{ cell: "I5", expected: "8.75", correction: "none" }],
  },
  {
    title: "caps just below twice the weight",
    cells: { I14: 19.99 },
    findings: [{ cell: "I14", correction: "safe", writes: { I14: 10 } }],
  },
  {
    title: "only proposes the cap from twice the weight on",
    cells: { I14: 20 },
    findings: [
      { cell: "I14", says: "请核对得分，最高为 10 分。", correction: "suggested", writes: { I14: 10 } },
    ],
  },
  {
    title: "only proposes the cap for a percentage typed as a score",
    cells: { I14: 100 },
    findings: [{ cell: "I14", expected: "10", correction: "suggested", writes: { I14: 10 } }],
  },
  {
    title: "only proposes the cap for a number stored as text, and keeps it text",
    cells: { I14: "12分" },
    findings: [{ cell: "I14", stated: "12", correction: "suggested", writes: { I14: "10分" } }],
  },
  {
    title: "wraps a formula in the cap",
    cells: { I14: { value: 14.87, formula: "=H14*G14/E14" } },
    findings: [
      { cell: "I14", stated: "14.87", correction: "suggested", writes: { I14: "=MIN(H14*G14/E14,H14)" } },
    ],
  },
  {
    title: "wraps a formula with a weight stored as text by VALUE, since MIN passes over text",
    cells: { H14: "10", I14: { value: 14.87, formula: "=10*1.487" } },
    findings: [{ cell: "I14", correction: "suggested", writes: { I14: "=MIN(10*1.487,VALUE(H14))" } }],
  },
  {
    title: "leaves a formula to a person where the weight is no operand",
    cells: { H14: "10分", I14: { value: 14.87, formula: "=10*1.487" } },
    findings: [{ cell: "I14", expected: "10", correction: "none", says: "请核对得分，最高为 10 分。" }],
  },
  { title: "accepts an unrounded score that shows the weight", cells: { I14: 10.0049 }, findings: [] },
  {
    title: "does not accept a score that shows more than the weight",
    cells: { I14: 10.01 },
    findings: [{ cell: "I14", correction: "safe", writes: { I14: 10 } }],
  },
  {
    title: "reports every row",
    cells: { I14: 11, I24: 6 },
    findings: [
      { cell: "I14", expected: "10", correction: "safe" },
      { cell: "I24", expected: "5", correction: "safe" },
    ],
  },
  { title: "says nothing on a weight of zero (W05 speaks)", cells: { H14: 0 }, findings: [] },
  { title: "says nothing on a negative weight (W05 speaks)", cells: { H14: -10 }, findings: [] },
  { title: "says nothing on a blank score (I04 speaks)", cells: { I14: "" }, findings: [] },
  {
    title: "says nothing on a date (I04 speaks)",
    cells: { I14: { value: 45000, numberFormat: "yyyy/m/d" } },
    findings: [],
  },
  { title: "says nothing without a weight column", cells: { H13: "", I14: 12 }, findings: [] },
  { title: "says nothing without a score column", cells: { I13: "", I14: 12 }, findings: [] },
  {
    title: "caps a score where the cost target is the wrong way round, and proposes no share of it",
    cells: { E18: "≥45万元", G18: "43.6万元", I18: 16 },
    findings: [{ cell: "I18", expected: "15", correction: "safe", writes: { I18: 15 } }],
  },
  {
    title: "proposes what the profile's pass line leaves",
    profile: SICHUAN_DEPARTMENT,
    cells: { E14: "≥100 人", G14: "60 人", I14: 12 },
    findings: [
      {
        cell: "I14",
        expected: "0",
        says: "超过权重 10；按四川（部门整体）口径应为 0 分（60 ÷ 100，完成 60%，低于 70% 的，不得分：0% × 10 = 0）。",
        correction: "suggested",
      },
    ],
  },
  {
    title: "does not write the whole weight where the profile has a limit above the target",
    profile: SICHUAN_DEPARTMENT,
    cells: { E14: "≥100 人", G14: "140 人", I14: 12 },
    findings: [{ cell: "I14", expected: "0", says: "超过 130% 的，不得分", correction: "suggested" }],
  },
  { title: "leaves the execution score to E02", cells: { I6: 12 }, findings: [] },
]);
