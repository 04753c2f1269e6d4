import type { OwnSheet } from "../port";
import { repeatedProjects, type ScoreCard, type SheetOutcome } from "../review";
import { cell, linkToSheet, type OwnRow, rowOf } from "./cells";
import { OVERVIEW_TITLE } from "./own";
import type { ReportHead } from "./report";
import { formTitle } from "./form-title";
import { changeText, countOf, gradeText, rateText, repeatedText } from "./summary";

const HEADER = [
  "工作表",
  "项目名称",
  "项目编码",
  "执行率",
  "总分",
  "等级",
  "必须处理",
  "请确认",
  "提示",
  "说明",
];

/** 核查总览: one row a form, and one for each sheet that has none or could not be read. */
export function overviewSheet({ file, time }: ReportHead, outcomes: readonly SheetOutcome[]): OwnSheet {
  const rows: OwnRow[] = [
    [cell(OVERVIEW_TITLE, "title"), ...HEADER.slice(1).map(() => null)],
    [cell(`文件：${file}\u3000核查时间：${time}`, "note")],
    rowOf(HEADER, "header"),
    ...outcomes.flatMap(sheetRows),
    ...repeatedProjects(outcomes.flatMap(({ review }) => review ?? [])).map((each): OwnRow => [
      cell(repeatedText(each), "note"),
    ]),
  ];
  return {
    kind: "overview",
    name: "核查总览",
    columns: [14, 34, 22, 16, 16, 8, 10, 10, 8, 26],
    rows,
    merges: rows.flatMap((row, index) =>
      row.length === 1 || index === 0
        ? [{ top: index, bottom: index, left: 0, right: HEADER.length - 1 }]
        : [],
    ),
    isLandscape: true,
    repeated: { top: 2, bottom: 2 },
  };
}

function sheetRows({ sheet, review, failure }: SheetOutcome): OwnRow[] {
  if (failure !== null) return [remarkRow(sheet.name, failure)];
  if (review.forms.length === 0) return [remarkRow(sheet.name, "没有绩效自评表")];
  return review.scoreCards.map(formRow);
}

function formRow(card: ScoreCard): OwnRow {
  const { review } = card;
  const { form } = review;
  return [
    linkToSheet(form.sheet, form.anchor),
    cell(formTitle(form)),
    cell(form.project.code?.value ?? ""),
    cell(rateText(card), "number"),
    cell(changeText(card.total), "number"),
    cell(gradeText(card), "number"),
    cell(countOf([review], "error"), "number"),
    cell(countOf([review], "warning"), "number"),
    cell(countOf([review], "info"), "number"),
    cell(""),
  ];
}

function remarkRow(name: string, remark: string): OwnRow {
  return [cell(name), ...HEADER.slice(2).map(() => cell("")), cell(remark)];
}
