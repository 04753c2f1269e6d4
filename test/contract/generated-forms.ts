import fc from "fast-check";
import type { CellInput } from "../support/sheets";

interface GeneratedForm {
  readonly rows: CellInput[][];
  /** The category cells of the first column, one area each. */
  readonly merges: string[];
}

const CATEGORIES = ["产出指标", "效益指标", "满意度指标"] as const;

/** Number of so many hundredths as it might stand in a cell. */
function written(hundredths: number, as: "number" | "text" | "points"): CellInput {
  const value = hundredths / 100;
  if (as === "number") return value;
  return as === "text" ? { value: `${value}`, numberFormat: "@" } : `${value}分`;
}

const indicator = fc.record({
  weight: fc.integer({ min: 1, max: 7 }),
  lost: fc.integer({ min: -100, max: 500 }),
  as: fc.constantFrom("number", "number", "number", "text", "points"),
  reason: fc.constantFrom("", "采购结余"),
});

/**
 * A form with 3 to 12 indicators in up to three categories: scores now and then above their weights or typed as text,
 * a rate and an execution score that may be wrong, a total that is a number or a formula, rows above, columns beside.
 */
export const generatedForm: fc.Arbitrary<GeneratedForm> = fc
  .record({
    above: fc.integer({ min: 0, max: 3 }),
    beside: fc.integer({ min: 0, max: 2 }),
    budget: fc.integer({ min: 1, max: 9_000_000 }),
    executed: fc.integer({ min: 0, max: 9_000_000 }),
    rate: fc.constantFrom<CellInput>(88.88, "88.88%", { value: 0.8888, numberFormat: "0.00%" }, ""),
    score: fc.constantFrom<CellInput>(9.99, 3, "5", ""),
    groups: fc.array(fc.array(indicator, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    balanced: fc.constantFrom(true, true, true, false),
    total: fc.constantFrom("number", "formula", "text"),
  })
  .map((data) => build(data.balanced ? balance(data) : data));

type Data = Parameters<typeof build>[0];

/** The last indicator gets what is missing to 100, with the 10 of the execution. */
function balance(data: Data): Data {
  const flat = data.groups.flat();
  const rest = 90 - flat.slice(0, -1).reduce((sum, { weight }) => sum + weight, 0);
  const last = flat.at(-1);
  const groups = data.groups.map((group) =>
    group.map((each) => (each === last ? { ...each, weight: rest } : each)),
  );
  return { ...data, groups };
}

function build(data: {
  above: number;
  beside: number;
  budget: number;
  executed: number;
  rate: CellInput;
  score: CellInput;
  groups: { weight: number; lost: number; as: "number" | "text" | "points"; reason: string }[][];
  total: "number" | "formula" | "text";
}): GeneratedForm {
  const { above, beside, groups } = data;
  const rows: CellInput[][] = [
    ...Array.from({ length: above }, (_, index) => [`说明 ${index + 1}`]),
    ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
    ["", "年度资金总额", data.budget, data.executed, 10, data.rate, data.score],
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
  const merges: string[] = [];
  const column = "ABC"[beside] ?? "A";
  for (const [group, indicators] of groups.entries()) {
    const first = rows.length + 1;
    for (const [index, { weight, lost, as, reason }] of indicators.entries()) {
      const score = written(Math.max(0, weight * 100 - lost), as);
      const name = `指标 ${group + 1}.${index + 1}`;
      rows.push([
        index === 0 ? (CATEGORIES[group] ?? "") : "",
        "数量指标",
        name,
        "1",
        "1",
        weight,
        score,
        reason,
      ]);
    }
    if (indicators.length > 1) merges.push(`${column}${first}:${column}${first + indicators.length - 1}`);
  }
  rows.push(["总分", "", "", "", "", 100, totalCell(data, rows.length)]);
  const shifted = rows.map((row) => [...Array.from({ length: beside }, () => ""), ...row]);
  return { rows: shifted, merges };
}

/** A formula over the indicators without the execution score: a common mistake. */
function totalCell({ above, beside, total, groups }: Data, last: number): CellInput {
  if (total !== "formula") return total === "text" ? "95" : 95;
  const column = "GHI"[beside] ?? "G";
  const sum = groups.flat().reduce((all, { weight, lost, as }) => {
    return as === "number" ? all + Math.max(0, weight * 100 - lost) : all;
  }, 0);
  return { value: sum / 100, formula: `=SUM(${column}${above + 4}:${column}${last})` };
}
