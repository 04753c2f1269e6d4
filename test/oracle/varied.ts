import { toA1 } from "../../src/core/cells";
import type { SheetSnapshot } from "../../src/core/port";
import type { Random } from "../corpus/support/random";
import { type CellInput, sheetOf } from "../support/sheets";
import { variedRow } from "./varied-rows";

/** A form with anything in its cells, and what is known of it without reading it. */
export interface VariedForm {
  readonly sheet: SheetSnapshot;
  /** The most that each score can reach, by its cell; null where its points are no number. */
  readonly most: ReadonlyMap<string, number | null>;
  /** Scores of cost rows whose targets ask for at least so much, with the most that the row itself allows. */
  readonly wrongWay: ReadonlyMap<string, number | null>;
  /** Cells that hold a rate. */
  readonly rates: readonly string[];
  readonly total: string;
}

/** Nothing, too little, as much as there is, too much; as a number, a text or a formula. */
function amount(random: Random): CellInput {
  const value = random.whole(-1, 900) * 1000;
  return random.pick<CellInput>([value, value, value, String(value), `${value / 10_000}万元`, null, 0, "—"]);
}

/** A form of four to twelve rows under a funds table, all figures at random: few of them are right. */
export function variedForm(random: Random): VariedForm {
  const points = random.pick([10, 10, 20, 8.5, 0]);
  const grid: CellInput[][] = [
    [random.pick(["项目支出绩效自评表", "四川省项目支出绩效自评表", "湖北省项目自评表"])],
    ["项目名称", "示例项目", "", "", "自评年度", "2024"],
    ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
    [
      "",
      "年度资金总额",
      amount(random),
      amount(random),
      random.pick<CellInput>([points, points, points, String(points), null]),
      random.pick<CellInput>([random.whole(0, 15_000) / 100, `${random.whole(0, 130)}%`, 0.97, null]),
      random.pick<CellInput>([random.whole(-100, 2500) / 100, points, String(points), null]),
    ],
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "权重",
      "得分",
      "偏差原因分析及改进措施",
    ],
  ];
  const printed = grid[3]?.[4];
  const most = new Map<string, number | null>([["G4", printed === null ? null : points]]);
  const wrongWay = new Map<string, number | null>();
  let scored: string | null = null;
  for (let count = random.whole(4, 12), index = 1; index <= count; index++) {
    const row = variedRow(random, index);
    const cell = `G${grid.length + 1}`;
    most.set(cell, row.most);
    if (!row.isUnscored) scored = cell;
    // A score above its own weight may stand for the rows below that have none.
    else if (scored !== null) most.set(scored, (most.get(scored) ?? 0) + (row.most ?? 0));
    if (row.isWrongWay) wrongWay.set(cell, row.most);
    grid.push(...row.lines.map((line) => [...line]));
  }
  const total = toA1({ row: grid.length, column: 6 });
  const stated = random.whole(0, 12_000) / 100;
  grid.push(["总分", "", "", "", "", 100, random.pick<CellInput>([stated, String(stated), null])]);
  if (random.whole(0, 1) === 0) grid.push(["等级", random.pick(["优", "良", "中", "差", "优秀"])]);
  return { sheet: sheetOf(grid), most, wrongWay, rates: ["F4"], total };
}
