import type { Workbook, Writes } from "../port";
import { readWith } from "./read-with";

/** A workbook in which what is computed from other cells is corrected as the user says, whatever its settings say. */
export function withWrites(workbook: Workbook, writes: Writes): Workbook {
  return readWith(workbook, (snapshot) => ({ ...snapshot, writes }));
}
