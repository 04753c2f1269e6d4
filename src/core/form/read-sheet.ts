import { ownHeaders } from "./claims";
import { type IndicatorHeader, readIndicatorHeader } from "./columns";
import { coveredIn } from "./covered";
import { readFundsBlock } from "./funds/block";
import { readGoals } from "./goals";
import { readGrade } from "./grade";
import { type Cells, cellsIn, findLabels, hasLabel, hintsIn, nextInRow, rowIsEmpty } from "./cells";
import { type IndicatorBlock, readIndicators } from "./indicators";
import { readPrintedPoints } from "./printed-points";
import { findNearMiss } from "./near-miss";
import { areaOf, hiddenIn, textsIn } from "./rows-of-form";
import { namesItsSheet, otherByHeadings, otherTitle } from "./other-tables";
import { findTitle, kindOf, readProject, startsForm } from "./project";
import { readingOf } from "./reading";
import { withProvenColumns } from "./table/proven";
import { statedTotals, totalsOf } from "./totals";
import type { Form, NearMiss, Other, TextField } from "./types";
import { HINT } from "./words/hints";

/** What a sheet holds: its forms from top to bottom, or what came near to one; and tables beside its forms. */
export interface FormsOnSheet {
  readonly forms: readonly Form[];
  /** With no form: what came near to one. */
  readonly nearMiss: NearMiss | null;
  /** With forms: other tables on the sheet, which are not checked. */
  readonly unread?: readonly NearMiss[];
}

/** Reads every form of a sheet, or of a part of one that is read as if it were alone. */
export function formsOf(sheet: Cells): FormsOnSheet {
  const { area } = sheet;
  const headers = ownHeaders(sheet, withProven(sheet, findHeaders(sheet)));
  const others = headers.map((_, index) => otherAbove(sheet, headers, index));
  const scored = headers.filter((header, index) => isForm(header) && others[index] === null);
  if (scored.length === 0) return { forms: [], nearMiss: findNearMiss(sheet, headers) };
  const forms: Form[] = [];
  let top = area.top;
  const foreign = others.filter((other) => other !== null);
  for (const group of groupHeaders(sheet, scored, foreign)) {
    const form = readForm(sheet, { top, bottom: group.bottom }, group.blocks);
    forms.push(form);
    top = form.area.bottom + 1;
  }
  const unread = unreadTables(sheet, foreign, top);
  return { forms, nearMiss: null, ...(unread.length > 0 && { unread }) };
}

/** Tables beside forms that say themselves that they are something else: by their titles or headings, or below all forms. */
function unreadTables(sheet: Cells, foreign: readonly Other[], below: number): NearMiss[] {
  const last = foreign.some(({ at }) => at.row >= below) ? null : otherTitle(sheet, below, sheet.area.bottom);
  const all = last !== null && namesItsSheet(last) ? [...foreign, last] : foreign;
  return all.map((other) => ({ sheet: sheet.snapshot.sheet, at: other.at, missing: [], found: [], other }));
}

/** A table with scores; or one with weights and results, that nobody has scored. Targets alone are a plan. */
function isForm({ columns }: IndicatorHeader): boolean {
  return columns.score !== null || (columns.weight !== null && columns.actual !== null);
}

/** What says that a table is something else than a form: the title over it, or its headings where no title calls it one. */
function otherAbove(sheet: Cells, headers: readonly IndicatorHeader[], index: number) {
  const top = (headers[index - 1]?.bottom ?? sheet.area.top - 1) + 1;
  const header = headers[index];
  if (header === undefined) return null;
  const titled = otherTitle(sheet, top, header.top - 1);
  const isOwn = findTitle(sheet, top, header.top - 1) !== null || sheet.taught.has(header.top);
  return titled ?? (isOwn ? null : otherByHeadings(sheet, header));
}

/** The headers of the indicator tables of a sheet, whatever stands above them. */
export function findHeaders(sheet: Cells): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (let row = sheet.area.top; row <= sheet.area.bottom; row++) {
    const mayBegin =
      (hintsIn(sheet, row) & HINT.column) !== 0 || (sheet.taught.has(row) && !rowIsEmpty(sheet, row));
    const header = mayBegin ? readIndicatorHeader(sheet, row) : null;
    if (header === null) continue;
    headers.push(header);
    row = header.bottom;
  }
  return headers;
}

/** Columns that only figures tell are looked for in what is the form's own: below the table above, above the next. */
function withProven(sheet: Cells, headers: readonly IndicatorHeader[]): IndicatorHeader[] {
  return headers.map((header, index) => {
    if (header.columns.weight !== null && header.columns.score !== null) return header;
    const before = headers[index - 1];
    const end = before && (before.body.at(-1) ?? before.bottom) + 1;
    return withProvenColumns(sheet, header, {
      top: (end ?? sheet.area.top - 1) + 1,
      bottom: (headers[index + 1]?.top ?? sheet.area.bottom + 1) - 1,
    });
  });
}

/** The indicator tables of one form, and the last row that may belong to it. */
interface HeaderGroup {
  readonly blocks: readonly { readonly header: IndicatorHeader; readonly block: IndicatorBlock }[];
  readonly bottom: number;
}

