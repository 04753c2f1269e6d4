import { extent, type SheetSnapshot } from "../port";
import { readCells } from "./cells";
import { type FormsOnSheet, formsOf } from "./read-sheet";
import { partAlone, partsOf, within } from "./side-by-side";

const NOTHING: FormsOnSheet = { forms: [], nearMiss: null };

/**
 * Finds and reads every form of a sheet by its labels; fixed cells and merges play no part, but what a merged cell hides
 * is not read: it is nobody's score. Forms side by side are read each for itself.
 */
export function readForms(snapshot: SheetSnapshot): FormsOnSheet {
  const area = extent(snapshot);
  if (area === null) return NOTHING;
  const sheet = readCells(snapshot, area);
  const parts = partsOf(sheet);
  if (parts === null) return formsOf(sheet);
  const found = parts.map((part) => within(part, formsOf(partAlone(sheet, part))));
  const forms = found.flatMap((each) => each.forms);
  const missed = found.flatMap(({ nearMiss }) => nearMiss ?? []);
  if (forms.length === 0) return { ...NOTHING, nearMiss: missed[0] ?? null };
  // What came near to a form beside another one is not passed over.
  const unread = [...found.flatMap((each) => each.unread ?? []), ...missed];
  return { forms, nearMiss: null, ...(unread.length > 0 && { unread }) };
}
