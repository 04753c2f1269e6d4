import { overAchieved } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { Decimal } from "../../number";
import { NATIONAL_2020 } from "../../profile";

const row = (target: string | number, actual: string | number) => ({ E14: target, G14: actual });

testRule(overAchieved, [
  {
    title: "finds the scanned pages of the first form",
    findings: [
      {
        cell: "G14",
        stated: "743323 页",
        expected: null,
        says: "“档案扫描整理册数”完成 743,323 页，为目标（≥50 万页）的 148.66%，未说明原因。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "says nothing of the second form", form: "00b-seed-luohu-xinxihua-2024", findings: [] },
  {
    title: "finds both of the third form",
    form: "00c-seed-luohu-shegong-2024",
    findings: [
      { cell: "G4", says: "的 140%" },
      { cell: "G6", says: "的 2100%" },
    ],
  },
  {
    title: "says nothing of a cost target the wrong way round",
    form: "00b-seed-luohu-xinxihua-2024",
    cells: { E19: "≥10万元" },
    findings: [],
  },
  { title: "accepts a reason", cells: { J14: "年中追加扫描任务。" }, findings: [] },
  {
    title: "accepts a reason in the block below",
    cells: { J13: "", B26: "偏差原因分析及改进措施", E26: "年中追加扫描任务。" },
    findings: [],
  },
  { title: "does not take 无 for a reason", cells: { J14: "无" }, findings: [{ cell: "G14" }] },
  { title: "accepts a little more", cells: row("≥100 人", "129 人"), findings: [] },
  { title: "begins at the threshold", cells: row("≥100 人", "130 人"), findings: [{ cell: "G14" }] },
  {
    title: "follows the profile's threshold",
    cells: row("≥100 人", "130 人"),
    profile: { ...NATIONAL_2020, overAchievement: new Decimal("1.5") },
    findings: [],
  },
  { title: "accepts one more of a few", cells: row("3 次", "4 次"), findings: [] },
  { title: "finds two more of a few", cells: row("3 次", "5 次"), findings: [{ cell: "G14" }] },
  { title: "says nothing where less is better", cells: row("≤10 天", "30 天"), findings: [] },
  { title: "says nothing of a target of zero", cells: row("≥0 次", "30 次"), findings: [] },
  { title: "says nothing of dates", cells: row("2023年12月", "2023年6月"), findings: [] },
  { title: "says nothing of other units", cells: row("10 次", "30 小时"), findings: [] },
  {
    title: "compares two spellings of one unit",
    cells: row(">=600元/人*月", "798元/月·人"),
    findings: [{ cell: "G14", says: "完成 798 元/月·人，为目标（>=600 元/人*月）的 133%" }],
  },
  { title: "accepts a little more of a rate", cells: row("≥600元/人·月", "700元每人每月"), findings: [] },
  {
    title: "takes the least that a rough number says",
    cells: row("≥200 人", "300余人"),
    findings: [{ cell: "G14", says: "的 150%" }],
  },
  { title: "says nothing of a rough number near the target", cells: row("≥300 人", "300余人"), findings: [] },
  {
    title: "says nothing where that depends on the number meant",
    cells: row("≥300 人", "约300人"),
    findings: [],
  },
]);
