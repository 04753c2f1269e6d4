import type { Address } from "../../cells";
import { type Cells, cellIn, cellsIn, type FilledCell, nextInRow } from "../cells";
import { relabelled } from "../filled-cell";
import { labelled, readLabelled } from "../labelled";
import { normalizeLabel } from "../labels";
import { hasNumber } from "../numbers";
import type { NamedColumns } from "../reading";
import type { Funds } from "../types";
import { FUNDS_ROLES, type FundsRole, type Said } from "../words/roles";
import { namedUnit } from "./amount-unit";
import { placesOf, readPlaces } from "./places";

/** From here on a label counts as naming what stands beside it. */
const NAMED = 0.4;
/** All labels of the funds stand within so many rows. */
const MOST_ROWS = 10;
/** Execution is never worth more. */
const MOST_POINTS = 30;

/** A label, and where its value stands: beside it, or in the same cell. */
interface Pair {
  readonly role: FundsRole;
  readonly strength: number;
  readonly label: FilledCell;
  readonly value: Address;
}

/** Funds of which each label has its value beside it, and what the labels were taken for. */
export interface PairedFunds {
  readonly funds: Funds;
  readonly named: NamedColumns["funds"];
}

/**
 * Reads funds whose labels go down the rows, or stand two by two, each with its value at its right or behind a colon.
 * Null where there is no budget with what was spent of it.
 */
export function readPairs(sheet: Cells, top: number, bottom: number): PairedFunds | null {
  const all: Pair[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const cell of cellsIn(sheet, row)) {
      const pair = pairAt(sheet, cell);
      if (pair !== null) all.push(pair);
    }
  }
  const executed = strongest(all, "executed");
  if (executed === null || !isAmount(sheet, executed)) return null;
  const near = all.filter(({ label }) => Math.abs(label.at.row - executed.label.at.row) < MOST_ROWS);
  const annual = strongest(near, "annualBudget") ?? strongest(near, "initialBudget");
  if (annual === null || !isAmount(sheet, annual)) return null;
  const pairs = withOwn(sheet, near, annual, executed);
  const columns = byRole((role) => pairs.get(role)?.label.at ?? null);
  const values = byRole((role) => pairs.get(role)?.value ?? null);
  const first = Math.min(...[...pairs.values()].map(({ label }) => label.at.row));
  const heading = cellsIn(sheet, first)[0]?.at ?? annual.label.at;
  const places = placesOf(heading, { columns: values }, (at) => at);
  const unit = namedUnit(sheet, top, first);
  return { funds: readPlaces(sheet, { columns }, unit, [places]), named: namedBy(pairs) };
}

/** The pairs that belong to a budget and what was spent of it: points and score stand among them, not far off. */
function withOwn(
  sheet: Cells,
  near: readonly Pair[],
  annual: Pair,
  executed: Pair,
): ReadonlyMap<FundsRole, Pair> {
  const pairs = new Map<FundsRole, Pair>([
    ["annualBudget", annual],
    ["executed", executed],
  ]);
  const initial = strongest(near, "initialBudget");
  if (initial !== null && initial !== annual) pairs.set("initialBudget", initial);
  const rate = strongest(near, "rate");
  if (rate !== null) pairs.set("rate", rate);
  const rows = [...pairs.values()].map(({ label }) => label.at.row);
  const [from, to] = [Math.min(...rows), Math.max(...rows)];
  const beside = near.filter(({ label }) => label.at.row >= from && label.at.row <= to + 2);
  for (const role of ["weight", "score"] as const) {
    const pair = strongest(
      beside.filter((each) => isOfExecution(sheet, each)),
      role,
    );
    if (pair !== null) pairs.set(role, pair);
  }
  return pairs;
}

/** What a cell says beside or behind it; null for one that is no label of the funds. */
function pairAt(sheet: Cells, cell: FilledCell): Pair | null {
  const inside = cell.colon > 0 ? labelled(cell.cell) : null;
  const label = inside === null ? cell : relabelled(cell, normalizeLabel(inside.label));
  const named = roleOf(label.said);
  if (named === null) return null;
  if (inside !== null) return { ...named, label, value: cell.at };
  const value = valueOf(sheet, cell);
  return value === null ? null : { ...named, label: cell, value };
}

/** At the right of a label, in the column of the total where the columns are sources; null where another label stands. */
function valueOf(sheet: Cells, cell: FilledCell): Address | null {
  const next = nextInRow(sheet, cell.at);
  if (next === null) return null;
  if (roleOf(next.said) !== null || labelled(next.cell) !== null) return null;
  const total = totalColumn(sheet, cell.at);
  return total === null ? next.at : { row: cell.at.row, column: total };
}

/** The column of 年度资金总额 or 合计 in the rows above a label, right of it. */
function totalColumn(sheet: Cells, at: Address): number | null {
  for (let row = at.row - 1; row >= Math.max(0, at.row - MOST_ROWS); row--) {
    const total = cellsIn(sheet, row).find(
      ({ at: { column }, said }) => column > at.column && (said.strengths.get("fundsTotal") ?? 0) >= NAMED,
    );
    if (total !== undefined) return total.at.column;
  }
  return null;
}

function roleOf({ strengths }: Said): { readonly role: FundsRole; readonly strength: number } | null {
  let best: { readonly role: FundsRole; readonly strength: number } | null = null;
  if (strengths.size === 0) return null;
  for (const role of FUNDS_ROLES) {
    const strength = strengths.get(role) ?? 0;
    if (role !== "reason" && strength >= NAMED && strength > (best?.strength ?? 0)) best = { role, strength };
  }
  return best;
}

function strongest(pairs: readonly Pair[], role: FundsRole): Pair | null {
  return pairs.reduce<Pair | null>(
    (best, pair) => (pair.role === role && pair.strength > (best?.strength ?? 0) ? pair : best),
    null,
  );
}

function isAmount(sheet: Cells, { value }: Pair): boolean {
  return hasNumber(readLabelled(value, cellIn(sheet, value), "金额"));
}

/** 自评得分 beside the funds is the form's total, and so is every number that execution cannot score. */
function isOfExecution(sheet: Cells, { label, value }: Pair): boolean {
  const { value: points } = readLabelled(value, cellIn(sheet, value), "分");
  return !label.said.ranks?.has("statedTotal") && (points === null || points.lessThanOrEqualTo(MOST_POINTS));
}

function byRole<T>(of: (role: FundsRole) => T): Record<FundsRole, T> {
  return Object.fromEntries(FUNDS_ROLES.map((role) => [role, of(role)])) as Record<FundsRole, T>;
}

function namedBy(pairs: ReadonlyMap<FundsRole, Pair>): NamedColumns["funds"] {
  return Object.fromEntries(
    [...pairs].map(([role, { label, value, strength }]) => [
      role,
      {
        at: label.at,
        heading: label.text,
        column: value.column,
        by: strength >= 1 ? "label" : "words",
      } as const,
    ]),
  );
}
