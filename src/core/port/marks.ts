import { type Address, type Area, cellCount, cellsOf, groupBy, toA1 } from "../cells";

/** How a marked cell is highlighted: corrected by us, wrong, or to be confirmed by a person. */
export type Highlight = "corrected" | "error" | "warning";

/** A mark of ours on one cell: a highlight, and a comment unless another cell of its row carries it. */
export interface Mark {
  /**
   * Stands in the highlight's formula, so it moves with the cell. One of its own for a corrected cell, which is found
   * by it; marks of open findings share one, and an adapter may put them into one rule.
   */
  readonly id: string;
  readonly at: Address;
  readonly highlight: Highlight;
  /** Comment text, first line starting with the readable marker, or null. */
  readonly comment: string | null;
}

/** A mark as found on a sheet: a part that a person removed is null. */
export interface PlacedMark {
  readonly id: string | null;
  readonly at: Address;
  readonly highlight: Highlight | null;
  readonly comment: string | null;
  /** The colour that its highlight has, as #RRGGBB, where an adapter can tell. */
  readonly fill?: string;
}

/** A mark with all its parts; one of which a person has removed the highlight stays as it is. */
export function isWholeMark(mark: PlacedMark): mark is Mark & PlacedMark {
  return mark.id !== null && mark.highlight !== null;
}

/** The start of every comment of ours: 【自评核·E02】. */
export const COMMENT_PREFIX = "【自评核·";

/** A comment of ours without what marks it as ours. */
export function withoutMarker(comment: string): string {
  return comment.replace(/^【自评核·[^】]*】/u, "");
}

/** Who our notes name as their author, in files. */
export const MARK_AUTHOR = "自评核";

export function isOurComment(text: string): boolean {
  return text.startsWith(COMMENT_PREFIX);
}

const DONE = "（已处理）";

/**
 * What a comment of ours says once its mark is gone, where it has to stay because a person has replied to it: behind
 * each of its markers that this is done, and then as before. One that says so already stays as it is; of one whose
 * marker a person has removed the start says it.
 */
export function doneComment(text: string): string {
  if (isOurComment(text)) return text.replace(/^(【自评核·[^】]*】)(?!（已处理）)/gmu, `$1${DONE}`);
  return text.startsWith(DONE) ? text : DONE + text;
}

/** Whether a comment of ours says that it is done: no mark has it any more. */
export function isDoneComment(text: string): boolean {
  return doneComment(text) === text;
}

/**
 * The formula of a highlight: always true, so the cell is always coloured, and carrying the mark's kind and id,
 * so it is told apart from users' own rules.
 */
export function highlightFormula({ id, highlight }: Pick<Mark, "id" | "highlight">): string {
  return `LEN("自评核·${highlight}·${id}")>0`;
}

/** Reads a highlight formula back, with or without "="; null when the rule is not ours. */
export function parseHighlightFormula(formula: string): { id: string; highlight: Highlight } | null {
  const match = /^=?\s*LEN\(\s*"自评核·(corrected|error|warning)·([\w.-]+)"\s*\)\s*>\s*0\s*$/i.exec(formula);
  if (!match) return null;
  return { highlight: (match[1] as string).toLowerCase() as Highlight, id: match[2] as string };
}

/** Of a larger area the first cell counts: a person has copied a marked cell over a whole column. */
const LARGEST_AREA = 1_000;

/** The cells that are marked where a highlight stands on an area. */
export function markedCells(area: Area): Address[] {
  return cellCount(area) > LARGEST_AREA ? [{ row: area.top, column: area.left }] : [...cellsOf(area)];
}

/** Whether a highlight has another colour than it should: it was painted by older settings, or not to its end. */
export function isPaintedOtherwise(
  { highlight, fill }: PlacedMark,
  looks: HighlightLooks | undefined,
): boolean {
  if (looks === undefined || highlight === null || fill === undefined) return false;
  return fill.toUpperCase() !== looks[highlight].fill.toUpperCase();
}

/** What an adapter has to do to the marks of a sheet: removals first. */
export interface MarkChanges {
  readonly remove: readonly PlacedMark[];
  readonly add: readonly Mark[];
}

/** What has to be known of a sheet to tell which of its marks stand as wanted. */
interface Standing {
  /** How highlights are to look; left out: as they do. */
  readonly looks?: HighlightLooks | undefined;
  /** Cells that can carry no comment of ours: a mark without one is complete there. */
  readonly highlightOnly?: readonly Address[] | undefined;
}

/**
 * The difference between the marks on a sheet and those that should be there.
 * A mark that already stands as wanted (same cell, highlight and comment) is left alone,
 * so that running twice changes nothing the second time.
 */
export function reconcileMarks(
  placed: readonly PlacedMark[],
  wanted: readonly Mark[],
  { looks, highlightOnly = [] }: Standing = {},
): MarkChanges {
  const bare = new Set(highlightOnly.map(toA1));
  // Where words do not tell which correction a highlight stands for, its id does.
  const isOf = ({ id }: PlacedMark, want: Mark) => want.highlight !== "corrected" || id === want.id;
  const says = (mark: PlacedMark, want: Mark) =>
    mark.comment === want.comment || (mark.comment === null && bare.has(toA1(want.at)) && isOf(mark, want));
  const stands = (mark: PlacedMark, want: Mark) =>
    mark.id !== null &&
    mark.highlight === want.highlight &&
    says(mark, want) &&
    !isPaintedOtherwise(mark, looks);
  const byCell = groupBy(placed, ({ at }) => toA1(at));
  const kept = new Set<PlacedMark>();
  const add: Mark[] = [];
  for (const want of wanted) {
    const standing = byCell.get(toA1(want.at))?.find((mark) => !kept.has(mark) && stands(mark, want));
    if (standing) kept.add(standing);
    else add.push(want);
  }
  return { remove: placed.filter((mark) => !kept.has(mark)), add };
}

/** How a highlighted cell looks: its fill as #RRGGBB, and how its text is set where colour alone would not do. */
export interface HighlightLook {
  readonly fill: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
}

/** How cells look by what their highlights say. */
export type HighlightLooks = Readonly<Record<Highlight, HighlightLook>>;
