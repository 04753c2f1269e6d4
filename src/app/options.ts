import type { ProfileChooser } from "../review";

/** What every action needs to know besides the workbook. */
export interface Options {
  /** Which profile each form is judged by; what the form itself says where none is given. */
  readonly profile?: ProfileChooser;
  /** Cells are corrected without comments and highlights: the report alone tells of them. */
  readonly isUnmarked?: boolean;
  /** Tells the time for the ledger; the entry points bring the clock. */
  readonly now: () => Date;
}
