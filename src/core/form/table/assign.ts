import { type Cells, cellsIn, filledAt, textAt } from "../cells";
import { LABELS } from "../labels";
import { INDICATOR_ROLES, type IndicatorRole } from "../words/role-names";
import type { Band, HeaderColumn } from "./band";
import { type ColumnContent, contentOf, fitOf } from "./columns-content";

/** Words count three times as much as what stands in the column. */
const WORDS = 3;
/** Less is no evidence. */
const ENOUGH = 1;
/** Candidates that are kept for a role, and states that are kept while roles are joined. */
const MOST_COLUMNS = 6;
const MOST_STATES = 48;
const IN_ORDER = 0.25;
/** From here on a label counts as naming a role. */
const NAMED = 0.4;
const CONVERTED = /折算|折合|换算|加权/u;
const LEVELS: readonly IndicatorRole[] = ["category", "dimension", "indicator"];

/** A column that may have a role, and how much speaks for that. */
export interface Candidate {
  readonly header: HeaderColumn;
  readonly content: ColumnContent;
  readonly evidence: number;
}

export type Assignment = ReadonlyMap<IndicatorRole, Candidate>;

/** A way to assign the columns, and what speaks for it in all. */
export interface Assigned {
  readonly columns: Assignment;
  readonly evidence: number;
}

const ROLES: ReadonlySet<string> = new Set(INDICATOR_ROLES);

/** Pairs of columns that usually stand in this order. */
const ORDER: readonly (readonly [IndicatorRole, IndicatorRole])[] = [
  ["category", "dimension"],
  ["dimension", "indicator"],
  ["indicator", "target"],
  ["target", "actual"],
  ["weight", "score"],
];

/** Columns that a person has assigned. */
export type FixedColumns = ReadonlyMap<IndicatorRole, HeaderColumn>;

/** A way to assign some of the columns: one of fewer, and a further one. */
interface State {
  readonly before: State | null;
  readonly role: IndicatorRole;
  readonly candidate: Candidate;
  /** What speaks for all of them. */
  readonly evidence: number;
}

/**
 * The best way to assign the columns of a table all together; a column has one role at most.
 * @param fixed columns that have their roles already: nothing speaks against them
 */
export function assignment(
  sheet: Cells,
  { columns, bottom }: Pick<Band, "columns" | "bottom">,
  body: readonly number[],
  fixed: FixedColumns = NOTHING_FIXED,
): Assigned {
  const withContent = (header: HeaderColumn) => ({ header, content: contentOf(sheet, header.column, body) });
  const contents = columns.map(withContent);
  const distinct = contents.filter(
    ({ header, content }, index) =>
      !repeats(sheet, contents[index - 1]?.header, header, body) &&
      !isSpanned(sheet, bottom, header, content),
  );
  const converted = distinct.filter(isConvertedScore);
  let firstLevel = Infinity;
  for (const each of distinct) if (isLevel(each)) firstLevel = Math.min(firstLevel, each.header.column);
  // By the number of the role; none for one that has its column already.
  const candidates = INDICATOR_ROLES.map((role) =>
    fixed.has(role)
      ? []
      : candidatesFor(role, role === "score" && converted.length > 0 ? converted : distinct, firstLevel),
  );
  let settled: State | null = null;
  for (const [role, header] of fixed) {
    settled = { before: settled, role, candidate: { ...withContent(header), evidence: 0 }, evidence: 0 };
  }
  const open: { readonly role: IndicatorRole; readonly all: readonly Candidate[] }[] = [];
  for (const [index, role] of INDICATOR_ROLES.entries()) {
    const all = candidates[index] ?? [];
    const [only] = all;
    if (only === undefined) continue;
    if (all.length === 1 && !isWantedElsewhere(candidates, all, only)) {
      settled = withRole(settled, role, only);
    } else open.push({ role, all });
  }
  let states: (State | null)[] = [settled];
  for (const { role, all } of open) {
    const next: typeof states = [];
    for (const state of states) {
      next.push(state);
      for (const candidate of all) {
        if (!isTaken(state, candidate)) next.push(withRole(state, role, candidate));
      }
    }
    next.sort((a, b) => evidenceOf(b) - evidenceOf(a));
    if (next.length > MOST_STATES) next.length = MOST_STATES;
    states = next;
  }
  return bestOf(states);
}

const NOTHING_FIXED: FixedColumns = new Map();

function evidenceOf(state: State | null): number {
  return state?.evidence ?? 0;
}

/** The first of the states for which most speaks, the usual order of columns included. */
function bestOf(states: readonly (State | null)[]): Assigned {
  let best: State | null = null;
  let most = -Infinity;
  for (const state of states) {
    const evidence = evidenceOf(state) + IN_ORDER * pairsInOrder(state);
    if (evidence > most) [best, most] = [state, evidence];
  }
  const columns: (readonly [IndicatorRole, Candidate])[] = [];
  for (let state = best; state !== null; state = state.before) columns.push([state.role, state.candidate]);
  return { columns: new Map(columns.reverse()), evidence: most };
}

