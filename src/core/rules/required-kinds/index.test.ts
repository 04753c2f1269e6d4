import { requiredKinds } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NATIONAL_2020, SICHUAN } from "../../profile";

testRule(requiredKinds, [
  { title: "asks for none by the national profile", cells: { C17: "质量指标" }, findings: [] },
  { title: "finds all six on the first form", profile: SICHUAN, findings: [] },
  {
    title: "finds that nothing is timed",
    cells: { C17: "质量指标" },
    profile: SICHUAN,
    findings: [
      {
        cell: "B14",
        stated: null,
        expected: null,
        says: `${SICHUAN.title}口径要求设置的“时效”类指标，表中没有。请补充该类指标；`,
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "names all that are missing at once",
    cells: { C16: "数量指标", C17: "数量指标", C18: "数量指标" },
    profile: SICHUAN,
    findings: [{ cell: "B14", says: "“质量”“时效”“成本”类指标" }],
  },
  {
    title: "takes a first-level group for a kind",
    cells: { C18: "数量指标", B23: "成本指标 (10 分)", C23: "经济成本指标", D24: "用户满意率" },
    profile: SICHUAN,
    findings: [],
  },
  {
    title: "finds satisfaction by the row's name",
    cells: { B23: "效益指标 (10 分)", C23: "社会效益指标", C24: "社会效益指标" },
    profile: SICHUAN,
    findings: [],
  },
  {
    title: "finds that nobody was asked, though 效益 shares its points",
    cells: {
      B23: "效益指标 (10 分)",
      C23: "社会效益指标",
      C24: "社会效益指标",
      D23: "办案质效",
      D24: "办案时长",
    },
    profile: SICHUAN,
    findings: [{ cell: "B14", says: "“满意度”" }],
  },
  {
    title: "leaves a group that is missing as a whole to W06",
    cells: { B23: "效益指标 (10 分)", C23: "社会效益指标", C24: "社会效益指标", D23: "质效", D24: "时长" },
    profile: { ...NATIONAL_2020, requiredKinds: ["满意度"] },
    findings: [],
  },
  {
    title: "asks for what a profile of one's own asks for, and no more",
    cells: { C16: "数量指标", C17: "数量指标" },
    profile: { ...NATIONAL_2020, requiredKinds: ["质量"] },
    findings: [{ cell: "B14", says: "“质量”类指标" }],
  },
  {
    title: "says nothing of the second level where there is none",
    cells: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`C${13 + index}`, ""])),
    profile: { ...NATIONAL_2020, requiredKinds: ["数量", "质量"] },
    findings: [],
  },
]);
