import type { SheetInput } from "../../contract/subject";
import { type CellInput, referenceSheet, withCells } from "../../support/sheets";

/** A reference form with some cells set, as the input of a workbook under test. */
export function formInput(cells: Readonly<Record<string, CellInput>>, name = "表1"): SheetInput {
  const { rows } = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), cells);
  return { name, rows: rows.map((row) => (row ?? []).map((cell) => cell ?? null)) };
}

/** The arithmetic errors of one form: rate, execution score, a score above its weight, the total as a formula. */
export const WRONG: Readonly<Record<string, CellInput>> = {
  H6: 96.98,
  I6: 9.99,
  I14: 12,
  I25: { value: 83.99, formula: "=SUM(I14:I23)+I6" },
};

/** What the published form needs to be found right in everything. */
export const RIGHT: Readonly<Record<string, string>> = {
  G12: "档案数据化加工已全部完成并通过验收。",
  J14: "移交档案多于预计。",
  G18: "43.6万元",
  J18: "采购结余",
  D19: "档案数据化支出",
  D20: "服务群众次数",
  D21: "节约用纸率",
  D22: "档案可用年限",
  E19: "≥1 项",
  G19: "1 项",
  E20: "≥1 次",
  G20: "1 次",
  E21: "≥90%",
  G21: "95%",
  E22: "≥5 年",
  G22: "5 年",
};

/**
 * A form with so many indicators, each scored above its weight: as many safe corrections, and a total. It adds up, so
 * that nobody can doubt which column holds the scores.
 */
export function longForm(rows: number): SheetInput {
  const weight = 90 / rows;
  return {
    name: "长表",
    rows: [
      ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
      ["", "年度资金总额", 450000, 436000, 10, 96.89, 9.69],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重", "得分"],
      ...Array.from({ length: rows }, (_, index) => [
        "产出指标",
        "数量指标",
        `第 ${index + 1} 项`,
        "1",
        "1",
        weight,
        weight * 1.5,
      ]),
      ["总分", "", "", "", "", 100, 144.69],
    ],
  };
}
