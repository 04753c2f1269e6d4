import type { Pause } from "../../core/port";
import { ifReadable } from "./errors";
import { mayHaveFormulas } from "./formula/count";
import { formulasOn } from "./formula/dependents";
import { LIMITS } from "./limits";
import type { XlsxWorkbook } from "./open";

type OpenFile = Pick<XlsxWorkbook, "parts" | "book">;

/**
 * Where a sheet has formulas, reading it looks through all sheets once. This unpacks them before, one by one, so that
 * a page answers meanwhile: what comes after finds them unpacked.
 */
export async function unpackAhead(file: OpenFile, sheetId: string, pause: Pause): Promise<void> {
  const wanted = file.book.sheets.find(({ id }) => id === sheetId)?.part ?? "";
  if (!file.parts.has(wanted) || !hasFormulas(file, wanted)) return;
  for (const part of sheetsWithRoom(file)) {
    ifReadable(() => file.parts.roughText(part));
    await pause();
  }
}

/**
 * The first edit looks for formulas that depend on it, on all sheets. This reads them before, one sheet after the other.
 * @param pause asked before each
 */
export async function readFormulasAhead(file: OpenFile, pause: Pause): Promise<void> {
  for (const part of sheetsWithRoom(file)) {
    await pause();
    if (hasFormulas(file, part)) ifReadable(() => formulasOn(file.parts, part));
  }
}

function hasFormulas({ parts }: OpenFile, part: string): boolean {
  return ifReadable(() => mayHaveFormulas(parts, part)) === true;
}

/** Sheets whose texts are kept when they are unpacked, without those that would push others out. */
function sheetsWithRoom({ parts, book }: OpenFile): string[] {
  let room: number = LIMITS.heldText;
  return book.sheets.flatMap(({ part }) => {
    room -= parts.originalSize(part);
    return room > 0 && parts.has(part) ? [part] : [];
  });
}
