import type { Address } from "../cells";
import { type Cells, cellsIn, type FilledCell, hintsIn } from "./cells";
import type { IndicatorHeader } from "./columns";
import { normalizeLabel } from "./labels";
import type { Other, OtherTable } from "./types";
import { HINT } from "./words/hints";

/** A longer text is no title. */
const LONGEST_TITLE = 60;

/** What a title says that a table is; the first that fits. */
const KINDS: readonly (readonly [kind: OtherTable, says: RegExp])[] = [
  ["复核表", /(?:复核|抽查|复评|核查)(?:\S{0,4}(?:表|汇总|意见))/u],
  ["自评汇总表", /(?:自评|自我评价)\S{0,8}(?:汇总|一览|统计|排名)\S{0,3}表/u],
  ["绩效指标库", /指标库|指标(?:汇总|目录)表?$/u],
  ["绩效监控表", /绩效\S{0,8}(?:监控|监测|跟踪)|(?:监控|监测|跟踪)(?:情况)?(?:汇总)?表/u],
  ["评分标准", /评分(?:标准|细则|表|办法)|指标体系|评审(?:表|标准)|打分表/u],
  ["绩效目标表", /目标(?:申报|批复|审核|调整|编制|汇总|分解)?表|目标申报|目标批复/u],
  ["预算表", /预算(?:申报|批复|明细|编制|调整|执行)?(?:汇总)?表|申报(?:表|书)|决算表|收支/u],
];

/** Nothing that has none of these is of any kind. */
const ANY_KIND = /表|汇总|意见|指标[库汇目体]|监[控测]|跟踪|评分|评审|目标[申批]|申报|收支/u;

/** Kinds that are none of a unit's own forms although they speak of self-evaluation. */
const NEVER_OWN: readonly OtherTable[] = ["复核表", "自评汇总表"];
/** What only tables about performance are called: such a title names its sheet, whatever stands below it. */
const ABOUT_PERFORMANCE = /绩效|自评/u;

/** Titles of what a unit says of itself. */
const OWN = /自评|自我评价/u;

/** Whether a short text between two rows, a title or a heading, speaks of self-evaluation. */
export function speaksOfSelfEvaluation(sheet: Cells, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) {
    if (cellsIn(sheet, row).some(({ text, label }) => text.length <= LONGEST_TITLE && OWN.test(label)))
      return true;
  }
  return false;
}

/**
 * What a text says that its sheet is, where that is no self-evaluation form; null for all other texts.
 * @param label the same text as a label
 */
export function otherTableOf(text: string, label: string): OtherTable | null {
  if (text.length > LONGEST_TITLE || !ANY_KIND.test(label)) return null;
  const kind = KINDS.find(([, says]) => says.test(label))?.[0] ?? null;
  return kind !== null && !NEVER_OWN.includes(kind) && OWN.test(label) ? null : kind;
}

/** What may stand beside a title: the number of an annex, a year, the unit of the amounts. */
const BESIDE_TITLE = /^(?:附[件表]\d*|表\d*|20\d{2}年度?|(?:金额)?单位.{0,8}|编号.{0,12})$/u;

/** A text that stands alone in its row, however often a program has repeated it over a merge. */
function titleIn(sheet: Cells, row: number): FilledCell | null {
  let title: FilledCell | null = null;
  for (const cell of cellsIn(sheet, row)) {
    if (cell.label === title?.label || cell.label === "" || BESIDE_TITLE.test(cell.label)) continue;
    if (title !== null) return null;
    title = cell;
  }
  return title;
}

/**
 * The title between two rows that says that what follows is something else than a form; null where none does. A form's
 * own title takes back what stands above it, and below it only what calls itself a table counts: 视频监控 may be what the
 * project is about.
 */
export function otherTitle(sheet: Cells, top: number, bottom: number): Other | null {
  let isOwn = false;
  let found: Other | null = null;
  for (let row = top; row <= bottom; row++) {
    const title = titleIn(sheet, row);
    const kind = title === null || isFilledIn(title) ? null : otherTableOf(title.text, title.label);
    if (kind === null && (hintsIn(sheet, row) & HINT.title) !== 0) {
      isOwn = true;
      found = null;
    }
    if (title === null || kind === null || found !== null) continue;
    if (isOwn && !title.label.endsWith("表")) continue;
    found = { kind, by: "title", title: title.text, at: title.at };
  }
  return found;
}

/** Whether a text is a label of the header block with its value: "项目名称：视频监控维护". */
function isFilledIn({ text, colon }: FilledCell): boolean {
  return colon > 0 && /(?:名称|单位|部门|编码|代码|年度|负责人)$/u.test(normalizeLabel(text.slice(0, colon)));
}

/** Whether a title says so much of its sheet that nothing else on it has to. */
export function namesItsSheet({ kind, title }: Other): boolean {
  return kind !== "预算表" && kind !== "评分标准" && ABOUT_PERFORMANCE.test(title);
}

/** The same by the sheet's own name, where no title says anything. */
export function otherTab({ snapshot: { sheet } }: Cells, at: Address): Other | null {
  const kind = otherTableOf(sheet.name, normalizeLabel(sheet.name));
  return kind === null || kind === "预算表" ? null : { kind, by: "tab", title: sheet.name, at };
}

/** A heading of what a reviewer has found or given. */
const REVIEWED = /^(?:复核|抽查|核查|复评)/u;
/** Headings of what is looked at before the year is over. */
const BEFORE_THE_END =
  /(?:预计|预期)完成|完成可能性|\d月.{0,3}(?:完成|执行)|(?:半年|季度).{0,3}(?:完成|执行)/u;

/**
 * What the headings of a table say that it is: a review has a reviewer's result and score beside the unit's own,
 * monitoring a month's results and no scores, goals nothing but targets. Null where they say nothing.
 */
export function otherByHeadings(sheet: Cells, header: IndicatorHeader): Other | null {
  const cells = sheet.rows.slice(header.top, header.bottom + 1).flatMap((row) => row.cells);
  const say = (kind: OtherTable, cell: FilledCell | undefined): Other | null =>
    cell === undefined ? null : { kind, by: "heading", title: cell.text, at: cell.at };
  const reviewed = cells.filter(({ label }) => REVIEWED.test(label));
  const byReviewer = reviewed.find(({ label }) => /分$|分值$/u.test(label));
  if (byReviewer !== undefined && new Set(reviewed.map(({ label }) => label)).size > 1)
    return say("复核表", byReviewer);
  const { target, actual, score, reason, weight, nature, unit } = header.columns;
  if (score !== null) return null;
  const early = cells.find(({ label }) => BEFORE_THE_END.test(label));
  if (early !== undefined) return say("绩效监控表", early);
  // Only where every heading is known: one that is not may be that of the results.
  const known = [
    header.columns.category,
    header.columns.dimension,
    header.indicatorAt.column,
    target,
    weight,
    nature,
    unit,
  ];
  const isGoals =
    target !== null &&
    actual === null &&
    reason === null &&
    cells.every(({ at }) => known.includes(at.column) || at.column < header.indicatorAt.column);
  return isGoals
    ? say(
        "绩效目标表",
        cells.find(({ at }) => at.column === target),
      )
    : null;
}
