import type { OwnCell, OwnSheet } from "../../src/core/port";

/** A report of ours with nothing on it, but for what is given. */
export function reportWith(part: Partial<OwnSheet>): OwnSheet {
  return {
    kind: "report",
    name: "核查报告",
    columns: [10],
    rows: [],
    merges: [],
    isLandscape: false,
    repeated: null,
    ...part,
  };
}

/** A row with one text. */
export const textRow = (value: string): readonly OwnCell[] => [{ value, style: "cell" }];
