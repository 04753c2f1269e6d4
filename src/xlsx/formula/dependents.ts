import { type Address, toA1 } from "../../sheet";
import { precedents, type Precedents } from "./precedents";

/** A formula cell of the workbook. */
export interface FormulaCell {
  readonly sheet: string;
  readonly at: Address;
  readonly formula: string;
}

/** Above this many formulas, all of them are taken to depend on an edit: telling them apart would take too long. */
const TRACED = 20_000;

/**
 * The formula cells whose results an edit may change, directly or through others. Their stored results are then old.
 */
export function dependents(
  formulas: readonly FormulaCell[],
  edited: readonly { readonly sheet: string; readonly at: Address }[],
  names: ReadonlyMap<string, string>,
): FormulaCell[] {
  if (edited.length === 0) return [];
  if (formulas.length > TRACED) return [...formulas];
  let waiting: (FormulaCell & { reads: Precedents })[] = formulas.map((cell) => ({
    ...cell,
    reads: precedents(cell.formula, cell.sheet, names),
  }));
  const found: FormulaCell[] = [];
  let changed: readonly { sheet: string; at: Address }[] = edited;
  while (changed.length > 0) {
    const next: typeof waiting = [];
    const rest: typeof waiting = [];
    for (const cell of waiting) (isTouched(cell.reads, changed) ? next : rest).push(cell);
    found.push(...next);
    waiting = rest;
    changed = next;
  }
  return found;
}

function isTouched(
  { areas, isUnknown }: Precedents,
  changed: readonly { readonly sheet: string; readonly at: Address }[],
): boolean {
  if (isUnknown) return true;
  return areas.some(({ sheet, area }) =>
    changed.some(
      ({ sheet: other, at }) =>
        sheet.toUpperCase() === other.toUpperCase() &&
        at.row >= area.top &&
        at.row <= area.bottom &&
        at.column >= area.left &&
        at.column <= area.right,
    ),
  );
}

export function cellKey({ sheet, at }: { readonly sheet: string; readonly at: Address }): string {
  return `${sheet.toUpperCase()}!${toA1(at)}`;
}