/** What a score comes to by its weight goes before the score of a hundred that it was reckoned from. */
function isConvertedScore({ header: { label, strengths }, content }: Pick<Candidate, "header" | "content">) {
  return CONVERTED.test(label) && (strengths.get("score") ?? 0) >= NAMED && content.numbers > 0.5;
}

function isLevel({ header }: Pick<Candidate, "header">): boolean {
  return LEVELS.some((level) => (header.strengths.get(level) ?? 0) >= NAMED);
}

/** What stands left of all levels names the block as a whole: 年度绩效指标完成情况. */
function isBlockHeading(
  role: IndicatorRole,
  { column, strengths }: HeaderColumn,
  firstLevel: number,
): boolean {
  return (role === "target" || role === "actual") && column < firstLevel && (strengths.get(role) ?? 0) < 1;
}

function candidatesFor(
  role: IndicatorRole,
  columns: readonly Pick<Candidate, "header" | "content">[],
  firstLevel: number,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { header, content } of columns) {
    if (!header.strengths.has(role)) continue;
    const evidence = evidenceFor(role, header, content);
    if (evidence >= ENOUGH && !isBlockHeading(role, header, firstLevel))
      candidates.push({ header, content, evidence });
  }
  candidates.sort((a, b) => b.evidence - a.evidence);
  return candidates.length > MOST_COLUMNS ? candidates.slice(0, MOST_COLUMNS) : candidates;
}

/** Whether another role than the one with these candidates may have the column too. */
function isWantedElsewhere(
  candidates: readonly (readonly Candidate[])[],
  own: readonly Candidate[],
  { header: { column } }: Candidate,
): boolean {
  return candidates.some((all) => all !== own && all.some((each) => each.header.column === column));
}

function isTaken(all: State | null, { header }: Candidate): boolean {
  for (let state = all; state !== null; state = state.before) {
    if (state.candidate.header.column === header.column) return true;
  }
  return false;
}

function withRole(before: State | null, role: IndicatorRole, candidate: Candidate): State {
  return { before, role, candidate, evidence: evidenceOf(before) + candidate.evidence };
}

/** How many pairs of columns stand in their usual order. */
function pairsInOrder(state: State | null): number {
  let pairs = 0;
  for (const [left, right] of ORDER) {
    const a = columnOf(state, left);
    const b = a === null ? null : columnOf(state, right);
    if (a !== null && b !== null && a < b) pairs++;
  }
  return pairs;
}

function columnOf(all: State | null, role: IndicatorRole): number | null {
  for (let state = all; state !== null; state = state.before) {
    if (state.role === role) return state.candidate.header.column;
  }
  return null;
}

function evidenceFor(role: IndicatorRole, header: HeaderColumn, content: ColumnContent): number {
  const { strengths, label, column } = header;
  const words = strengths.get(role) ?? 0;
  if (words === 0) return 0;
  let other = 0;
  for (const [each, strength] of strengths) {
    if (each !== role && ROLES.has(each) && strength > other) other = strength;
  }
  const penalty = other > words ? other - words : 0;
  // Of several headings that say the same the usual wording counts, then the one that stands first.
  const wording = (LABELS[role] as readonly string[]).indexOf(label);
  const rank = (wording < 0 ? 0 : wording * 0.01) + column * 0.0001;
  return WORDS * words + fitOf(role, content) - WORDS * penalty - rank;
}

/** An empty column under a heading that spans it, where its neighbours have headings of their own: a gap, no column. */
function isSpanned(
  sheet: Cells,
  bottom: number,
  { at, label }: HeaderColumn,
  { rows, filled }: ColumnContent,
): boolean {
  if (at.row === bottom || rows === 0 || filled > 0) return false;
  const left = cellsIn(sheet, at.row).findLast((cell) => cell.at.column < at.column);
  return left?.label === label && filledAt(sheet, { row: bottom, column: left.at.column }) !== null;
}

/** Whether a column repeats its left neighbour, heading and content: a merge that a program has filled. */
function repeats(
  sheet: Cells,
  left: HeaderColumn | undefined,
  header: HeaderColumn,
  body: readonly number[],
): boolean {
  if (left === undefined || left.label !== header.label || left.column + 1 !== header.column) return false;
  const looked = Math.min(body.length, 20);
  let same = 0;
  for (let index = 0; index < looked; index++) {
    const row = body[index] ?? 0;
    if (textAt(sheet, { row, column: left.column }) === textAt(sheet, { row, column: header.column })) same++;
  }
  return looked > 0 && same >= looked * 0.8;
}
