import type { SheetSnapshot } from "../../src/core/port";
import type { Random } from "../corpus/support/random";
import { type CellInput, sheetOf } from "../support/sheets";
import { add, type Fraction, fraction, roundedHalfUp } from "./fraction";
import { executionOf, formula, soundExecution } from "./planted-execution";

/**
 * A form whose every right figure is known, with slips planted in it. The columns are A to G (H for the grade); the
 * funds table stands in rows 1 to 3.
 */
export interface PlantedForm {
  /** What was planted, for a failure's message. */
  readonly slips: readonly string[];
  readonly sheet: SheetSnapshot;
  /** The right figure of each cell that may be corrected, as plain digits or a grade. */
  readonly truth: ReadonlyMap<string, string>;
  /** Whether arithmetic alone tells every part of the total, slips that it can put right included. */
  readonly isCertain: boolean;
  /** The weights as they are printed, by the cell of their score; null where none can be read. */
  readonly weights: ReadonlyMap<string, string | null>;
  /** The cells of all scores that make the total. */
  readonly scores: readonly string[];
  readonly total: string;
  readonly grade: string;
  /** Whether the total as stated is a number that is not the right one, and no formula that puts itself right. */
  readonly isTotalWrong: boolean;
}

/** A row of the indicator table; numbers in hundredths of a point. */
interface Row {
  readonly weight: number;
  readonly truth: number;
  readonly printedWeight?: CellInput;
  readonly score: CellInput;
  readonly isCertain: boolean;
  readonly slip?: string;
}

const inPoints = (hundredths: number) => hundredths / 100;

type Slip = (weight: number, random: Random) => Omit<Row, "weight">;

/** What happens to a score; a slip upwards is one of a row that has earned all its points. */
const SCORE_SLIPS: readonly [Slip, ...Slip[]] = [
  (weight, random) => ({
    slip: "a little above the weight",
    truth: weight,
    score: inPoints(weight + random.whole(1, weight - 1)),
    isCertain: true,
  }),
  (weight, random) => ({
    slip: "a multiple of the weight",
    truth: weight,
    score: inPoints(weight * random.whole(2, 10)),
    isCertain: false,
  }),
  (weight) => ({
    slip: "a formula above the weight",
    truth: weight,
    score: { value: inPoints(weight + 100), formula: `=${inPoints(weight)}+1` },
    isCertain: false,
  }),
  (weight) => ({
    slip: "a text above the weight",
    truth: weight,
    score: String(inPoints(weight + 50)),
    isCertain: false,
  }),
  (weight) => ({ slip: "a score that is missing", truth: weight, score: null, isCertain: false }),
  (weight) => ({ slip: "a score in words", truth: weight, score: "满分", isCertain: false }),
  (weight) => ({ slip: "a negative score", truth: weight, score: -2, isCertain: false }),
  (weight) => ({
    slip: "a weight that is printed too low",
    truth: weight,
    printedWeight: inPoints(weight - 100),
    score: inPoints(weight),
    isCertain: false,
  }),
  (weight) => ({
    slip: "a plain number as text",
    truth: weight,
    score: `${inPoints(weight)}`,
    isCertain: true,
  }),
];

const gradeOf = (total: number) => (total >= 90 ? "优" : total >= 80 ? "良" : total >= 60 ? "中" : "差");

/** A form with up to three slips among its scores and one in its funds table, half of the time each. */
export function plantedForm(random: Random): PlantedForm {
  const isSound = random.whole(0, 3) === 0;
  const execution = isSound || random.whole(0, 1) === 0 ? soundExecution(random) : executionOf(random);
  const rows = rowsOf(random, 10_000 - Number(execution.points) * 100, isSound ? 0 : random.whole(0, 3));
  const slips = [execution.slip, ...rows.flatMap(({ slip }) => slip ?? [])];
  const truth = new Map<string, string>();
  const weights = new Map<string, string | null>([["G2", execution.points]]);
  const grid: CellInput[][] = [
    ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
    [
      "",
      "年度资金总额",
      ...execution.cells.slice(0, 3),
      random.pick([Number(execution.rate), 45.6]),
      execution.cells[3],
    ],
    ["", "其中：当年财政拨款", ...execution.source, "—", "—", "—"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重", "得分"],
  ];
  if (execution.rate !== null) truth.set("F2", execution.rate);
  if (execution.truth !== null) truth.set("G2", execution.truth);
  const scores = ["G2"];
  rows.forEach(({ weight, truth: right, printedWeight = inPoints(weight), score }, index) => {
    const cell = `G${grid.length + 1}`;
    scores.push(cell);
    truth.set(cell, String(inPoints(right)));
    weights.set(cell, typeof printedWeight === "number" ? String(printedWeight) : null);
    const name = `指标${index + 1}：第 ${index + 1} 项任务`;
    grid.push(["产出指标", "数量指标", name, "按计划完成", "已按计划完成", printedWeight, score]);
    // A row that sums those above is no part of the total.
    if (random.whole(0, 5) === 0) grid.push(["", "小计", "", "", "", 33, 77]);
  });
  const line = grid.length + 1;
  const isCertain = execution.isCertain && rows.every((row) => row.isCertain);
  const sum: Fraction = [...rows.map(({ truth: right }) => fraction(String(inPoints(right))))].reduce(
    add,
    fraction(execution.truth ?? "0"),
  );
  const right = roundedHalfUp(sum, 2);
  const isTotalWrong = random.whole(0, 2) > 0;
  const stated = isTotalWrong ? otherThan(Number(right)) : Number(right);
  const total = random.pick<CellInput>([stated, stated, String(stated), formula(stated)]);
  if (execution.truth !== null) {
    truth.set(`G${line}`, right);
    truth.set(`H${line}`, gradeOf(Number(right)));
  }
  truth.set(`F${line}`, "100");
  const grade = random.pick<CellInput>(["优", "良", "中", "差", null]);
  grid.push(["总分", "", "", "", "", random.pick([100, 100, 99]), total, grade]);
  return {
    slips,
    sheet: sheetOf(grid),
    truth,
    isCertain,
    weights,
    scores,
    total: `G${line}`,
    grade: `H${line}`,
    isTotalWrong,
  };
}

/** A total that is not this one, between 0 and 100. */
function otherThan(total: number): number {
  return total > 50 ? Math.round((total - 7.5) * 100) / 100 : Math.round((total + 7.5) * 100) / 100;
}

/** Rows whose weights make so much, with so many slips among them, and perhaps one of weight 0. */
function rowsOf(random: Random, points: number, slips: number): Row[] {
  const count = random.whole(2, 7);
  const usual = Math.floor(points / count / 100) * 100;
  const places = random.shuffled(Array.from({ length: count }, (_, index) => index)).slice(0, slips);
  const rows = Array.from({ length: count }, (_, index): Row => {
    const weight = index === 0 ? points - usual * (count - 1) : usual;
    if (places.includes(index)) return { weight, ...random.pick(SCORE_SLIPS)(weight, random) };
    const truth = random.whole(0, 2) === 0 ? random.whole(0, weight) : weight;
    return { weight, truth, score: inPoints(truth), isCertain: true };
  });
  if (slips === 0 || random.whole(0, 5) > 0) return separated(rows);
  return separated([...rows, { weight: 0, truth: 0, score: 5, isCertain: false, slip: "a row of weight 0" }]);
}

/** A missing score right below one above its weight reads as a score for both rows: that is not planted. */
function separated(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const isOver = above?.slip !== undefined && row.score === null;
    return isOver ? { ...row, score: "未评", slip: "a score in words" } : row;
  });
}
