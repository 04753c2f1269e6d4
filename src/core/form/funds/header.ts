import type { Address } from "../../cells";
import { type Cells, cellsIn, filledAt, type FilledCell, hintsIn } from "../cells";
import { LABELS } from "../labels";
import type { NamedColumn, NamedColumns } from "../reading";
import { type Told, toldOf } from "../taught/match";
import { HINT } from "../words/hints";
import { FUNDS_ROLES, type FundsRole } from "../words/role-names";
import { headingsAt } from "./headings";

/** The headings of the funds table, all in one row. */
export interface FundsHeader {
  readonly row: number;
  readonly columns: Readonly<Record<FundsRole, Address | null>>;
  /** The budget that the rate is reckoned from: that of the whole year, else the only one that there is. */
  readonly annualBudget: Address;
  readonly executed: Address;
  /** The headings by what they were taken for. */
  readonly named: NamedColumns["funds"];
}

/** From here on a heading counts as naming a column. */
const NAMED = 0.4;
/** What a heading without figures under it loses: less than a composed label is worth less than a whole one. */
const BARE = 0.2;
/** The total and its sources stand in so many rows under their headings. */
const FIGURE_ROWS = 4;

/** The first row between two that names a budget and what was spent of it; null where none does. */
export function findFundsHeader(sheet: Cells, top: number, bottom: number): FundsHeader | null {
  for (let row = top; row <= bottom; row++) {
    const header = mayHeadFunds(sheet, row) ? headerAt(sheet, row) : null;
    if (header !== null) return header;
  }
  return null;
}

/** Whether a row names what was spent, or something above it: the others need not be looked at. */
function mayHeadFunds(sheet: Cells, row: number): boolean {
  if (sheet.taught.has(row)) return true;
  return (hintsIn(sheet, row) & HINT.funds) !== 0 && cellsIn(sheet, row).length > 1;
}

/** The cell that names a column. */
type Pick = (role: FundsRole) => FilledCell | null;
const NOTHING_TOLD: Told<"funds">["fixed"] = new Map();

function headerAt(sheet: Cells, row: number): FundsHeader | null {
  const taught = sheet.taught.get(row);
  const told = taught === undefined ? null : toldOf(taught, "funds");
  if (taught !== undefined && told === null) return null;
  const { cells, bottom } = taught ?? headingsAt(sheet, row);
  const fixed = told?.fixed ?? NOTHING_TOLD;
  const settled = [...fixed.values(), ...(told?.unused ?? [])];
  const open = cells.filter((cell) => !settled.includes(cell));
  const executed = fixed.get("executed") ?? strongest(sheet, open, "executed");
  if (executed === null) return null;
  const best = byRole((role) => fixed.get(role) ?? strongest(sheet, open, role));
  const pick: Pick = (role) => best[role];
  const columns = byRole((role) => best[role]?.at ?? null);
  const annualBudget = columns.annualBudget ?? columns.initialBudget ?? sumBeside(open, executed);
  if (annualBudget === null || annualBudget === executed.at) return null;
  const budget = columns.annualBudget === null ? cells.find(({ at }) => at === annualBudget) : undefined;
  const hasInitial = columns.annualBudget !== null && columns.initialBudget !== columns.annualBudget;
  return {
    row: bottom,
    columns: { ...columns, annualBudget, initialBudget: hasInitial ? columns.initialBudget : null },
    annualBudget,
    executed: executed.at,
    named: namedIn(pick, budget, {
      isTold: (cell) => [...fixed.values()].includes(cell),
      isRepeated: (cell) => open.some((other) => isRival(sheet, cell, other)),
      isOpen: hasUnnamed(sheet, open, columns),
    }),
  };
}

/** Whether a column between the amounts is named by none of its headings: it may be the budget that is looked for. */
function hasUnnamed(
  sheet: Cells,
  cells: readonly FilledCell[],
  columns: Readonly<Record<FundsRole, Address | null>>,
): boolean {
  const named = FUNDS_ROLES.map((role) => columns[role]?.column);
  return cells.some((cell) => !named.includes(cell.at.column) && hasFigureBelow(sheet, cell));
}

