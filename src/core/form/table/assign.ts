import { type Cells, cellsIn, filledAt, textAt } from "../cells";
import { LABELS } from "../labels";
import { INDICATOR_ROLES, type IndicatorRole } from "../words/roles";
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
  const firstLevel = Math.min(...distinct.filter(isLevel).map(({ header }) => header.column));
  const free = INDICATOR_ROLES.filter((role) => !fixed.has(role));
  const candidates = new Map(
    free.map((role) => [
      role,
      candidatesFor(role, role === "score" && converted.length > 0 ? converted : distinct, firstLevel),
    ]),
  );
  const open: IndicatorRole[] = [];
  const given = [...fixed].map(([role, header]) => [role, { ...withContent(header), evidence: 0 }] as const);
  let settled: State | null = null;
  for (const [role, candidate] of given) settled = { before: settled, role, candidate, evidence: 0 };
  for (const [role, all] of candidates) {
    const [only] = all;
    if (only !== undefined && all.length === 1 && !isWantedElsewhere(candidates, role, only)) {
      settled = withRole(settled, role, only);
    } else if (only !== undefined) open.push(role);
  }
  let states: (State | null)[] = [settled];
  for (const role of open) {
    const next: typeof states = [];
    for (const state of states) {
      next.push(state);
      for (const candidate of candidates.get(role) ?? []) {
        if (!isTaken(state, candidate)) next.push(withRole(state, role, candidate));
      }
    }
    states = next.sort((a, b) => evidenceOf(b) - evidenceOf(a)).slice(0, MOST_STATES);
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
    const evidence = evidenceOf(state) + IN_ORDER * ORDER.filter((pair) => isInOrder(state, pair)).length;
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
    const evidence = evidenceFor(role, header, content);
    if (evidence >= ENOUGH && !isBlockHeading(role, header, firstLevel))
      candidates.push({ header, content, evidence });
  }
  return candidates.sort((a, b) => b.evidence - a.evidence).slice(0, MOST_COLUMNS);
}

function isWantedElsewhere(
  candidates: ReadonlyMap<IndicatorRole, readonly Candidate[]>,
  role: IndicatorRole,
  { header }: Candidate,
): boolean {
  for (const [other, all] of candidates) {
    if (other !== role && all.some((each) => each.header.column === header.column)) return true;
  }
  return false;
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

function isInOrder(state: State | null, [left, right]: (typeof ORDER)[number]): boolean {
  const [a, b] = [columnOf(state, left), columnOf(state, right)];
  return a !== null && b !== null && a < b;
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
  const looked = body.slice(0, 20);
  const textIn = (row: number, column: number) => textAt(sheet, { row, column });
  const same = looked.filter((row) => textIn(row, left.column) === textIn(row, header.column));
  return looked.length > 0 && same.length >= looked.length * 0.8;
}
