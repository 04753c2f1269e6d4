import { scoreValid } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(scoreValid, [
  { title: "accepts numbers", findings: [] },
  { title: "accepts a score of zero", cells: { I14: 0 }, findings: [] },
  { title: "accepts a number stored as text", cells: { I14: "10" }, findings: [] },
  { title: "accepts a number with its unit", cells: { I14: "９.５ 分" }, findings: [] },
  { title: "accepts a formula with a result", cells: { I14: { value: 10, formula: "=H14" } }, findings: [] },
  {
    title: "misses a blank score",
    cells: { I14: "" },
    findings: [
      {
        cell: "I14",
        stated: null,
        expected: null,
        says: "“档案扫描整理册数”的得分无效：I14 未填写。请填写不小于 0 的数字。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "does not take blanks for a score",
    cells: { I14: "  " },
    findings: [{ cell: "I14", stated: null, says: "I14 未填写" }],
  },
  {
    title: "does not take a dash for a score",
    cells: { I14: "—" },
    findings: [{ cell: "I14", stated: "—", says: "I14 为“—”，不是数字", correction: "none" }],
  },
  {
    title: "does not take a date for a score",
    cells: { I14: { value: 45567, numberFormat: "yyyy/m/d" } },
    findings: [{ cell: "I14", says: "I14 是日期格式", correction: "none" }],
  },
  {
    title: "does not take an error value for a score",
    cells: { I14: { value: { error: "#REF!" }, formula: "=#REF!" } },
    findings: [{ cell: "I14", stated: "#REF!", says: "I14 的公式出错（#REF!）", correction: "none" }],
  },
  {
    title: "does not take a formula without a result for a score",
    cells: { I14: { value: null, formula: "=H14" } },
    findings: [{ cell: "I14", stated: "=H14", says: "I14 的公式结果未计算", correction: "none" }],
  },
  {
    title: "does not take words for a score",
    cells: { I14: "满分" },
    findings: [{ cell: "I14", stated: "满分", says: "I14 的“满分”不是数字", correction: "none" }],
  },
  {
    title: "does not take a percentage for a score",
    cells: { I14: "100%" },
    findings: [{ cell: "I14", stated: "100%", says: "I14 的“100%”不是数字", correction: "none" }],
  },
  {
    title: "does not take a truth value for a score",
    cells: { I14: true },
    findings: [{ cell: "I14", says: "不是数字", correction: "none" }],
  },
  {
    title: "does not accept a negative score",
    cells: { I14: -2 },
    findings: [{ cell: "I14", stated: "-2", says: "I14 为 -2", correction: "none" }],
  },
  { title: "passes over filler rows without points", cells: { D14: "……", H14: "", I14: "" }, findings: [] },
  { title: "passes over 其中 rows", cells: { D14: "其中：重点档案", H14: 10, I14: "" }, findings: [] },
  { title: "says nothing without a score column", cells: { I13: "", I14: "" }, findings: [] },
  {
    title: "leaves the total to T01 and the execution score to E02",
    cells: { I6: "", I25: "" },
    findings: [],
  },
]);
