import type { OwnCell, OwnSheet } from "../../../core/port";
import { count } from "../answer/summary";
import type { DuplicateAnswer, FileAnswer, FormAnswer } from "../answer/types";
import { duplicateText } from "../text/summary-text";
import { countCell, linkCell, numberCell, textCell } from "./cells";

const TITLE = "绩效自评表核查汇总";

const COLUMNS: readonly (readonly [string, number])[] = [
  ["文件", 30],
  ["工作表", 14],
  ["项目名称", 34],
  ["项目编码", 24],
  ["实施单位", 26],
  ["年度", 8],
  ["执行率（表中，%）", 11],
  ["执行率（应为，%）", 11],
  ["执行率得分（表中）", 11],
  ["执行率得分（应为）", 11],
  ["权重合计（应为）", 11],
  ["总分（表中）", 10],
  ["总分（应为）", 10],
  ["等级", 8],
  ["必须更正", 9],
  ["请确认", 9],
  ["提示", 9],
  ["口径", 24],
  ["说明", 40],
];

/** One row of the summary: a form, or a file of which none is told. */
export type SummaryRow = readonly OwnCell[];

export function formRow(file: string, target: string, form: FormAnswer): SummaryRow {
  const { sheet, range, project, execution, weights, total, findings, profile } = form;
  const place = { sheetName: sheet, cell: range.split(":")[0] ?? "A1", file: target };
  return [
    textCell(file),
    linkCell(sheet, place),
    textCell(project.name),
    textCell(project.code),
    textCell(project.unit),
    textCell(project.year),
    numberCell(execution?.rate.stated ?? null),
    numberCell(execution?.rate.computed ?? null),
    numberCell(execution?.score.stated ?? null),
    numberCell(execution?.score.computed ?? null),
    numberCell(weights.computed),
    numberCell(total.stated),
    numberCell(total.computed),
    textCell(form.grade),
    countCell(count(findings, "error")),
    countCell(count(findings, "warning")),
    countCell(count(findings, "info")),
    textCell(profile.title),
    textCell(execution === null ? "没有预算执行情况表" : null),
  ];
}

export function failureRow({ file, error }: Pick<FileAnswer, "file" | "error">): SummaryRow {
  const empty = COLUMNS.slice(2).map(() => textCell(null));
  return [textCell(file), ...empty, textCell(error?.message ?? null)];
}

/** 汇总: one row a form, one for each file that has none or could not be read, and projects that stand twice. */
export function summarySheet(
  rows: readonly SummaryRow[],
  duplicates: readonly DuplicateAnswer[],
  time: string,
): OwnSheet {
  const right = COLUMNS.length - 1;
  const line = (index: number) => ({ top: index, bottom: index, left: 0, right });
  const notes = duplicates.map((each) => [textCell(duplicateText(each), "note")]);
  const head = 3;
  return {
    kind: "overview",
    name: "汇总",
    columns: COLUMNS.map(([, width]) => width),
    rows: [
      [textCell(TITLE, "title")],
      [textCell(`核查时间：${time}。由自评核生成，供核对参考，结论以人工复核为准。`, "note")],
      COLUMNS.map(([name]) => textCell(name, "header")),
      ...rows,
      ...notes,
    ],
    merges: [line(0), line(1), ...notes.map((_, index) => line(head + rows.length + index))],
    isLandscape: true,
    repeated: { top: head - 1, bottom: head - 1 },
    filtered: { top: head - 1, bottom: head - 1 + rows.length, left: 0, right },
  };
}
