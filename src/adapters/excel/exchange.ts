import { type Address, type Cell, type CellContent, holds } from "../../core/cells";
import { cellAt } from "../../core/port";
import { queueCells } from "./cells";
import { queueEdits } from "./edits";
import type { OpenSheet } from "./session";

/** A cell that is to hold something else, if it still holds what is expected. */
export interface Exchange {
  readonly at: Address;
  readonly expect: CellContent;
  readonly to: CellContent;
}

/** Somebody who types between each two of our requests would keep us for ever. */
const MOST_ROUNDS = 5;

/**
 * Writes cells that must still hold what is expected. Whether they do is known only after the batch; where somebody was
 * quicker, what that person had put there is put back in the same way.
 */
export async function exchange(
  context: Excel.RequestContext,
  open: OpenSheet,
  exchanges: readonly Exchange[],
  rounds = MOST_ROUNDS,
): Promise<void> {
  if (exchanges.length === 0 || rounds === 0) return;
  const cells = queueCells(open.sheet);
  queueEdits(open.sheet, open.snapshot, exchanges);
  await context.sync();
  const stood = cells.read();
  const lost = exchanges.flatMap(({ at, expect, to }) => {
    const cell = cellAt(stood, at);
    return holds(cell, expect) ? [] : [{ at, expect: to, to: contentOf(cell) }];
  });
  await exchange(context, open, lost, rounds - 1);
}

export function contentOf({ value, formula, numberFormat }: Cell): CellContent {
  return { value, formula, numberFormat };
}
