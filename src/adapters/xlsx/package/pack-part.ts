import { encode } from "./encoding";
import { packAroundHoles } from "./pack-long";
import type { PartText } from "./part-text";
import type { ZipEntry } from "./zip-read";
import { packEntry } from "./zip-write";

/** An entry with another text; the rows that the text does not show stay as they were. */
export function packed(entry: ZipEntry, text: string, before: PartText | null): ZipEntry {
  if (before !== null && before.holes.length > 0) return packAroundHoles(entry, text, before.holes);
  return packEntry(entry.name, encode(text, before?.encoding ?? "utf-8"), entry);
}