/** A header after a table without a total, with nothing of a new form between them, goes on with the same form. */
function groupHeaders(
  sheet: Cells,
  headers: readonly IndicatorHeader[],
  foreign: readonly Other[],
): HeaderGroup[] {
  const groups: HeaderGroup[] = [];
  let blocks: HeaderGroup["blocks"][number][] = [];
  let past = 0;
  for (const [index, header] of headers.entries()) {
    const next = headers[index + 1];
    const own = next === undefined ? sheet.area.bottom : beforeForm(sheet, header, next);
    // Both come from the top.
    while ((foreign[past]?.at.row ?? Infinity) <= header.bottom) past++;
    const bottom = Math.min(own, (foreign[past]?.at.row ?? Infinity) - 1);
    const block = readIndicators(sheet, header, bottom, blocks.at(-1)?.block);
    blocks.push({ header, block });
    const goesOn = next !== undefined && bottom === next.top - 1 && block.total === null;
    if (!goesOn) {
      groups.push({ blocks, bottom });
      blocks = [];
    }
  }
  return groups;
}

/** The last row before the next form's own part: its title, header block, funds or goals, else its table. */
function beforeForm(sheet: Cells, header: IndicatorHeader, next: IndicatorHeader): number {
  // Funds above a title or a header block are those of the form before it.
  for (let row = header.bottom + 1; row < next.top; row++) if (startsForm(sheet, row)) return row - 1;
  for (let row = header.bottom + 1; row < next.top; row++) {
    if (hasLabel(sheet, row, "annualBudget", "goal")) return row - 1;
    if (sheet.taught.get(row)?.layout.table === "funds") return row - 1;
  }
  return next.top - 1;
}

function readForm(sheet: Cells, rows: { top: number; bottom: number }, blocks: HeaderGroup["blocks"]): Form {
  const [first] = blocks as [HeaderGroup["blocks"][number], ...HeaderGroup["blocks"]];
  const { header } = first;
  const last = blocks.at(-1)?.block ?? first.block;
  let top = rows.top;
  while (top < header.top && rowIsEmpty(sheet, top)) top++;
  const has = (name: "weight" | "score" | "reason") =>
    blocks.some((each) => each.header.columns[name] !== null);
  const reasonBlock = has("reason") ? null : findReasonBlock(sheet, last, rows.bottom);
  const indicators = blocks.flatMap(({ block }) => block.indicators);
  const { funds, named } = readFundsBlock(
    sheet,
    { top, bottom: header.top - 1 },
    { top: Math.max(header.bottom, ...last.indicators.map(({ row }) => row)) + 1, bottom: rows.bottom },
  );
  const stated = [
    ...statedTotals(sheet, top, header.top - 1),
    ...statedTotals(sheet, last.bottom + 1, rows.bottom),
  ];
  const { total, otherTotals } = totalsOf(last.total, stated, { indicators, funds });
  const grade = readGrade(sheet, top, rows.bottom, total);
  // What was read below an empty row is part of the form too.
  const below = [
    reasonBlock,
    grade,
    funds?.total.label,
    total?.label,
    ...otherTotals.map(({ label }) => label),
  ];
  const bottom = endOf(
    sheet,
    Math.max(last.bottom, ...below.map((field) => field?.at.row ?? 0)),
    rows.bottom,
  );
  const area = areaOf(sheet, top, bottom);
  const title = findTitle(sheet, top, header.top - 1);
  const form = {
    sheet: sheet.snapshot.sheet,
    kind: kindOf(sheet, title, top, header.top - 1),
    title,
    area,
    anchor: cellsIn(sheet, top)[0]?.at ?? header.indicatorAt,
    project: readProject(sheet, top, header.top - 1),
    goals: readGoals(sheet, top, header.top - 1),
    printedPoints: readPrintedPoints(sheet, top, header.top),
    funds,
    indicators,
    extras: blocks.flatMap(({ block }) => block.extras),
    categories: joined(blocks.map(({ block }) => block.categories)),
    hasWeightColumn: has("weight"),
    hasScoreColumn: has("score"),
    hasReasonColumn: has("reason"),
    otherTotals,
    grade,
    texts: textsIn(sheet, top, bottom),
    hidden: hiddenIn(sheet, area),
    total,
    reasonBlock,
  };
  return {
    ...form,
    reading: readingOf(form, { columns: header.named, funds: named }),
    covered: coveredIn(sheet.snapshot, sheet.covered, area, sheet.area),
  };
}

/** The groups of all tables; one that a page break has cut in two is one. */
function joined(tables: readonly Form["categories"][]): Form["categories"] {
  const categories = tables.flat();
  return categories.filter((each, index) => index === 0 || each.value !== categories[index - 1]?.value);
}

/** Notes, reasons and signatures below the table belong to the form until a row is empty. */
function endOf(sheet: Cells, table: number, bottom: number): number {
  let end = table;
  while (end < bottom && !rowIsEmpty(sheet, end + 1)) end++;
  return end;
}

/** One block for all reasons below the table: its label, and the text beside it. */
function findReasonBlock(sheet: Cells, block: IndicatorBlock, bottom: number): TextField | null {
  const [label] = findLabels(sheet, "reason", block.bottom + 1, bottom);
  if (label === undefined) return null;
  const text = nextInRow(sheet, label);
  return text === null
    ? { at: { row: label.row, column: label.column + 1 }, value: "" }
    : { at: text.at, value: text.text };
}
