import { qualitativeBand } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { HUBEI } from "../../profile";

const row = (actual: string, score: number) => ({ E14: "提高办理效率", G14: actual, I14: score });

testRule(qualitativeBand, [
  { title: "says nothing of results that name no band", findings: [] },
  { title: "accepts the upper end of a band", cells: row("达成预期指标", 10), findings: [] },
  { title: "accepts the lower end of a band", cells: row("达成预期指标", 8), findings: [] },
  {
    title: "finds a score below its band",
    cells: row("达成预期指标", 7),
    findings: [
      {
        cell: "I14",
        stated: "7",
        expected: null,
        says: "的完成情况为“达成预期指标”，得分应在 8 至 10 分（权重的 80% 至 100%）之间，表中为 7。请核对完成情况和得分。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "finds full marks for a part",
    cells: row("部分达成预期指标", 10),
    findings: [{ cell: "I14", says: "得分应在 6 至 8 分" }],
  },
  {
    title: "finds too much for what was not reached",
    cells: row("未达成预期指标", 8),
    findings: [{ cell: "I14", says: "得分应在 0 至 6 分" }],
  },
  { title: "knows 基本达成目标", cells: row("基本达成目标", 8), findings: [] },
  {
    title: "finds a score below 基本达成目标",
    cells: row("基本达成目标", 7),
    findings: [
      { cell: "I14", says: "的完成情况为“基本达成目标”，得分应在 8 至 10 分（权重的 80% 至 100%）之间" },
    ],
  },
  {
    title: "finds full marks for 部分实现目标",
    cells: row("部分实现目标", 10),
    findings: [{ cell: "I14", says: "得分应在 6 至 8 分" }],
  },
  {
    title: "finds too much for 实现目标程度较低",
    cells: row("实现目标程度较低", 7),
    findings: [{ cell: "I14", says: "得分应在 0 至 6 分" }],
  },
  {
    title: "takes these names by the limits of the profile",
    cells: row("部分实现目标", 5),
    profile: HUBEI,
    findings: [],
  },
  {
    title: "names the band of a long result",
    cells: row("部分达成预期指标并具有一定效果，尚有部分卷宗未完成扫描", 10),
    findings: [{ cell: "I14", says: "的完成情况为“部分达成预期指标”" }],
  },
  {
    title: "follows the bands of the profile",
    cells: row("部分达成预期指标", 5),
    profile: HUBEI,
    findings: [],
  },
  { title: "leaves a score above the weight to I01", cells: row("达成预期指标", 12), findings: [] },
  { title: "leaves a blank score to I04", cells: { ...row("达成预期指标", 0), I14: "" }, findings: [] },
  { title: "says nothing of numbers", cells: { E14: "≥50 万页", G14: "60 万页", I14: 1 }, findings: [] },
]);
