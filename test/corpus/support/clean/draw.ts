import { NOTHING_HIDDEN } from "../../../../src/core/port";
import { divide, fraction, multiply, roundedHalfUp, exactDigits } from "../../../oracle/fraction";
import type { FormCase } from "../cases";
import type { Anatomy, CorpusCell, CorpusSheet } from "../forms";
import type { CleanModel, CleanRow } from "./model";
import { executionScoreOf, type Facts, readByAnatomy } from "./read-by-anatomy";

/** A drawn form, with what a planted error needs to know of it. */
export interface CleanForm extends FormCase {
  readonly model: CleanModel;
  readonly facts: Facts;
  /** Rows of the sheet by what they measure. */
  rowOf(kind: CleanRow["kind"]): number;
  readonly cells: {
    readonly name: string;
    readonly outcome: string;
    readonly title: string;
    readonly grade: string;
    readonly source: number;
  };
}

const WIDTH = 10;
const FIRST = 14;
const PROJECT = { code: "200000000000000000001", name: "示例服务项目", year: "2024", unit: "示例市示例中心" };

/** Draws a model as a workbook's sheet would hold it, all figures computed in exact fractions. */
export function draw(model: CleanModel, name: string): CleanForm {
  const last = FIRST + model.rows.length - 1;
  const total = last + 1;
  const score = executionScore(model);
  const hundredths = model.rows.reduce((sum, row) => sum + row.score, 0);
  const all = roundedHalfUp(
    { top: BigInt(hundredths) * score.bottom + score.top * 100n, bottom: score.bottom * 100n },
    2,
  );
  const grade = gradeOf(Number(all));
  const grid: CorpusCell[][] = [
    ...head(model),
    ...model.rows.map((row, index) => tableRow(model, row, model.rows[index - 1])),
    line("", "总分", "", "", "", "", "", 100, Number(all)),
    line("自评等级", grade),
  ];
  const anatomy: Anatomy = {
    range: `A1:J${total + 1}`,
    funds: {
      header: 5,
      unit: "A5",
      total: 6,
      sources: [7, 8, 9],
      columns: { initialBudget: "D", annualBudget: "E", executed: "F", points: "G", rate: "H", score: "I" },
    },
    header: 13,
    columns: {
      category: "B",
      dimension: "C",
      name: "D",
      target: "E",
      unit: "F",
      actual: "G",
      weight: "H",
      score: "I",
      reason: "J",
    },
    first: FIRST,
    last,
    total,
  };
  const sheet: CorpusSheet & { readonly anatomy: Anatomy } = {
    sheet: "自评表",
    widths: Array.from({ length: WIDTH }, () => 12),
    titles: [1],
    headings: [5, 13],
    borders: `A1:J${total + 1}`,
    formats: {},
    merges: [`A13:A${total}`, ...groupMerges(model)],
    anatomy,
    grid,
  };
  const facts: Facts = { profile: model.profile, project: PROJECT, grade };
  const recognised = readByAnatomy(sheet, anatomy, facts);
  return {
    name,
    kinds: ["clean"],
    sheet,
    hidden: NOTHING_HIDDEN,
    expected: { sheet: sheet.sheet, forms: [{ recognised, findings: [] }], nearMiss: null },
    model,
    facts,
    rowOf: (kind) => FIRST + model.rows.findIndex((row) => row.kind === kind),
    cells: { name: "E2", outcome: "G12", title: "A1", grade: `B${total + 1}`, source: 7 },
  };
}

function line(...cells: readonly CorpusCell[]): CorpusCell[] {
  return [...cells, ...Array.from({ length: WIDTH - cells.length }, () => "")];
}

function executionScore({ budget, executed, executionPoints }: CleanModel) {
  const share = divide(fraction(String(executed)), fraction(String(budget)));
  return executionScoreOf(fraction(String(executionPoints)), share);
}

function head(model: CleanModel): CorpusCell[][] {
  const { budget, executed, amountUnit, executionPoints } = model;
  const share = divide(fraction(String(executed)), fraction(String(budget)));
  const rate = Number(roundedHalfUp(multiply(share, fraction("100")), 2));
  const score = Number(exactDigits(executionScore(model)));
  return [
    line("项目支出绩效自评表"),
    line("项目编码：", PROJECT.code, "", "项目名称：", PROJECT.name, "", "", "绩效自评年度：", PROJECT.year),
    line("实施单位：", PROJECT.unit),
    line("预算执行情况"),
    line(
      "项目资金（" + amountUnit + "）",
      "",
      "",
      "年初预算数",
      "全年预算数",
      "全年执行数",
      "分值",
      "执行率（%）",
      "得分",
    ),
    line("", "年度资金总额", "", budget, budget, executed, executionPoints, rate, score),
    line("", "其中：当年财政拨款", "", budget, budget, executed, "—", "—", "—"),
    line("", "上年结转资金", "", 0, 0, 0, "—", "—", "—"),
    line("", "其他资金", "", 0, 0, 0, "—", "—", "—"),
    line("项目目标完成情况"),
    line("年度总体目标", "预期目标", "", "", "", "", "实际完成情况"),
    line("", "按计划举办活动，提升服务。", "", "", "", "", "全年活动按计划举办，服务有所提升。"),
    line(
      "年度绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "度量单位",
      "实际完成值",
      "权重",
      "得分",
      "偏差原因分析及改进措施",
    ),
  ];
}

function tableRow({ categories }: CleanModel, row: CleanRow, above: CleanRow | undefined): CorpusCell[] {
  const points = categories.find(({ name }) => name === row.category)?.points ?? 0;
  return line(
    "",
    above?.category === row.category ? "" : `${row.category}（${points}分）`,
    row.dimension,
    row.name,
    row.target,
    "",
    row.actual,
    row.weight,
    row.score / 100,
    row.reason,
  );
}

function groupMerges({ categories, rows }: CleanModel): string[] {
  return categories.flatMap(({ name }) => {
    const first = rows.findIndex(({ category }) => category === name);
    const count = rows.filter(({ category }) => category === name).length;
    return count > 1 ? [`B${FIRST + first}:B${FIRST + first + count - 1}`] : [];
  });
}

/** 优 from 90, 良 from 80, 中 from 60, else 差. */
export function gradeOf(total: number): string {
  return total >= 90 ? "优" : total >= 80 ? "良" : total >= 60 ? "中" : "差";
}
