import { damaged } from "../errors";
import { Crc32 } from "./crc32";
import { crc32, inflateWhole } from "./deflate";
import { BrokenDeflate, inflatePieces } from "./inflate-pieces";
import type { ZipEntry } from "./zip-read";

/**
 * The content of an entry: never more than the size its header gives, and with the right checksum.
 * @throws WorkbookError damaged
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const { name, method, packed, size } = entry;
  const content = method === 8 ? inflated(name, packed, size) : stored(entry);
  if (content === null) throw tooMuch(name);
  checkWhole(entry, content.length, crc32(content));
  return content;
}

/**
 * The same piece by piece, for content that is not to be held whole.
 * @throws WorkbookError damaged
 */
export function unpackPieces(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const { name, method, packed, size } = entry;
  const crc = new Crc32();
  let length = 0;
  const taken = (piece: Uint8Array) => {
    length += piece.length;
    if (length > size) throw tooMuch(name);
    crc.add(piece);
    take(piece);
    return false;
  };
  if (method === 8) {
    unlessBroken(name, () => inflatePieces(packed, taken));
  } else {
    const content = stored(entry);
    for (let at = 0; at < content.length; at += PIECE) taken(content.subarray(at, at + PIECE));
  }
  checkWhole(entry, length, crc.value);
}

/** So much of content that is not packed is handed on at once. */
const PIECE = 256 * 1024;

function inflated(name: string, packed: Uint8Array, size: number): Uint8Array | null {
  return unlessBroken(name, () => inflateWhole(packed, size));
}

function unlessBroken<T>(name: string, unpacked: () => T): T {
  try {
    return unpacked();
  } catch (error) {
    if (error instanceof BrokenDeflate) throw damaged(name, `cannot be unpacked (${error.message})`);
    throw error;
  }
}

function stored({ name, method, packed, size }: ZipEntry): Uint8Array {
  if (method !== 0) throw damaged(name, `compression method ${method}`);
  if (packed.length !== size) throw damaged(name, "size differs from the zip directory");
  return packed;
}

function checkWhole({ name, size, crc }: ZipEntry, length: number, found: number): void {
  if (length !== size) throw damaged(name, "size differs from the zip directory");
  if (found !== crc) throw damaged(name, "checksum");
}

function tooMuch(name: string): Error {
  return damaged(name, "unpacks to more than the zip directory says");
}
