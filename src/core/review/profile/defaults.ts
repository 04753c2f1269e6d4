import { type PaletteName, STANDARD_PALETTE, type Writes } from "../../port";

/** What a workbook carries of how it is to be judged, corrected and marked. */
export interface WorkbookSettings {
  /** A profile's name; null where each form says for itself. */
  readonly profile: string | null;
  /** Decimals of rates and scores; null as the profile has it. */
  readonly decimals: number | null;
  /** A score above its weight is cut to the weight by the one click, or only proposed. */
  readonly cap: "auto" | "ask";
  /** What is computed from other cells is corrected by its value, or by a formula that keeps computing it. */
  readonly writes: Writes;
  /** Corrected and doubtful cells get comments and highlights, or nothing: the report alone tells of them. */
  readonly marks: "comments" | "none";
  /** How highlighted cells look. */
  readonly palette: PaletteName;
}

export const WORKBOOK_DEFAULTS: WorkbookSettings = {
  profile: null,
  decimals: null,
  cap: "auto",
  writes: "values",
  marks: "comments",
  palette: STANDARD_PALETTE,
};
