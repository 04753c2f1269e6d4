import type { Book } from "../book/book";
import { ifReadable } from "../errors";
import { readHighlights } from "../highlights/rules";
import { readNotes } from "../notes/read";
import type { Parts } from "../package/parts";
import { frameOf } from "../sheet/frame";
import { removeCustomXml } from "./custom-xml";
import { commentIdParts } from "./our-ids";
import { readRecordParts } from "./record";

/**
 * A live workbook keeps the ids of our comments, by which they are known as ours after a person has reworded them. They
 * stay as long as anything of ours does, and go with the last of it: with neither record nor mark they mean nothing.
 * @param parts changed step by step: hand in a fork
 */
export function dropCommentIdsOfNothing(parts: Parts, { sheets }: Book): void {
  const ids = commentIdParts(parts);
  if (ids.length === 0 || readRecordParts(parts).length > 0) return;
  const areMarked = sheets.some(
    ({ kind, part }) => kind === "worksheet" && parts.has(part) && hasMarks(parts, part),
  );
  if (!areMarked) removeCustomXml(parts, ids);
}

/** A sheet that cannot be read may have marks. */
function hasMarks(parts: Parts, sheet: string): boolean {
  const marks = ifReadable(
    () => readHighlights(sheet, frameOf(parts, sheet)).length + readNotes(parts, sheet).ours.length,
  );
  return marks !== 0;
}
