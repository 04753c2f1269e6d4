import { Inflate } from "fflate";
import { damaged } from "../errors";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-read";

/** Input is fed in pieces of this size, so that an entry that unpacks to more than it says is stopped early. */
const PIECE = 64 * 1024;

/**
 * The content of an entry: never more than the size its header gives, and with the right checksum.
 * @throws WorkbookError damaged
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflate(entry);
  if (content.length !== entry.size) throw damaged(entry.name, "size differs from the zip directory");
  if (crc32(content) !== entry.crc) throw damaged(entry.name, "checksum");
  return content;
}

function inflate({ name, method, packed, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw damaged(name, `compression method ${method}`);
  const content = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (length + piece.length > size) throw damaged(name, "unpacks to more than the zip directory says");
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    if (isInflateError(error)) throw damaged(name, `cannot be unpacked (${error.message})`);
    throw error;
  }
  return content.subarray(0, length);
}

/** Errors of fflate carry a number as their code. */
function isInflateError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
