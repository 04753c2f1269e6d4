import { cellCases } from "./cells";
import { packageCases } from "./packages";
import { partCases } from "./parts";
import { rowCases } from "./rows";

/** A file that no person would make, or that costs far more than a form is worth. */
export interface HostileCase {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What must come of checking it: so many forms, or the code of its error. */
  readonly check: number | "too-large" | "damaged" | "no-form";
}

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...rowCases,
  ...cellCases,
  ...partCases,
  ...packageCases,
];
