import { type Cells, cellsIn, type FilledCell, findLabels, hintsIn, nextInRow } from "./cells";
import { type LabelName, normalizeLabel } from "./labels";
import type { FormKind, Project, TextField } from "./types";
import { HINT } from "./words/hints";

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
  let best: { readonly rank: number; readonly cell: FilledCell; readonly isWhole: boolean } | null = null;
  for (let row = top; row <= bottom; row++) {
    if ((hintsIn(sheet, row) & HINT.label) === 0) continue;
    for (const cell of cellsIn(sheet, row)) {
      const whole = cell.said.ranks?.get(name);
      const rank = whole ?? cell.lead.ranks?.get(name);
      if (rank !== undefined && (best === null || best.rank > rank))
        best = { rank, cell, isWhole: whole !== undefined };
    }
  }
  if (best === null) return null;
  const { cell, isWhole } = best;
  return isWhole ? valueBeside(sheet, cell) : { at: cell.at, value: cell.text.slice(cell.colon + 1).trim() };
}

/** The value to the right of a label; the cell next to it, empty, when the next filled one is itself a label. */
function valueBeside(sheet: Cells, { at }: FilledCell): TextField {
  const next = nextInRow(sheet, at);
  if (next !== null && !isHeaderLabel(next)) return { at: next.at, value: next.text };
  return { at: { row: at.row, column: at.column + 1 }, value: "" };
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
function isHeaderLabel({ text, said: { ranks } }: FilledCell): boolean {
  return HEADER_LABELS.some((name) => ranks?.has(name)) || text.endsWith(":") || text.endsWith("：");
}

/** "（2022年度）" or "2020年度…自评表" in a title row: one text, or one repeated over its merge. */
function yearInTitle(sheet: Cells, top: number, bottom: number): TextField | null {
  for (let row = top; row <= bottom; row++) {
    const cells = cellsIn(sheet, row);
    const [first] = cells;
    if (first === undefined) continue;
    const { at, text } = first;
    if (!text.includes("年") || cells.some((other) => other.text !== text)) continue;
    const year = /(?:^|\D)(20\d{2})\s*年/.exec(text.slice(0, 300).normalize("NFKC"))?.[1];
    if (year !== undefined) return { at, value: year };
  }
  return null;
}

/** Labels that only a header block or a title has: where one stands, a new form has begun. */
export function startsForm(sheet: Cells, row: number): boolean {
  return (hintsIn(sheet, row) & HINT.begins) !== 0;
}

/** The first title between two rows; null where the form has none. */
export function findTitle(sheet: Cells, top: number, bottom: number): TextField | null {
  for (let row = top; row <= bottom; row++) {
    if ((hintsIn(sheet, row) & HINT.title) === 0) continue;
    const cell = cellsIn(sheet, row).find(({ hints }) => (hints & HINT.title) !== 0);
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
