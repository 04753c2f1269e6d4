import { Inflate } from "fflate";
import { damaged } from "../errors";
import { Crc32 } from "./crc32";
import type { ZipEntry } from "./zip-read";

/**
 * Input is fed in pieces between these sizes, so that an entry that unpacks to more than it says is stopped early. A
 * piece may unpack to a thousand times its size: it stays small where much comes of it.
 */
const LEAST = 1024;
const MOST = 64 * 1024;
/** What should come of one piece. */
const WANTED = 256 * 1024;

/** Takes content as it is unpacked. Giving true ends it early: what is left is neither unpacked nor checked. */
type Take = (piece: Uint8Array) => boolean;

/**
 * The content of an entry: never more than the size its header gives, and with the right checksum.
 * @throws WorkbookError damaged
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  unpackPieces(entry, (piece) => {
    content.set(piece, length);
    length += piece.length;
    return false;
  });
  return content;
}

/**
 * The same piece by piece, for content that is not to be held whole.
 * @throws WorkbookError damaged
 */
export function unpackPieces(entry: ZipEntry, take: Take): void {
  const { name, method, packed, size } = entry;
  const crc = new Crc32();
  let length = 0;
  const check = (piece: Uint8Array) => {
    length += piece.length;
    if (length > size) throw damaged(name, "unpacks to more than the zip directory says");
    crc.add(piece);
    return take(piece);
  };
  if (method !== 0 && method !== 8) throw damaged(name, `compression method ${method}`);
  if (method === 0 && packed.length !== size) throw damaged(name, "size differs from the zip directory");
  const isEnded = method === 0 ? inPieces(packed, check) : inflate(name, packed, check);
  if (isEnded) return;
  if (length !== size) throw damaged(name, "size differs from the zip directory");
  if (crc.value !== entry.crc) throw damaged(name, "checksum");
}

function inPieces(content: Uint8Array, take: Take): boolean {
  for (let at = 0; at < content.length; at += WANTED)
    if (take(content.subarray(at, at + WANTED))) return true;
  return false;
}

function inflate(name: string, packed: Uint8Array, take: Take): boolean {
  const done = { bytes: 0, isEnded: false };
  const inflater = new Inflate((piece) => {
    done.bytes += piece.length;
    done.isEnded ||= take(piece);
  });
  try {
    let piece = LEAST;
    for (let at = 0; at < packed.length && !done.isEnded;) {
      const before = done.bytes;
      inflater.push(packed.subarray(at, at + piece), at + piece >= packed.length);
      at += piece;
      piece = done.bytes - before < WANTED ? Math.min(MOST, piece * 2) : Math.max(LEAST, piece / 2);
    }
  } catch (error) {
    if (isInflateError(error)) throw damaged(name, `cannot be unpacked (${error.message})`);
    throw error;
  }
  return done.isEnded;
}

/** Errors of fflate carry a number as their code. */
function isInflateError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
