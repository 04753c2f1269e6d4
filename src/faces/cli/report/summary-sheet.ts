import type { OwnCell, OwnSheet } from "../../../core/port";
import { cell, type OwnRow, rowOf } from "../../../core/report";
import type { FormBrief } from "../answer/brief";
import type { FileError } from "../answer/types";
import { linkCell } from "./link";
import { goesOn, sheetsOf } from "./sheets";

const TITLE = "绩效自评表核查汇总";

/** Together so narrow that A4 on its side holds them in a size that can be read: long texts and headings wrap. */
const COLUMNS: readonly (readonly [string, number])[] = [
  ["文件", 18],
  ["工作表", 10],
  ["项目名称", 22],
  ["项目编码", 12],
  ["实施单位", 14],
  ["年度", 6],
  ["执行率\n（%）\n表中", 7],
  ["执行率\n（%）\n应为", 7],
  ["执行率\n得分\n表中", 7],
  ["执行率\n得分\n应为", 7],
  ["权重\n合计\n应为", 7],
  ["总分\n表中", 7],
  ["总分\n应为", 7],
  ["等级\n表中", 6],
  ["等级\n应为", 6],
  ["必须\n处理", 6],
  ["请\n确认", 6],
  ["提示", 6],
  ["口径", 14],
  ["说明", 26],
];

/** Digits that a double keeps. */
const MOST_DIGITS = 15;

/** A decimal string as a number that can be added up; one with more digits than a cell keeps stays text. */
function numberCell(digits: string | null = null): OwnCell {
  const isExact = digits !== null && digits.replace(/\D/gu, "").length <= MOST_DIGITS;
  return cell(isExact ? Number(digits) : (digits ?? ""), "number");
}

export function formRow(file: string, target: string, form: FormBrief): OwnRow {
  const { sheet, range, project, execution, weights, total, counts, profile } = form;
  const place = { sheetName: sheet, cell: range.split(":")[0] ?? "A1", file: target };
  const { name, code, unit, year } = project;
  const { rate, score } = execution ?? {};
  return [
    cell(file),
    linkCell(sheet, place),
    ...[name, code, unit, year].map((text) => cell(text ?? "")),
    ...[rate, score].flatMap((figure) => [figure?.stated, figure?.computed].map(numberCell)),
    ...[weights.computed, total.stated, total.computed].map(numberCell),
    ...rowOf([form.grade ?? "", form.computedGrade ?? ""], "center"),
    ...rowOf([counts.error, counts.warning, counts.info], "number"),
    cell(profile),
    cell(execution === null ? "没有预算执行情况表" : ""),
  ];
}

export function failureRow(file: string, { message }: FileError): OwnRow {
  return rowOf([file, ...COLUMNS.slice(2).map(() => ""), message], "cell");
}

/**
 * 汇总: one row a form, one for each file that has none or could not be read, and below them what else there is to say.
 * Further sheets where one would be too long.
 */
export function summarySheets(rows: readonly OwnRow[], notes: readonly string[], time: string): OwnSheet[] {
  let rest = rows.length;
  return sheetsOf(rows).map((part) => {
    rest -= part.length;
    return summarySheet(part, rest > 0 ? [goesOn(rest, "行")] : notes, time);
  });
}

function summarySheet(rows: readonly OwnRow[], notes: readonly string[], time: string): OwnSheet {
  const right = COLUMNS.length - 1;
  const line = (index: number) => ({ top: index, bottom: index, left: 0, right });
  const head = 3;
  return {
    kind: "overview",
    name: "汇总",
    columns: COLUMNS.map(([, width]) => width),
    rows: [
      [cell(TITLE, "title")],
      [cell(`核查时间：${time}。由自评核生成，供核对参考，结论以人工复核为准。`, "note")],
      rowOf(
        COLUMNS.map(([name]) => name),
        "header",
      ),
      ...rows,
      ...notes.map((text) => [cell(text, "note")]),
    ],
    merges: [line(0), line(1), ...notes.map((_, index) => line(head + rows.length + index))],
    isLandscape: true,
    repeated: { top: head - 1, bottom: head - 1 },
    filtered: { top: head - 1, bottom: head - 1 + rows.length, left: 0, right },
  };
}
