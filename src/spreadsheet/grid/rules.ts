import type { SheetModel } from "../model";
import type { Deed } from "./ops";

/** What a person may do in the grid. */
export interface GridRules {
  /** Why the cells of a sheet cannot be changed, or null. */
  readonly refusal: (sheet: SheetModel) => string | null;
  /**
   * Carries out what a person did to sheets and rows; says why where it was not done. Where it is left out they stay as
   * they are: only contents of cells can be changed.
   */
  readonly carryOut?: (deed: StructuralDeed) => string | null;
}

/** What a person did to sheets and rows. */
export type StructuralDeed = Exclude<Deed, { kind: "cells" | "resize" | "refused" }>;

const NOT_HERE = "这里不支持该操作。请在 Excel 或 WPS 中进行。";

/**
 * Lets the page carry out what a person did to sheets and rows, as far as it can.
 * @returns what to tell the person where it was not done
 */
export function carryOutBy(
  { carryOut }: GridRules,
  deed: StructuralDeed | Extract<Deed, { kind: "refused" }>,
): string | null {
  return deed.kind === "refused" || carryOut === undefined ? NOT_HERE : carryOut(deed);
}
