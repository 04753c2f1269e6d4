import type { Random } from "../random";

/** What a row measures, which decides what may be wrong with it. */
export type RowKind = "quantity" | "missed" | "rate" | "words" | "cost" | "satisfaction";

/** A row of a form on which nothing is wrong. */
export interface CleanRow {
  readonly kind: RowKind;
  readonly category: string;
  readonly dimension: string;
  readonly name: string;
  readonly target: string | number;
  readonly actual: string | number;
  readonly weight: number;
  /** In hundredths of a point. */
  readonly score: number;
  readonly reason: string;
}

/** A form before it is drawn: everything that can be chosen about it. */
export interface CleanModel {
  readonly profile: string;
  readonly amountUnit: "元" | "万元";
  readonly budget: number;
  readonly executed: number;
  readonly executionPoints: number;
  readonly rows: readonly CleanRow[];
  /** The points of each first-level group, as they are printed with its name. */
  readonly categories: readonly { readonly name: string; readonly points: number }[];
}

/** What a form may be asked for. */
export interface Wishes {
  readonly profile?: string;
  /** Executed of budget, in percent. */
  readonly share?: number;
  readonly hasCost?: boolean;
  /** Points moved from the first group to the second, printed so. */
  readonly moved?: number;
  /** All of 产出 in one row. */
  readonly heavy?: boolean;
}

interface Split {
  readonly name: string;
  readonly execution: number;
  readonly groups: Readonly<Record<string, number>>;
}

const PROFILES: readonly [Split, ...Split[]] = [
  { name: "national-2020", execution: 10, groups: { 产出: 50, 效益: 30, 满意度: 10 } },
  { name: "national-2021", execution: 10, groups: { 成本: 20, 产出: 40, 效益: 20, 满意度: 10 } },
  { name: "hubei-20-40-40", execution: 20, groups: { 产出: 40, 效益: 30, 满意度: 10 } },
];

/** A form that an evaluator would pass without a word. */
export function cleanModel(
  random: Random,
  { profile: wanted, share, hasCost = true, moved = 0, heavy }: Wishes = {},
): CleanModel {
  const [usual] = PROFILES;
  const isUsual = moved > 0 || heavy === true || wanted === usual.name;
  const profile = isUsual ? usual : random.pick(PROFILES);
  const amountUnit = random.pick<CleanModel["amountUnit"]>(["元", "万元"]);
  const budget = amountUnit === "元" ? random.whole(100, 9000) * 1000 : random.whole(20, 900);
  // From 96 %: the scores and the execution then agree within the 5 % that C01 allows.
  const executed = share === undefined ? spent(budget, amountUnit, random) : (budget * share) / 100;
  const groups = Object.entries(profile.groups).map(([name, points], index) => ({
    name: `${name}指标`,
    points: points + (index === 0 ? -moved : index === 1 ? moved : 0),
  }));
  const money = { budget, executed, unit: amountUnit };
  return {
    profile: profile.name,
    amountUnit,
    budget,
    executed,
    executionPoints: profile.execution,
    categories: groups,
    rows: withOwnNames(
      groups.flatMap((group) => groupRows(group, hasCost ? money : null, heavy === true, random)),
    ),
  };
}

/** Further names for rows of a kind: no two indicators of a form are called the same. */
const OTHER_NAMES: Readonly<Partial<Record<RowKind, readonly string[]>>> = {
  quantity: ["举办讲座场次", "组织巡查场次"],
  words: ["长效机制建立情况", "经费使用效益情况"],
};

function withOwnNames(rows: readonly CleanRow[]): CleanRow[] {
  const seen = new Map<RowKind, number>();
  return rows.map((row) => {
    const before = seen.get(row.kind) ?? 0;
    seen.set(row.kind, before + 1);
    return { ...row, name: OTHER_NAMES[row.kind]?.[before - 1] ?? row.name };
  });
}

function spent(budget: number, unit: string, random: Random): number {
  const share = random.whole(9650, 9990);
  return unit === "元" ? Math.round((budget * share) / 10_000) : Math.round((budget * share) / 100) / 100;
}

interface Money {
  readonly budget: number;
  readonly executed: number;
  readonly unit: string;
}

function groupRows(
  { name, points }: { readonly name: string; readonly points: number },
  money: Money | null,
  heavy: boolean,
  random: Random,
): CleanRow[] {
  const row = (kind: RowKind, dimension: string, weight: number) =>
    rowOf(kind, { category: name, dimension, weight, money }, random);
  switch (name) {
    case "产出指标": {
      if (heavy) return [row("quantity", "数量指标", points - 5), row("words", "时效指标", 5)];
      const rest = points - 25;
      return [
        row("quantity", "数量指标", 10),
        row("missed", "数量指标", 5),
        row("rate", "质量指标", 5),
        row("words", "时效指标", 5),
        row(
          money === null || points === 40 ? "quantity" : "cost",
          money === null || points === 40 ? "数量指标" : "成本指标",
          rest,
        ),
      ];
    }
    case "成本指标":
      return [row(money === null ? "words" : "cost", "经济成本指标", points)];
    case "效益指标":
      return [row("words", "社会效益指标", points - 10), row("quantity", "可持续影响指标", 10)];
    default:
      return [row("satisfaction", "服务对象满意度指标", points)];
  }
}

function rowOf(
  kind: RowKind,
  place: {
    readonly category: string;
    readonly dimension: string;
    readonly weight: number;
    readonly money: Money | null;
  },
  random: Random,
): CleanRow {
  const { category, dimension, weight, money } = place;
  const full = { kind, category, dimension, weight, score: weight * 100, reason: "" };
  const count = random.whole(10, 60) * 10;
  switch (kind) {
    case "quantity":
      return {
        ...full,
        name: "开展活动场次",
        target: `≥${count}场`,
        actual: `${count + random.whole(1, 9)}场`,
      };
    case "missed":
      // Four fifths of the target: four fifths of the weight.
      return {
        ...full,
        name: "培训人数",
        target: `≥${count}人`,
        actual: `${(count * 4) / 5}人`,
        score: weight * 80,
        reason: "受天气影响，部分培训改在下一年度举办。",
      };
    case "rate":
      return { ...full, name: "验收合格率", target: "100%", actual: "100%" };
    case "words":
      return { ...full, name: "服务提升情况", target: "进一步提升", actual: "已按计划提升" };
    case "cost":
      return {
        ...full,
        name: "预算控制数",
        target: `≤${money?.budget ?? 0}${money?.unit ?? ""}`,
        actual: `${money?.executed ?? 0}${money?.unit ?? ""}`,
      };
    case "satisfaction":
      return { ...full, name: "服务对象满意度", target: "≥95%", actual: "96.5%" };
  }
}
