import { indicatorRepeated } from ".";
import { testRule } from "../../../../test/support/rule-table";

/** The first quantity row and a row below it, by name and target. */
const rows = (at: number, upper: readonly [string, string], lower: readonly [string, string]) => ({
  D14: upper[0],
  E14: upper[1],
  [`D${at}`]: lower[0],
  [`E${at}`]: lower[1],
});

testRule(indicatorRepeated, [
  { title: "passes over 不适用 in the first form", findings: [] },
  { title: "passes over 暂无 in the second form", form: "00b-seed-luohu-xinxihua-2024", findings: [] },
  {
    title: "finds one name in 产出 and in 效益",
    cells: rows(20, ["培训人次", "≥100人"], ["培训人次", "≥100人"]),
    findings: [
      {
        cell: "D20",
        stated: "培训人次",
        expected: null,
        says: "“培训人次”在产出和效益中出现 2 次（D14、D20），共占 20 分。考核同一内容的，请合并；",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "finds one name twice in 产出, which may be meant so",
    cells: rows(15, ["培训人次", "≥100人"], ["培训人次", "≥80人"]),
    findings: [{ cell: "D15", says: "“培训人次”出现 2 次（D14、D15），共占 15 分。", severity: "info" }],
  },
  {
    title: "finds it in other writing",
    cells: rows(20, ["指标1：培训 人次（人）", "≥100人"], ["指标3:培训人次(人)", "≥100人"]),
    findings: [{ cell: "D20" }],
  },
  {
    title: "finds it under other numbers and full-width signs",
    cells: rows(17, ["1.ＡＰＰ上线，及时", "及时"], ["（2）APP上线及时", "立即"]),
    findings: [{ cell: "D17", severity: "info" }],
  },
  {
    title: "accepts one name of two units",
    cells: rows(15, ["安全检查", "≥100次"], ["安全检查", "≥30家"]),
    findings: [],
  },
  {
    title: "accepts one name of which a number is counted and a quality told",
    cells: rows(16, ["河道治理", "≥5公里"], ["河道治理", "符合规范"]),
    findings: [],
  },
  {
    title: "accepts one name of two objects",
    cells: rows(15, ["培训人次（教师）", "≥100人"], ["培训人次（学生）", "≥80人"]),
    findings: [],
  },
  {
    title: "accepts two that differ in a number only",
    cells: rows(17, ["1号楼维修", "及时"], ["2号楼维修", "及时"]),
    findings: [],
  },
  {
    title: "accepts two objects that the targets name",
    cells: rows(15, ["培训人次", "教师≥100人"], ["培训人次", "学生≥80人"]),
    findings: [],
  },
  {
    title: "accepts the satisfaction of two groups",
    cells: { D23: "满意度", D24: "满意度" },
    findings: [],
  },
  {
    title: "accepts a row without points",
    cells: { ...rows(20, ["培训人次", "≥100人"], ["培训人次", "≥100人"]), H20: 0, I20: 0 },
    findings: [],
  },
  ...["/", "—", "无", "没有", "其他"].map((name) => ({
    title: `accepts ${name} for a name`,
    cells: rows(20, [name, ""], [name, ""]),
    findings: [],
  })),
]);
