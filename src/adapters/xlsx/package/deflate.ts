/** Packing and unpacking as browsers do it. The command line program is built with deflate-node.ts in its place. */
import { deflateSync } from "fflate";
import { Crc32 } from "./crc32";
import { inflatePieces } from "./inflate-pieces";

/** The checksum that zip files keep of an entry. */
export function crc32(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.add(bytes);
  return crc.value;
}

/** Whether two pieces of content are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Packs content that is there whole. */
export function deflateWhole(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 6 });
}

/**
 * Unpacks content.
 * @returns null where it is more than these bytes: no more is unpacked then
 * @throws BrokenDeflate
 */
export function inflateWhole(packed: Uint8Array, most: number): Uint8Array | null {
  const content = new Uint8Array(most);
  let length = 0;
  const isCut = inflatePieces(packed, (piece) => {
    if (length + piece.length > most) return true;
    content.set(piece, length);
    length += piece.length;
    return false;
  });
  return isCut ? null : content.subarray(0, length);
}
