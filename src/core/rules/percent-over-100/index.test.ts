import { percentOver100 } from ".";
import { testRule } from "../../../../test/support/rule-table";
import type { CellInput } from "../../../../test/support/sheets";

const row = (name: string, actual: CellInput) => ({ D14: name, G14: actual });

testRule(percentOver100, [
  { title: "accepts the first form", findings: [] },
  { title: "accepts the third form", form: "00c-seed-luohu-shegong-2024", findings: [] },
  { title: "accepts the whole", cells: row("验收合格率", "100%"), findings: [] },
  {
    title: "finds more than the whole",
    cells: row("验收合格率", "105%"),
    findings: [
      {
        cell: "G14",
        stated: "105%",
        says: "“验收合格率”的实际完成值为 105%，这类比率不会超过 100%。请核对实际完成值及其计算口径。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "finds a share under a percent format",
    cells: row("群众满意度", { value: 1.2, numberFormat: "0%" }),
    findings: [{ cell: "G14", stated: "120%" }],
  },
  { title: "accepts a rate that can go above", cells: row("任务完成率", "120%"), findings: [] },
  { title: "accepts growth", cells: row("覆盖率提高", "130%"), findings: [] },
  { title: "says nothing of bare numbers", cells: row("群众满意度", 105), findings: [] },
  { title: "says nothing of words", cells: row("群众满意度", "非常满意"), findings: [] },
]);
