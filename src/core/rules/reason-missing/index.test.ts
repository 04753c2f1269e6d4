import { reasonMissing } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NO_WEIGHTS } from "../../../../test/support/no-column";

/** A form without the column for reasons, and with a block for them below the table. */
const block = (text: string) => ({ J13: "", B26: "偏差原因分析及改进措施", E26: text });

testRule(reasonMissing, [
  {
    title: "finds the deduction of the first form",
    findings: [
      {
        cell: "J18",
        stated: null,
        expected: null,
        says: "“预算经费支出”扣了 5 分但未填写偏差原因。请在“偏差原因分析及改进措施”栏说明。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "finds both deductions of the second form",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [
      { cell: "J16", says: "扣了 3 分" },
      { cell: "J19", says: "扣了 1 分" },
    ],
  },
  {
    title: "finds both deductions of the third form",
    form: "00c-seed-luohu-shegong-2024",
    findings: [
      { cell: "J5", says: "扣了 3 分" },
      { cell: "J10", says: "扣了 2 分" },
    ],
  },
  { title: "accepts a reason", cells: { J18: "招标结余 1.4 万元，下年细化测算。" }, findings: [] },
  { title: "does not take 0 for a reason", cells: { J18: 0 }, findings: [{ cell: "J18", stated: "0" }] },
  {
    title: "does not take 无 for a reason",
    cells: { J18: " 无 " },
    findings: [{ cell: "J18", stated: "无" }],
  },
  { title: "does not take — for a reason", cells: { J18: "—" }, findings: [{ cell: "J18", stated: "—" }] },
  {
    title: "does not take a full-width ／ for a reason",
    cells: { J18: "／" },
    findings: [{ cell: "J18", stated: "／" }],
  },
  { title: "does not take …… for a reason", cells: { J18: "……" }, findings: [{ cell: "J18" }] },
  { title: "asks for no reason where nothing was deducted", cells: { I18: 15 }, findings: [] },
  {
    title: "asks for no reason where the score is above the weight (I01 speaks)",
    cells: { I18: 16 },
    findings: [],
  },
  {
    title: "names a deduction of half a point",
    cells: { I18: 15, I14: "9.5分" },
    findings: [{ cell: "J14", says: "“档案扫描整理册数”扣了 0.5 分" }],
  },
  { title: "passes over a rounding of the weight", cells: { H18: 10.0033 }, findings: [] },
  {
    title: "asks for a reason where all points were deducted",
    cells: { I18: 0 },
    findings: [{ cell: "J18", says: "扣了 15 分" }],
  },
  { title: "says nothing on a negative score (I04 speaks)", cells: { I18: -5 }, findings: [] },
  { title: "says nothing on a blank score (I04 speaks)", cells: { I18: "" }, findings: [] },
  {
    title: "says nothing on a weight that cannot be read (W05 speaks)",
    cells: { H18: "十五" },
    findings: [],
  },
  { title: "says nothing without a weight column", cells: { ...NO_WEIGHTS }, findings: [] },
  {
    title: "accepts reasons in a block below the table",
    cells: block("预算经费结余，下年细化测算。"),
    findings: [],
  },
  {
    title: "misses the text of a block below the table",
    cells: { ...block(""), I14: 9 },
    findings: [
      {
        cell: "C26",
        says: "档案扫描整理册数（扣 1 分）、预算经费支出（扣 5 分）未说明原因，表下的原因分析未填写。请在表下的原因分析栏说明。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "does not take 无 in the block for a reason",
    cells: block("无"),
    findings: [{ cell: "E26", severity: "error", stated: "无" }],
  },
  {
    title: "warns once where the form has no place for reasons",
    cells: { J13: "", I14: 9 },
    findings: [
      {
        cell: "B25",
        says: "档案扫描整理册数（扣 1 分）、预算经费支出（扣 5 分）未说明原因，表中没有填写原因的位置。请增加一栏或另附说明。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "asks for no place where nothing was deducted", cells: { J13: "", I18: 15 }, findings: [] },
]);