/** What speaks for and against a heading: a person's word, the same heading over other figures, a column without one. */
interface Doubts {
  readonly isTold: (cell: FilledCell) => boolean;
  readonly isRepeated: (cell: FilledCell) => boolean;
  readonly isOpen: boolean;
}

/**
 * @param budget a heading that counts as the budget's for want of another
 */
function namedIn(
  pick: Pick,
  budget: FilledCell | undefined,
  { isTold, isRepeated, isOpen }: Doubts,
): FundsHeader["named"] {
  const named: Partial<Record<FundsRole, NamedColumn>> = {};
  for (const role of FUNDS_ROLES) {
    const cell = role === "annualBudget" && budget !== undefined ? budget : pick(role);
    if (cell === null || (role === "initialBudget" && cell === budget)) continue;
    const { strengths } = cell.said;
    const isWhole =
      (strengths.get(role) ?? 0) >= 1 || (cell === budget && (strengths.get("initialBudget") ?? 0) >= 1);
    const isCertain = isWhole && !(cell === budget && isOpen) && !isRepeated(cell);
    const by = isTold(cell) ? "person" : isCertain ? "label" : "words";
    named[role] = { at: cell.at, heading: cell.text, column: cell.at.column, by };
  }
  return named;
}

function byRole<T>(of: (role: FundsRole) => T): Record<FundsRole, T> {
  return {
    initialBudget: of("initialBudget"),
    annualBudget: of("annualBudget"),
    executed: of("executed"),
    rate: of("rate"),
    weight: of("weight"),
    score: of("score"),
    reason: of("reason"),
  };
}

/**
 * The cell that speaks most for a role, and for no other role more; of several one with figures under it, then the usual
 * wording, then the first.
 */
function strongest(sheet: Cells, cells: readonly FilledCell[], role: FundsRole): FilledCell | null {
  let best: { readonly cell: FilledCell; readonly strength: number } | null = null;
  for (const cell of cells) {
    const { strengths } = cell.said;
    const words = strengths.get(role) ?? 0;
    if (words < NAMED) continue;
    if (FUNDS_ROLES.some((other) => other !== role && (strengths.get(other) ?? 0) > words)) continue;
    const wording = (LABELS[role] as readonly string[]).indexOf(cell.label);
    const isBare = !hasFigureBelow(sheet, cell);
    const strength = words - Math.max(wording, 0) * 0.001 - (isBare ? BARE : 0);
    if (best === null || strength > best.strength) best = { cell, strength };
  }
  return best?.cell ?? null;
}

/** Whether a number stands in one of the next rows of a column. */
function hasFigureBelow(sheet: Cells, cell: FilledCell): boolean {
  for (let row = cell.at.row + 1; row <= cell.at.row + FIGURE_ROWS; row++) {
    const text = filledAt(sheet, { row, column: cell.at.column })?.text;
    if (text !== undefined && isFigure(text)) return true;
  }
  return false;
}

/** Whether another column has the same heading and other figures: which of the two is meant cannot be told. */
function isRival(sheet: Cells, cell: FilledCell, other: FilledCell): boolean {
  if (other === cell || other.label !== cell.label) return false;
  const figures = figuresBelow(sheet, other);
  return figures.length > 0 && figures.join() !== figuresBelow(sheet, cell).join();
}

/** The numbers in the next rows of a column, as they are written. */
function figuresBelow(sheet: Cells, { at }: FilledCell): string[] {
  const figures: string[] = [];
  for (let row = at.row + 1; row <= at.row + FIGURE_ROWS; row++) {
    const text = filledAt(sheet, { row, column: at.column })?.text;
    if (text !== undefined && isFigure(text)) figures.push(text);
  }
  return figures;
}

function isFigure(text: string): boolean {
  return /^[￥¥]?-?[\d,.]+/u.test(text);
}

/** 合计 over sources side by side, in front of what was spent of them. */
function sumBeside(cells: readonly FilledCell[], executed: FilledCell): Address | null {
  const sum = cells.find(({ label }) => /^(?:资金|预算)?合计$/u.test(label));
  return sum !== undefined && sum.at.column < executed.at.column ? sum.at : null;
}
