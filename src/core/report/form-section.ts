import { areaToA1, fromA1 } from "../cells";
import type { LedgerEntry, OwnCell } from "../port";
import { contentText, type Finding, type FormReview, type ScoreCard, type SetAside } from "../review";
import { cell, linkTo, type OwnRow, rowOf, severityCell } from "./cells";
import { figureRows } from "./figures";
import {
  BASIS_LINE,
  CONCLUSION_LABEL,
  conclusionText,
  correctedText,
  findingText,
  inPaperOrder,
  OPINION_LABEL,
  SIGNATURE_LINE,
} from "./paper";
import { formTitle } from "./form-title";

const FINDING_HEADER = ["级别", "规则", "单元格", "问题与建议", "表中", "应为"];

/**
 * One form in the report: who and what, the figures, what was corrected, what was found, what was set aside; then what
 * it comes to, and where it is signed.
 */
export function formSection(number: number, card: ScoreCard, corrected: readonly LedgerEntry[]): OwnRow[] {
  const { review } = card;
  const { form, choice, findings, setAside } = review;
  const { code, unit, year } = form.project;
  return [
    [cell(`${number}. ${formTitle(form)}`, "heading")],
    detail("位置", `工作表“${form.sheet.name}” ${areaToA1(form.area)}`),
    detail("项目编码", code?.value ?? ""),
    detail("实施单位", unit?.value ?? ""),
    detail("年度", year?.value ?? ""),
    detail("评分口径", `${choice.profile.title}。${choice.why}`),
    ...figureRows(card),
    ...unjudgedRow(card),
    [],
    ...(findings.length + corrected.length + setAside.length === 0
      ? [[cell("未发现问题。", "text")]]
      : [
          rowOf(FINDING_HEADER, "header"),
          ...corrected.map((entry) => correctedRow(entry, review)),
          ...inPaperOrder(findings).map(findingRow),
          ...setAside.map(setAsideRow),
        ]),
    ...footRows(card, corrected.length),
  ];
}

/** How many rows a section ends with that stay together, an empty one before them. */
export const FOOT_ROWS = 5;

/** The conclusion, room for a person's own, the line to sign, and what all of it rests on. */
function footRows(card: ScoreCard, corrected: number): OwnRow[] {
  const room = Array.from({ length: 4 }, () => cell(null, "writing"));
  return [
    [],
    detail(CONCLUSION_LABEL, conclusionText(card, corrected)),
    [cell(OPINION_LABEL, "label"), cell(null, "label"), ...room],
    [cell(SIGNATURE_LINE, "signature")],
    [cell(BASIS_LINE, "note")],
  ];
}

function detail(label: string, value: string): OwnRow {
  return [cell(label, "label"), cell(null, "label"), cell(value || "—"), cell(null), cell(null), cell(null)];
}

/** One line for all that can be called neither right nor wrong, with what is missing for it. */
function unjudgedRow({ unjudged }: ScoreCard): OwnRow[] {
  const causes = unjudged.map(({ what, missing }) => `${what}（${missing}）`);
  return causes.length === 0
    ? []
    : [detail("无法判断", `${causes.length} 项：${listedCauses(causes)}。所缺内容补齐后再核对。`)];
}

/** A row is at most 409 points high; what it cannot hold is counted. */
const MOST_CAUSES = 12;

function listedCauses(causes: readonly string[]): string {
  const more = causes.length - MOST_CAUSES;
  return causes.slice(0, MOST_CAUSES).join("；") + (more > 0 ? `；另有 ${more} 项` : "");
}

function findingRow(finding: Finding): OwnRow {
  const { severity, rule, form, at, stated, expected } = finding;
  return [
    severityCell(severity),
    cell(rule.id, "center"),
    linkTo(form.sheet, at),
    cell(findingText(finding)),
    textOrDash(stated),
    textOrDash(rule.compares === true ? null : expected),
  ];
}

function setAsideRow({ finding, entry }: SetAside): OwnRow {
  const { rule, form, at, what, stated, expected } = finding;
  return [
    cell("已忽略", "center"),
    cell(rule.id, "center"),
    linkTo(form.sheet, at),
    cell(`${what}忽略理由：${entry.reason}`),
    textOrDash(stated),
    textOrDash(rule.compares === true ? null : expected),
  ];
}

function correctedRow(entry: LedgerEntry, { form }: FormReview): OwnRow {
  const { rule, cell: place, before, after } = entry;
  return [
    cell("已更正", "center"),
    cell(rule, "center"),
    linkTo(form.sheet, fromA1(place)),
    cell(correctedText(entry)),
    textOrDash(contentText(before)),
    textOrDash(contentText(after)),
  ];
}

/** Narrow columns hold values; of a long text they hold the beginning, and the rest is one click away. */
const LONGEST_VALUE = 20;

function textOrDash(text: string | null): OwnCell {
  if (text === null || text === "") return cell("—", "number");
  const characters = Array.from(text);
  const isLong = characters.length > LONGEST_VALUE;
  return cell(isLong ? `${characters.slice(0, LONGEST_VALUE - 1).join("")}…` : text, "number");
}
