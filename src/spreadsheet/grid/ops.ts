import type { Op } from "./library";

/** What a person did in the grid, as far as it concerns the workbook. */
export type Deed =
  /** Cells may have other contents now; null stands for all rows, or all columns of a row. */
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly row: number | null;
      readonly column: number | null;
    }
  | { readonly kind: "insertRows"; readonly sheetId: string; readonly row: number; readonly count: number }
  | { readonly kind: "deleteRows"; readonly sheetId: string; readonly row: number; readonly count: number }
  | { readonly kind: "resize"; readonly sheetId: string }
  | { readonly kind: "addSheet" }
  | { readonly kind: "deleteSheet"; readonly sheetId: string }
  | { readonly kind: "rename"; readonly sheetId: string; readonly name: string }
  | { readonly kind: "reorder"; readonly sheetId: string; readonly position: number }
  /** Something that a workbook behind this grid does not have; the grid is drawn again without it. */
  | { readonly kind: "refused" };

/** What the library says of inserted and deleted lines. */
interface Lines {
  readonly type?: string;
  readonly index?: number;
  readonly count?: number;
  readonly direction?: string;
  readonly start?: number;
  readonly end?: number;
}

/**
 * Reads what the grid's library reports. Where lines, sheets or names changed, all the rest of the report follows from
 * that and is left aside: the grid is built anew from the workbook.
 */
export function deedsOf(ops: readonly Op[]): Deed[] {
  const structural = ops.flatMap(structuralDeed);
  if (structural.length > 0) return structural;
  return ops.flatMap((op): Deed[] => {
    const [what, first, second] = op.path;
    if (op.id === undefined) return [];
    if (what === "config") {
      return first === "columnlen" || first === "rowlen" || op.path.length === 1
        ? [{ kind: "resize", sheetId: op.id }]
        : [];
    }
    if (what !== "data") return [];
    const [row, column] = [numberOr(first, null), numberOr(second, null)];
    return [{ kind: "cells", sheetId: op.id, row, column: row === null ? null : column }];
  });
}

function structuralDeed({ op, id, path, value }: Op): Deed[] {
  const sheetId = id ?? "";
  switch (op) {
    case "insertRowCol": {
      const { type, index = 0, count = 1, direction } = value as Lines;
      const row = index + (direction === "rightbottom" ? 1 : 0);
      return type === "row" ? [{ kind: "insertRows", sheetId, row, count }] : [{ kind: "refused" }];
    }
    case "deleteRowCol": {
      const { type, start = 0, end = start } = value as Lines;
      return type === "row"
        ? [{ kind: "deleteRows", sheetId, row: start, count: end - start + 1 }]
        : [{ kind: "refused" }];
    }
    case "addSheet":
      return [{ kind: "addSheet" }];
    case "deleteSheet":
      return [{ kind: "deleteSheet", sheetId }];
    case "replace":
    case "add":
    case "remove":
      if (path[0] === "name") return [{ kind: "rename", sheetId, name: String(value) }];
      if (path[0] === "order" && typeof value === "number")
        return [{ kind: "reorder", sheetId, position: value }];
      return path[0] === "hide" || path[0] === "color" ? [{ kind: "refused" }] : [];
  }
}

function numberOr<T>(value: string | number | undefined, otherwise: T): number | T {
  return typeof value === "number" ? value : otherwise;
}
