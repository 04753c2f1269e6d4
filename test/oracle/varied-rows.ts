import type { Random } from "../corpus/support/random";
import type { CellInput } from "../support/sheets";

/** One indicator, with the rows that share its score. */
export interface VariedRow {
  readonly lines: readonly (readonly CellInput[])[];
  readonly most: number | null;
  /** Left without a score: it may share the one above. */
  readonly isUnscored: boolean;
  readonly isWrongWay: boolean;
}

/** What a row plans and reports. */
interface Content {
  readonly category: string;
  readonly dimension: string;
  readonly name: string;
  readonly target: CellInput;
  readonly actual: CellInput;
  readonly isWrongWay?: boolean;
}

const AT_LEAST: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  (text) => `≥${text}`,
  (text) => `＞${text}`,
  (text) => `>=${text}`,
  (text) => `不低于${text}`,
  (text) => `${text}以上`,
];

type Draw = (random: Random) => Content;

const DRAWS: readonly [Draw, ...Draw[]] = [
  (random) => {
    const money = `${random.whole(1, 500)}${random.pick(["万元", "元", "亿元"])}`;
    return {
      category: random.pick(["产出指标", "成本指标"]),
      dimension: "成本指标",
      name: random.pick(["预算经费支出", "项目总成本", "维护费用", "设备采购经费", "运行支出"]),
      target: random.pick(AT_LEAST)(money),
      actual: `${random.whole(0, 700)}${money.replace(/\d+/, "")}`,
      isWrongWay: true,
    };
  },
  (random) => ({
    category: "产出指标",
    dimension: "成本指标",
    name: "预算经费支出",
    target: random.pick(["≤", "", "＝", "不超过"]) + `${random.whole(0, 500)}万元`,
    actual: random.pick([`${random.whole(0, 700)}万元`, `${random.whole(0, 7_000_000)}`]),
  }),
  (random) => ({
    category: "产出指标",
    dimension: "数量指标",
    name: random.pick(["培训人次", "检查次数", "建设面积"]),
    target: random.pick(["≥", "", "＝", "约", ">"]) + `${random.whole(0, 90)}`,
    actual: random.pick<CellInput>([random.whole(0, 200), `${random.whole(0, 90)}余`, "已完成", "", 0.5]),
  }),
  (random) => ({
    category: "产出指标",
    dimension: "质量指标",
    name: random.pick(["合格率", "差错率", "完好率"]),
    target: `${random.pick(["≥", "≤", ""])}${random.whole(0, 100)}%`,
    actual: `${random.whole(0, 140)}%`,
  }),
  (random) => ({
    category: "产出指标",
    dimension: "时效指标",
    name: "完成时间",
    target: `2024年${random.whole(1, 12)}月${random.pick(["", "底前"])}`,
    actual: random.pick([`2024年${random.whole(1, 12)}月`, "2025年3月", "及时", "正在实施"]),
  }),
  (random) => ({
    category: "产出指标",
    dimension: "数量指标",
    name: "设备维护",
    target: `检查≥${random.whole(1, 9)}次，维护≥${random.whole(1, 9)}次`,
    actual: `检查${random.whole(0, 9)}次，维护${random.whole(0, 20)}次`,
  }),
  (random) => ({
    category: "效益指标",
    dimension: "社会效益指标",
    name: random.pick(["事故起数", "投诉次数", "服务水平", "不适用"]),
    target: random.pick<CellInput>([`≤${random.whole(0, 9)}起`, "0起", "有所提升", "不适用", "5-8起"]),
    actual: random.pick<CellInput>([
      `${random.whole(0, 30)}起`,
      "部分达成预期指标并具有一定效果",
      "达成预期指标",
      "不适用",
      "无",
    ]),
  }),
  (random) => ({
    category: "满意度指标",
    dimension: "服务对象满意度指标",
    name: "服务对象满意度",
    target: `≥${random.whole(80, 100)}%`,
    actual: random.pick([`${random.whole(40, 105)}%`, "未收到投诉", "满意"]),
  }),
];

/** A row of any kind: its score may be full, too low, too high, negative, a text, a formula, or missing. */
export function variedRow(random: Random, index: number): VariedRow {
  const { category, dimension, name, target, actual, isWrongWay = false } = random.pick(DRAWS)(random);
  const weight = random.whole(0, 60) / 2;
  const score = random.pick<CellInput>([
    weight,
    weight,
    random.whole(0, weight * 100) / 100,
    random.whole(0, weight * 10) / 10,
    weight + random.whole(1, 900) / 100,
    weight * random.whole(2, 10),
    `${weight}分`,
    String(weight + 0.5),
    { value: weight + 1, formula: `=${weight}+1` },
    -random.whole(1, 5),
    "满分",
    null,
  ]);
  const printed = random.pick<CellInput>([weight, weight, weight, weight, weight, String(weight), "—"]);
  const reason = random.pick(["", "", "无", "受天气影响", "超额完成", "未完成", "待验收"]);
  const line = [category, dimension, `${name}（第 ${index} 项）`, target, actual, printed, score, reason];
  const shares = printed !== "—" && random.whole(0, 7) === 0;
  const more = shares ? random.whole(1, 5) : 0;
  return {
    lines: [line, ...(shares ? [["", dimension, `${name}（又一项）`, target, actual, more, null, ""]] : [])],
    isUnscored: score === null,
    most: printed === "—" ? null : weight + more,
    isWrongWay,
  };
}
