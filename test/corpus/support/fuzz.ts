import type { Cell, CellValue } from "../../../src/core/cells";
import type { SheetSnapshot } from "../../../src/core/port";
import { pairClauses, readQuantity } from "../../../src/core/quantity";
import { chooseProfile, planCorrections, reviewSheet } from "../../../src/core/review";
import { contradictions } from "../../oracle/contradictions";
import { plantedForm } from "../../oracle/planted";
import { faultsOf } from "../../oracle/planted-faults";
import { impossibleProposals } from "../../oracle/possible";
import { corpusCases } from "./cases";
import { snapshotOf } from "./forms";
import type { Random } from "./random";

/** What may stand where a form is looked for: every label, every kind of value, and what no form has. */
const LABELS = [
  "项目支出绩效自评表",
  "项目名称",
  "项目资金（万元）",
  "年度资金总额",
  "其中：当年财政拨款",
  "年初预算数",
  "全年预算数(A)",
  "全年执行数(B)",
  "分值",
  "执行率（%）",
  "得分",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "度量单位",
  "实际完成值",
  "权重",
  "偏差原因分析及改进措施",
  "产出指标（50分）",
  "效益指标（30分）",
  "数量指标",
  "指标1：",
  "……",
  "小计",
  "总分",
  "合计",
  "自评得分",
  "等级",
  "预期目标",
  "实际完成情况",
] as const;

const PIECES = [
  "≥",
  "≤",
  "不低于",
  "以上",
  "以内",
  "前",
  "下降",
  "═",
  "<",
  "~",
  "-",
  "—",
  "/",
  "%",
  "‰",
  "％",
  "万",
  "亿",
  "元",
  "万元",
  "人次",
  "个",
  "平方米",
  "小时/人/天",
  "年",
  "月",
  "日",
  "，",
  "；",
  "。",
  "1",
  "２",
  "30",
  "1,000",
  "0.5",
  "99999999999999999999",
  "1e300",
  "定期检查",
  "及时",
  "无",
  "不适用",
  "完成",
  "次",
  " ",
  "\n",
  "\u0007",
  "（",
  ")",
  "一百",
  "第",
  "季度",
] as const;

const ODD: readonly [CellValue, ...CellValue[]] = [
  null,
  "",
  " ",
  0,
  -1,
  -1e300,
  1e300,
  5e-324,
  1e-9,
  0.1 + 0.2,
  45_000,
  99.995,
  true,
  { error: "#DIV/0!" },
  { error: "#REF!" },
  "=1+1",
  "字".repeat(300),
  "\u0000\u0008",
  "𠮷".repeat(5),
  "—",
];
const FORMATS = [
  "General",
  "General",
  "General",
  "0.00",
  "0%",
  "0.00%",
  "@",
  "yyyy-mm-dd",
  "#,##0.00;[Red]-0",
  '0"分"',
] as const;
const FORMULAS = ["=A1", "=SUM(A1:Z99)", "=B2/0", "=ROUND(F6/E6*100,2)", "=", '=INDIRECT("A"&1)'] as const;

/** A target or result as it might be written, or as nobody would. */
export function oddQuantity(random: Random): string {
  return Array.from({ length: random.whole(0, 8) }, () => random.pick(PIECES)).join("");
}

function oddCell(random: Random): Cell {
  const kind = random.whole(0, 9);
  const value: CellValue =
    kind < 3
      ? random.pick(LABELS)
      : kind < 5
        ? oddQuantity(random)
        : kind < 8
          ? random.whole(-5, 20_000) / random.pick([1, 10, 100])
          : random.pick(ODD);
  const formula = random.whole(0, 19) === 0 ? random.pick(FORMULAS) : null;
  return { value, formula, numberFormat: random.pick(FORMATS) };
}

const PUBLISHED = corpusCases().map(({ sheet }) => snapshotOf(sheet));

/** A published form with some cells overwritten, emptied or exchanged, or a sheet of nothing but odd cells. */
export function oddSheet(random: Random): SheetSnapshot {
  const [first] = PUBLISHED as [SheetSnapshot, ...SheetSnapshot[]];
  if (random.whole(0, 4) === 0) {
    const width = random.whole(1, 12);
    const rows = Array.from({ length: random.whole(1, 20) }, () =>
      Array.from({ length: width }, () => (random.whole(0, 3) === 0 ? undefined : oddCell(random))),
    );
    return { ...first, rows };
  }
  const base = PUBLISHED[random.whole(0, PUBLISHED.length - 1)] ?? first;
  const rows = base.rows.map((row) => [...(row ?? [])]);
  for (let count = random.whole(1, 12); count > 0; count--) {
    const row = rows[random.whole(0, rows.length - 1)];
    const column = random.whole(0, (row?.length ?? 1) - 1);
    if (row !== undefined) row[column] = random.whole(0, 5) === 0 ? undefined : oddCell(random);
  }
  return { ...base, rows };
}

/** Of so many inputs one is a sheet and one a form with slips; the others are quantities, which are read in no time. */
const SHEET_EVERY = 10;
const PLANTED_AT = 5;

/**
 * One input, by its number: a sheet that is checked and corrected in every way, a form whose right figures are known,
 * or a target and a result.
 * @returns every safe correction that exact fractions contradict, and every proposal outside the possible
 */
export function fuzzOnce(index: number, random: Random): string[] {
  if (index % SHEET_EVERY === PLANTED_AT) return faultsOf(plantedForm(random), random);
  if (index % SHEET_EVERY > 0) {
    const target = readQuantity(oddQuantity(random));
    const actual = readQuantity(oddQuantity(random));
    if ("clauses" in target && "clauses" in actual) pairClauses(target.clauses, actual.clauses);
    return [];
  }
  const review = reviewSheet(oddSheet(random), chooseProfile);
  if (review.scoreCards.length < review.forms.length) return ["a form without a score card"];
  planCorrections(review, () => true);
  return [...contradictions(review), ...impossibleProposals(review)];
}
