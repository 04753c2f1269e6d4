import { weightBalance } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { Decimal, points } from "../../number";
import { HUBEI } from "../../profile";

const withoutSatisfaction = { B23: "效益指标", C23: "社会效益指标", C24: "社会效益指标" };
const share = (own: number, name: string, ...pooled: string[]) => ({
  ...{ name, pooled },
  points: points(new Decimal(own)),
});

testRule(weightBalance, [
  { title: "accepts a balanced form", findings: [] },
  { title: "accepts 40 points on a row", cells: { H14: 40 }, findings: [] },
  {
    title: "notes more than 40 points on a row",
    cells: { H14: 41 },
    findings: [
      {
        cell: "H14",
        stated: "41",
        says: "“档案扫描整理册数”占 41 分，超过 40 分，权重过于集中。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "notes a group that is missing, its points in 效益",
    cells: withoutSatisfaction,
    findings: [{ cell: "B14", says: "一级指标中没有“满意度”类。" }],
  },
  {
    title: "asks for one of the groups that the profile has pooled",
    profile: HUBEI,
    cells: { ...withoutSatisfaction, G6: 20, H17: 0.5, H18: 14.5 },
    findings: [],
  },
  {
    title: "notes that none of them is there",
    profile: {
      ...HUBEI,
      categories: [share(40, "效益", "满意度"), share(40, "产出"), share(0, "成本", "投入")],
    },
    cells: { G6: 20, H17: 0.5, H18: 14.5, C18: "其他指标" },
    findings: [{ cell: "B14", says: "一级指标中没有“成本＋投入”类。" }],
  },
  { title: "accepts 满意度 on the second level", cells: { B23: "效益指标" }, findings: [] },
  {
    title: "says nothing of a group where W04 tells of the split",
    cells: { B23: "产出指标", C23: "数量指标", C24: "数量指标" },
    findings: [],
  },
  {
    title: "says nothing of a group where W01 tells of the sum",
    cells: { B23: "效益指标", C23: "社会效益指标", C24: "社会效益指标", H14: 5 },
    findings: [],
  },
  {
    title: "does not look at a transfer's form",
    cells: { A1: "专项转移支付绩效自评表", H14: 41 },
    findings: [],
  },
]);
