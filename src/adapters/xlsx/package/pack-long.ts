import { aroundHoles, type Hole } from "./kept-text";
import { unpackPieces } from "./unpack";
import type { ZipEntry } from "./zip-read";
import { EntryPacker } from "./zip-write";

/** An entry with a changed text, the rows that the text does not show put back between its pieces, byte by byte. */
export function packAroundHoles(entry: ZipEntry, text: string, holes: readonly Hole[]): ZipEntry {
  const encoder = new TextEncoder();
  const texts = aroundHoles(text, holes);
  const packer = new EntryPacker();
  const addText = (index: number) => {
    packer.add(encoder.encode(texts[index]));
  };
  addText(0);
  let at = 0;
  let index = 0;
  unpackPieces(entry, (piece) => {
    const end = at + piece.length;
    for (let hole = holes[index]; hole !== undefined && hole.start < end; hole = holes[index]) {
      packer.add(piece.subarray(Math.max(0, hole.start - at), hole.end - at));
      if (hole.end > end) break;
      addText(++index);
    }
    at = end;
    return false;
  });
  return packer.entry(entry.name, entry);
}
