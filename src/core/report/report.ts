import { fromA1, isCellIn } from "../cells";
import { readRecord, type LedgerEntry, type OwnSheet } from "../port";
import {
  entriesOf,
  type FormReview,
  repeatedProjects,
  type Review,
  type ScoreCard,
  type SheetOutcome,
} from "../review";
import { cell, linkToSheet, type OwnRow, rowOf } from "./cells";
import { formSection } from "./form-section";
import { REPORT_TITLE } from "./own";
import { sectionPages } from "./pages";
import { formTitle } from "./form-title";
import { unreadText } from "./near-miss";
import { changeText, countOf, repeatedText } from "./summary";

/** What the report says of itself. */
export interface ReportHead {
  /** The workbook's file name. */
  readonly file: string;
  /** When it was made, as people write it: "2025年3月1日 14:32". */
  readonly time: string;
}

/** 核查报告: a summary, then each form with its figures and everything that was found, ready to be printed. */
export function reportSheet({ file, time }: ReportHead, outcomes: readonly SheetOutcome[]): OwnSheet {
  const reviews = outcomes.flatMap(({ review }) => review ?? []);
  const cards = reviews.flatMap((review) => review.scoreCards);
  const summary: OwnRow[] = [
    [cell(REPORT_TITLE, "title"), null, null, null, null, null],
    [cell(`文件：${file}\u3000核查时间：${time}`, "note")],
    [cell(conclusion(cards), "note")],
    [cell("本报告由自评核生成，供核对参考，结论以人工复核为准。", "note")],
    ...summaryTable(cards),
    ...repeatedProjects(reviews).map((each): OwnRow => [cell(repeatedText(each), "note")]),
    ...outcomes.flatMap(notLookedAt),
  ];
  const corrected = reviews.flatMap((review) => review.forms.map((form) => correctedOn(review, form)));
  const sections = cards.map((card, index) => formSection(index + 1, card, corrected[index] ?? []));
  const rows = [...summary, ...sections.flatMap((section): OwnRow[] => [[], ...section])];
  const sheet: OwnSheet = {
    kind: "report",
    name: "核查报告",
    columns: [9, 6, 14, 50, 11, 9],
    rows,
    merges: merged(rows),
    isLandscape: false,
    repeated: null,
    footer: REPORT_TITLE,
  };
  return { ...sheet, pageStarts: sectionPages(sheet, summary, sections) };
}

function conclusion(cards: readonly ScoreCard[]): string {
  const forms = cards.map((card) => card.review);
  if (forms.length === 0) return "没有找到绩效自评表。";
  const [errors, warnings, infos] = [
    countOf(forms, "error"),
    countOf(forms, "warning"),
    countOf(forms, "info"),
  ];
  const unjudged = cards.reduce((sum, card) => sum + card.unjudged.length, 0);
  const open = unjudged === 0 ? "" : `，无法判断 ${unjudged} 项`;
  return `共 ${forms.length} 份自评表：必须处理 ${errors} 处，请确认 ${warnings} 处，提示 ${infos} 处${open}。`;
}

/** A single form's line would say what its section says below it. */
function summaryTable(cards: readonly ScoreCard[]): OwnRow[] {
  if (cards.length === 1) return [];
  return [
    [],
    rowOf(["工作表", "", "总分", "项目名称", "必须处理", "请确认"], "header"),
    ...cards.map((card, index) => summaryRow(index + 1, card)),
  ];
}

function summaryRow(number: number, card: ScoreCard): OwnRow {
  const { review } = card;
  const { form } = review;
  return [
    linkToSheet(form.sheet, form.anchor),
    cell(null, "link"),
    cell(changeText(card.total), "number"),
    cell(`${number}. ${formTitle(form)}`),
    cell(countOf([review], "error"), "number"),
    cell(countOf([review], "warning"), "number"),
  ];
}

/** Sheets without a form, those that could not be read, and other tables beside forms, with the reason. */
function notLookedAt({ sheet, review, failure }: SheetOutcome): OwnRow[] {
  if (failure !== null) return [[cell(`工作表“${sheet.name}”未能检查：${failure}`, "note")]];
  if (review.forms.length === 0) return [[cell(`工作表“${sheet.name}”没有绩效自评表。`, "note")]];
  return review.unread.map((table) => [cell(unreadText(table, sheet.name), "note")]);
}

/** What our runs have changed on a form. */
function correctedOn({ snapshot }: Review, { form: { area } }: FormReview): LedgerEntry[] {
  return entriesOf(readRecord(snapshot.record).ledger, snapshot).filter(({ cell: place }) => {
    return isCellIn(fromA1(place), area);
  });
}

/** Single texts run over the whole width, labels and the summary's sheet names over their two columns. */
function merged(rows: readonly OwnRow[]): OwnSheet["merges"] {
  return rows.flatMap((row, index) => {
    const line = { top: index, bottom: index, left: 0 };
    if (row.length === 1 || row[0]?.style === "title") return [{ ...line, right: 5 }];
    const isLabel = row[0]?.style === "label" || row[0]?.style === "link" || row[1]?.value === "";
    if (!isLabel) return [];
    return [3, 4, 5].every((column) => row[column]?.value === null)
      ? [
          { ...line, right: 1 },
          { ...line, left: 2, right: 5 },
        ]
      : [{ ...line, right: 1 }];
  });
}
