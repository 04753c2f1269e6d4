import { type Area, cellAt, extent, NOTHING_HIDDEN, type SheetSnapshot } from "../sheet";
import { type IndicatorHeader, readIndicatorHeader } from "./columns";
import { readFunds } from "./funds";
import { fieldAt, filledInRow, findLabels, type Grid, gridOf, nextInRow, rowIsEmpty, textAt } from "./grid";
import { type IndicatorBlock, readIndicators } from "./indicators";
import { isLabel } from "./labels";
import { readNumber } from "./numbers";
import { isTitle, readProject, startsForm } from "./project";
import type { Form, NearMiss, TextField, TotalRow } from "./types";

/** What a sheet holds: its forms from top to bottom; or, with none, what came near to one. */
export interface FormsOnSheet {
  readonly forms: readonly Form[];
  readonly nearMiss: NearMiss | null;
}

/** Finds and reads every form of a sheet by its labels; fixed cells and merges play no part. */
export function readForms(snapshot: SheetSnapshot): FormsOnSheet {
  const area = extent(snapshot);
  if (area === null) return { forms: [], nearMiss: null };
  const grid = gridOf(snapshot, area);
  const headers = findHeaders(grid);
  const scored = headers.filter(({ columns }) => columns.weight !== null || columns.score !== null);
  if (scored.length === 0) return { forms: [], nearMiss: findNearMiss(grid, headers[0]) };
  const forms: Form[] = [];
  let top = area.top;
  for (const [index, header] of scored.entries()) {
    const next = scored[index + 1];
    const bottom = next === undefined ? area.bottom : beforeForm(grid, header, next);
    const form = readForm(grid, { top, bottom }, header);
    forms.push(form);
    top = form.area.bottom + 1;
  }
  return { forms, nearMiss: null };
}

function findHeaders(grid: Grid): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (let row = grid.area.top; row <= grid.area.bottom; row++) {
    const header = readIndicatorHeader(grid, row);
    if (header !== null) headers.push(header);
  }
  return headers;
}

/** The last row before the next form's own part: its title, header block, funds or goals, else its table. */
function beforeForm(grid: Grid, header: IndicatorHeader, next: IndicatorHeader): number {
  for (let row = header.bottom + 1; row < next.top; row++) {
    const starts =
      startsForm(grid, row) ||
      filledInRow(grid, row).some((at) => {
        const text = textAt(grid, at);
        return isLabel(text, "annualBudget") || isLabel(text, "goal");
      });
    if (starts) return row - 1;
  }
  return next.top - 1;
}

function readForm(grid: Grid, rows: { top: number; bottom: number }, header: IndicatorHeader): Form {
  const block = readIndicators(grid, header, rows.bottom);
  let top = rows.top;
  while (top < header.top && rowIsEmpty(grid, top)) top++;
  const reasonBlock = header.columns.reason === null ? findReasonBlock(grid, block, rows.bottom) : null;
  const last = Math.max(block.bottom, reasonBlock?.at.row ?? 0);
  const area: Area = { top, left: grid.area.left, bottom: last, right: lastColumn(grid, top, last) };
  return {
    sheet: grid.snapshot.sheet,
    kind: "project",
    title: null,
    area,
    anchor: filledInRow(grid, top)[0] ?? header.indicatorAt,
    project: readProject(grid, top, header.top - 1),
    goals: [],
    printedPoints: { execution: null, indicators: null },
    funds: readFunds(grid, top, header.top - 1),
    indicators: block.indicators,
    categories: block.categories,
    hasWeightColumn: header.columns.weight !== null,
    hasScoreColumn: header.columns.score !== null,
    hasReasonColumn: header.columns.reason !== null,
    otherTotals: [],
    grade: null,
    texts: [],
    hidden: NOTHING_HIDDEN,
    total: block.total ?? totalInHeader(grid, top, header.top - 1),
    reasonBlock,
  };
}

function lastColumn(grid: Grid, top: number, bottom: number): number {
  let right = grid.area.left;
  for (let row = top; row <= bottom; row++)
    right = Math.max(right, filledInRow(grid, row).at(-1)?.column ?? 0);
  return right;
}

/** One block for all reasons below the table: its label, and the text beside it. */
function findReasonBlock(grid: Grid, block: IndicatorBlock, bottom: number): TextField | null {
  const [label] = findLabels(grid, "reason", block.bottom + 1, bottom);
  if (label === undefined) return null;
  const text = nextInRow(grid, label);
  return text === null
    ? { at: { row: label.row, column: label.column + 1 }, value: "" }
    : fieldAt(grid, text);
}

/** A total that stands above the table: "自评得分 98" in the header block. */
function totalInHeader(grid: Grid, top: number, bottom: number): TotalRow | null {
  for (const label of findLabels(grid, "statedTotal", top, bottom)) {
    const at = nextInRow(grid, label);
    if (at === null) continue;
    const score = readNumber<"分">(at, cellAt(grid.snapshot, at), "分");
    if (score.value !== null) return { label: fieldAt(grid, label), weight: null, score };
  }
  return null;
}

/** A title or an indicator header without the columns that make it a form to check. */
function findNearMiss(grid: Grid, header: IndicatorHeader | undefined): NearMiss | null {
  const { sheet } = grid.snapshot;
  if (header !== undefined) {
    return { sheet, at: header.indicatorAt, missing: ["权重（分值）", "得分"] };
  }
  for (let row = grid.area.top; row <= grid.area.bottom; row++) {
    const at = filledInRow(grid, row).find((cell) => {
      const text = textAt(grid, cell);
      return isTitle(text) || isLabel(text, "category");
    });
    if (at !== undefined) return { sheet, at, missing: ["三级指标"] };
  }
  return null;
}
