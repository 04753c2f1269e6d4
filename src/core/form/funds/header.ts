import type { Address } from "../../cells";
import type { Cells, FilledCell } from "../cells";
import { LABELS } from "../labels";
import type { NamedColumns } from "../reading";
import { type Told, toldOf } from "../taught/match";
import { FUNDS_ROLES, type FundsRole, strengthsOfLabel } from "../words/roles";

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

/** The first row between two that names a budget and what was spent of it; null where none does. */
export function findFundsHeader(sheet: Cells, top: number, bottom: number): FundsHeader | null {
  for (let row = top; row <= bottom; row++) {
    const header = headerAt(sheet, row);
    if (header !== null) return header;
  }
  return null;
}

function headerAt(sheet: Cells, row: number): FundsHeader | null {
  const taught = sheet.taught.get(row);
  const told = taught === undefined ? null : toldOf(taught, "funds");
  if (taught !== undefined && told === null) return null;
  const cells = taught?.cells ?? sheet.rows[row] ?? [];
  const fixed = told?.fixed ?? NOTHING_TOLD;
  const settled = [...fixed.values(), ...(told?.unused ?? [])];
  const open = cells.filter((cell) => !settled.includes(cell));
  const pick: Pick = (role) => fixed.get(role) ?? strongest(open, role);
  const executed = pick("executed");
  if (executed === null) return null;
  const columns = Object.fromEntries(FUNDS_ROLES.map((role) => [role, pick(role)?.at ?? null])) as Record<
    FundsRole,
    Address | null
  >;
  const annualBudget = columns.annualBudget ?? columns.initialBudget ?? sumBeside(open, executed);
  if (annualBudget === null || annualBudget === executed.at) return null;
  const budget = columns.annualBudget === null ? cells.find(({ at }) => at === annualBudget) : undefined;
  const hasInitial = columns.annualBudget !== null && columns.initialBudget !== columns.annualBudget;
  return {
    row: taught?.bottom ?? row,
    columns: { ...columns, annualBudget, initialBudget: hasInitial ? columns.initialBudget : null },
    annualBudget,
    executed: executed.at,
    named: namedIn(pick, budget, (cell) => [...fixed.values()].includes(cell)),
  };
}

const NOTHING_TOLD: Told<"funds">["fixed"] = new Map();
/** The cell that names a column. */
type Pick = (role: FundsRole) => FilledCell | null;

/** @param budget a heading that counts as the budget's for want of another */
function namedIn(
  pick: Pick,
  budget: FilledCell | undefined,
  isTold: (cell: FilledCell) => boolean,
): FundsHeader["named"] {
  const named = FUNDS_ROLES.flatMap((role) => {
    const cell = role === "annualBudget" && budget !== undefined ? budget : pick(role);
    if (cell === null || (role === "initialBudget" && cell === budget)) return [];
    const isWhole = [role, "initialBudget" as const].some(
      (each) => (each === role || cell === budget) && (strengthsOfLabel(cell.label).get(each) ?? 0) >= 1,
    );
    const by = isTold(cell) ? "person" : isWhole ? "label" : "words";
    return [[role, { at: cell.at, heading: cell.text, column: cell.at.column, by } as const] as const];
  });
  return Object.fromEntries(named);
}

/** The cell that speaks most for a role, and for no other role more; of several the usual wording, then the first. */
function strongest(cells: readonly FilledCell[], role: FundsRole): FilledCell | null {
  let best: { readonly cell: FilledCell; readonly strength: number } | null = null;
  for (const cell of cells) {
    const strengths = strengthsOfLabel(cell.label);
    const words = strengths.get(role) ?? 0;
    if (words < NAMED) continue;
    if (FUNDS_ROLES.some((other) => other !== role && (strengths.get(other) ?? 0) > words)) continue;
    const wording = (LABELS[role] as readonly string[]).indexOf(cell.label);
    const strength = words - Math.max(wording, 0) * 0.001;
    if (best === null || strength > best.strength) best = { cell, strength };
  }
  return best?.cell ?? null;
}

/** 合计 over sources side by side, in front of what was spent of them. */
function sumBeside(cells: readonly FilledCell[], executed: FilledCell): Address | null {
  const sum = cells.find(({ label }) => /^(?:资金|预算)?合计$/u.test(label));
  return sum !== undefined && sum.at.column < executed.at.column ? sum.at : null;
}
