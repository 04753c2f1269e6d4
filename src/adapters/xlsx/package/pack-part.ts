import type { AlikeParts } from "./alike-parts";
import { encode } from "./encoding";
import { packAroundHoles } from "./pack-long";
import type { PartText } from "./part-text";
import type { ZipEntry } from "./zip-read";
import { entryOf, pack, type Packed, packEntry } from "./zip-write";

/** An entry with another text; the rows that the text does not show stay as they were. */
export function packed(entry: ZipEntry, text: string, before: PartText | null, alike: AlikeParts): ZipEntry {
  if (before !== null && before.holes.length > 0) return packAroundHoles(entry, text, before.holes);
  const { name } = entry;
  const encoding = before?.encoding ?? "utf-8";
  if (encoding !== "utf-8") return packEntry(name, encode(text, encoding), entry);
  return entryOf(name, alike.made(name, text, packedText), entry);
}

/** A new entry. */
export function packedNew(name: string, text: string, alike: AlikeParts): ZipEntry {
  return entryOf(name, alike.made(name, text, packedText));
}

function packedText(_part: string, text: string): Packed {
  return pack(encode(text, "utf-8"));
}
