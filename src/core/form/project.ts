import { type Address, remembered } from "../cells";
import { type Cells, fieldAt, filledInRow, findLabels, hasLabel, nextInRow, textAt } from "./cells";
import { isLabel, type LabelName, LABELS, normalizeLabel, ranksOf } from "./labels";
import type { FormKind, Project, TextField } from "./types";
import { simplified } from "./words/traditional";

/** Reads the header block between two rows: labels with their values at the right, or behind a colon. */
export function readProject(sheet: Cells, top: number, bottom: number): Project {
  const named = (name: LabelName) => findValue(sheet, name, top, bottom);
  return {
    code: named("projectCode"),
    name: named("projectName"),
    year: named("year") ?? yearInTitle(sheet, top, bottom),
    unit: named("projectUnit"),
  };
}

/**
 * The value of a label between two rows: at its right, or behind its colon; null without the label. Of several wordings
 * the most telling one counts: 实施单位 before 单位名称.
 */
export function findValue(sheet: Cells, name: LabelName, top: number, bottom: number): TextField | null {
  let best: { readonly rank: number; readonly at: Address; readonly colon: number } | null = null;
  for (let row = top; row <= bottom; row++) {
    for (const { at, text, label } of sheet.rows[row] ?? []) {
      const whole = ranksOf(label)?.get(name);
      const colon = whole === undefined ? colonIn(text) : -1;
      const rank = colon > 0 ? ranksOf(normalizeLabel(text.slice(0, colon)))?.get(name) : whole;
      if (rank !== undefined && (best === null || best.rank > rank)) best = { rank, at, colon };
    }
  }
  if (best === null) return null;
  const { at, colon } = best;
  return colon < 0
    ? valueBeside(sheet, at)
    : {
        at,
        value: textAt(sheet, at)
          .slice(colon + 1)
          .trim(),
      };
}

const colonIn = remembered((text) => text.search(/[:：]/u));

/** The value to the right of a label; the cell next to it, empty, when the next filled one is itself a label. */
function valueBeside(sheet: Cells, label: { row: number; column: number }): TextField {
  const next = nextInRow(sheet, label);
  if (next !== null && !isHeaderLabel(textAt(sheet, next))) return fieldAt(sheet, next);
  return { at: { row: label.row, column: label.column + 1 }, value: "" };
}

const HEADER_LABELS = [
  "projectCode",
  "projectName",
  "projectUnit",
  "department",
  "unitCode",
  "year",
] as const satisfies readonly LabelName[];

/** Whether a text is a label of the header block. */
function isHeaderLabel(text: string): boolean {
  return HEADER_LABELS.some((name) => isLabel(text, name)) || /[:：]$/.test(text);
}

/** "（2022年度）" or "2020年度…自评表" in a title row: one text, or one repeated over its merge. */
function yearInTitle(sheet: Cells, top: number, bottom: number): TextField | null {
  for (let row = top; row <= bottom; row++) {
    const cells = filledInRow(sheet, row);
    const [first] = cells;
    if (first === undefined) continue;
    const text = textAt(sheet, first);
    if (cells.some((at) => textAt(sheet, at) !== text)) continue;
    const year = /(?:^|\D)(20\d{2})\s*年/.exec(text.slice(0, 300).normalize("NFKC"))?.[1];
    if (year !== undefined) return { at: first, value: year };
  }
  return null;
}

/** Labels that only a header block or a title has: where one stands, a new form has begun. */
export function startsForm(sheet: Cells, row: number): boolean {
  return (
    hasLabel(sheet, row, "projectName", "projectCode") ||
    (sheet.rows[row] ?? []).some(({ text, label }) => isTitle(text) || isAnnex(label))
  );
}

function isAnnex(label: string): boolean {
  return (label.startsWith("附") || label.startsWith("报表")) && /^(?:附[表件]\d*$|报表编号)/.test(label);
}

/** The first title between two rows; null where the form has none. */
export function findTitle(sheet: Cells, top: number, bottom: number): TextField | null {
  for (let row = top; row <= bottom; row++) {
    const cell = (sheet.rows[row] ?? []).find(({ text }) => isTitle(text));
    if (cell !== undefined) return { at: cell.at, value: cell.text };
  }
  return null;
}

/**
 * 部门整体支出 and 转移支付 are told by the title; where it does not say, by a header block that names a central ministry,
 * or a department and no project. Everything else is a project's form.
 */
export function kindOf(sheet: Cells, title: TextField | null, top: number, bottom: number): FormKind {
  const text = normalizeLabel(title?.value ?? "");
  if (/整体支出|(?:部门|单位)整体|整体绩效/.test(text)) return "department";
  if (/转移支付|区域绩效/.test(text)) return "transfer";
  if (/项目/.test(text) || findLabels(sheet, "projectName", top, bottom).length > 0) return "project";
  if (findLabels(sheet, "ministry", top, bottom).length > 0) return "transfer";
  return findLabels(sheet, "departmentName", top, bottom).length > 0 ? "department" : "project";
}

/** A title such as "项目支出绩效自评表（2022年度）" or "项目绩效自评情况表". */
export function isTitle(text: string): boolean {
  if (text.length > 60 || !text.includes("表") || LABELS.goal.some((label) => text.includes(label)))
    return false;
  return /自评表/.test(simplified(text)) || LONGER_TITLE.test(normalizeLabel(text));
}

/** What else such forms are called; "详见自评情况表" is a reference to one. */
const LONGER_TITLE =
  /^(?!详?见|参见|附后|按照?|根据).*(?:绩效|支出|资金|项目).*(?:自评价?|自我评价)(?:情况|打分|评分|得分|结果|报告)?表$/u;
