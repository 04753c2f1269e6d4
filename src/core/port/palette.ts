import type { HighlightLooks } from "./marks";
import { partsAfter, type RecordChange, type RecordPart } from "./record/parts";
import { readAllButLedger, saysNoSettings } from "./record/read";
import type { RecordedSettings } from "./record/types";

export type PaletteName = "standard" | "blue" | "print";

/**
 * The choice of highlights. All fills are light, black text on them has a contrast of more than 10 to 1. Standard is
 * what Excel's users know; in blue, red and green are not needed to tell them apart; for print they differ in their
 * letters and in how grey they are.
 */
export const PALETTES: Readonly<Record<PaletteName, HighlightLooks>> = {
  standard: {
    corrected: { fill: "#C6E0B4" },
    error: { fill: "#F8CBAD" },
    warning: { fill: "#FFE699" },
  },
  blue: {
    corrected: { fill: "#BDD7EE" },
    error: { fill: "#FFC000", bold: true },
    warning: { fill: "#FFF2CC" },
  },
  print: {
    corrected: { fill: "#EDEDED", underline: true },
    error: { fill: "#C9C9C9", bold: true },
    warning: { fill: "#DBDBDB", italic: true },
  },
};

export const STANDARD_PALETTE: PaletteName = "standard";

export function isPaletteName(value: unknown): value is PaletteName {
  return typeof value === "string" && Object.hasOwn(PALETTES, value);
}

/** The palette that settings name; the standard one where they name none that is known. */
export function paletteOf({ palette }: RecordedSettings): PaletteName {
  return isPaletteName(palette) ? palette : STANDARD_PALETTE;
}

/** The looks that a workbook's own record asks for: a live workbook and a file paint alike. */
export function looksIn(record: readonly RecordPart[]): HighlightLooks {
  return PALETTES[paletteOf(readAllButLedger(record).settings)];
}

/** The looks once a change of the record has been made. */
export function looksAfter(record: readonly RecordPart[], change: RecordChange | undefined): HighlightLooks {
  if (change === undefined) return looksIn(record);
  const gone = new Set(change.remove);
  const touched = [...record.filter(({ id }) => gone.has(id)), ...partsAfter([], change)];
  // Runs say nothing of looks: with each sheet of a large workbook one comes.
  return touched.every(saysNoSettings) ? looksIn(record) : looksIn(partsAfter(record, change));
}
