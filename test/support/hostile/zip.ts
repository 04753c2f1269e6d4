import { Zip, ZipDeflate } from "fflate";

/** A part whole, or piece by piece where it is too long to be held. */
export type PartContent = string | Iterable<string>;

/** Longer pieces than fflate takes well are handed to it bit by bit. */
const PIECE = 1 << 18;

/** A zip file of parts that may each be hundreds of megabytes: only what is packed is held in memory. */
export function zipOfPieces(parts: Readonly<Record<string, PartContent>>): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const encoder = new TextEncoder();
  for (const [name, content] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = new Date(2024, 0, 2);
    zip.add(file);
    for (const piece of typeof content === "string" ? slices(content) : content) {
      file.push(encoder.encode(piece));
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(packed));
}

function* slices(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** A text for each number from `first` on, joined to pieces of some size. */
export function* numbered(count: number, text: (number: number) => string, first = 1): Iterable<string> {
  let piece = "";
  for (let number = first; number < first + count; number++) {
    piece += text(number);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** So many characters of white space. */
export function* blanks(count: number): Iterable<string> {
  const piece = " ".repeat(PIECE);
  for (let left = count; left > 0; left -= PIECE) yield left < PIECE ? piece.slice(0, left) : piece;
}

/** Pieces one after another. */
export function* joined(...contents: readonly PartContent[]): Iterable<string> {
  for (const content of contents) {
    if (typeof content === "string") yield* slices(content);
    else yield* content;
  }
}
