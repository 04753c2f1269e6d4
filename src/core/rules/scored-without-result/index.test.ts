import { scoredWithoutResult } from ".";
import { testRule } from "../../../../test/support/rule-table";

/** A row without points below the first one, with a result. */
const below = (name: string, more: Readonly<Record<string, string>>) => ({
  ...{ D15: name, G15: "3.2 万页", H15: "", I15: "" },
  ...more,
});

testRule(scoredWithoutResult, [
  { title: "accepts the first form", findings: [] },
  { title: "accepts the third form", form: "00c-seed-luohu-shegong-2024", findings: [] },
  {
    title: "finds a blank result",
    cells: { G14: "" },
    findings: [
      {
        cell: "G14",
        stated: null,
        says: "“档案扫描整理册数”没有填写实际完成值，却得了 10 分。请补填实际完成值，或核对得分。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  { title: "finds a dash", cells: { G14: "/" }, findings: [{ cell: "G14", stated: "/" }] },
  { title: "finds dots", cells: { G14: "……" }, findings: [{ cell: "G14" }] },
  {
    title: "names eight rows one by one",
    cells: Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`G${14 + index}`, ""])),
    findings: Array.from({ length: 8 }, (_, index) => ({ cell: `G${14 + index}` })),
  },
  {
    title: "says once what holds for nine rows",
    cells: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`G${14 + index}`, ""])),
    findings: [
      {
        cell: "G14",
        stated: null,
        says: "有 9 项指标没有填写实际完成值却有得分（G14、G15、G16、G17、G18、G19、G20、G21、G22）。请补填实际完成值，或核对得分。",
      },
    ],
  },
  { title: "accepts a result of zero", cells: { G14: 0 }, findings: [] },
  { title: "asks for no result without a score", cells: { G14: "", I14: 0 }, findings: [] },
  { title: "leaves a blank score to I04", cells: { G14: "", I14: "" }, findings: [] },
  {
    title: "takes 无 of what is unwanted for nought",
    cells: { D14: "安全事故", E14: "0起", G14: "无" },
    findings: [],
  },
  { title: "accepts a rough number", cells: { E14: "≥300人", G14: "约300人" }, findings: [] },
  {
    title: "finds the result of a group in the rows below it",
    cells: { E14: "", G14: "", ...below("彩色扫描", { E15: "≥3 万页" }) },
    findings: [],
  },
  {
    title: "finds it in rows that answer the target and have none of their own",
    cells: { G14: "", ...below("彩色扫描", { E15: "" }) },
    findings: [],
  },
  {
    title: "finds it in parts of what the row counts",
    cells: { G14: "", ...below("其中：彩色扫描", { E15: "≥3 万页" }) },
    findings: [],
  },
  {
    title: "does not take the result of another row under the same score for it",
    cells: { G14: "", ...below("彩色扫描", { E15: "≥3 万页" }) },
    findings: [{ cell: "G14", stated: null }],
  },
  {
    title: "does not find it in rows without a result",
    cells: { G14: "", ...below("其中：彩色扫描", { E15: "", G15: "" }) },
    findings: [{ cell: "G14" }],
  },
  { title: "leaves 无 to I09", cells: { G14: "无" }, findings: [] },
  { title: "says nothing without a column for results", cells: { G13: "" }, findings: [] },
  { title: "leaves the execution rate to E02", cells: { D14: "预算执行率", G14: "" }, findings: [] },
]);
