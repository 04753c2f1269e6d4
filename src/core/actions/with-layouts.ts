import type { TaughtLayout, Workbook } from "../port";
import { readWith } from "./read-with";

/**
 * A workbook whose sheets are read with what the user knows of headers.
 * @param layouts asked at each reading: what was taught meanwhile counts
 */
export function withLayouts(workbook: Workbook, layouts: () => readonly TaughtLayout[]): Workbook {
  return readWith(workbook, (snapshot) => ({ ...snapshot, layouts: layouts() }));
}
