import type { Pause } from "../../core/port";
import { ifReadable } from "./errors";
import { mayHaveFormulas } from "./formula/count";
import { LIMITS } from "./limits";
import type { XlsxWorkbook } from "./open";

/**
 * Where a sheet has formulas, reading it looks through all sheets once. This unpacks them before, one by one, so that
 * a page answers meanwhile: what comes after finds them unpacked.
 */
export async function unpackAhead(
  { parts, book: { sheets } }: Pick<XlsxWorkbook, "parts" | "book">,
  sheetId: string,
  pause: Pause,
): Promise<void> {
  const wanted = sheets.find(({ id }) => id === sheetId)?.part ?? "";
  if (!parts.has(wanted) || ifReadable(() => mayHaveFormulas(parts, wanted)) !== true) return;
  let room: number = LIMITS.heldText;
  for (const { part } of sheets) {
    room -= parts.originalSize(part);
    if (room < 0) return;
    if (parts.has(part)) ifReadable(() => parts.roughText(part));
    await pause();
  }
}
