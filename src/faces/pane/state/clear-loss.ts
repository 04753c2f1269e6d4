import type { Run } from "../../../core/actions";
import { toA1 } from "../../../core/cells";
import { contentText, type Review } from "../../../core/review";

/** What goes when the marks of a sheet are cleared. */
export interface ClearLoss {
  readonly comments: number;
  readonly highlights: number;
  /** Cells that were corrected, with what stood there before the first correction; "" where they were blank. */
  readonly originals: readonly { readonly cell: string; readonly value: string }[];
}

/** @param runs the corrections of the sheet, the latest first */
export function clearLoss({ snapshot: { marks } }: Review, runs: readonly Run[]): ClearLoss {
  const originals = new Map<string, string>();
  // An older run knows what stood in a cell before the later ones.
  for (const { entry, at } of runs.flatMap(({ entries }) => entries)) {
    originals.set(at === null ? entry.cell : toA1(at), contentText(entry.before));
  }
  return {
    comments: marks.filter(({ comment }) => comment !== null).length,
    highlights: marks.filter(({ highlight }) => highlight !== null).length,
    originals: [...originals].map(([cell, value]) => ({ cell, value })),
  };
}
