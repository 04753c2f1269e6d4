import { Inflate } from "fflate";

/** Content that is not packed as it should be. */
export class BrokenDeflate extends Error {}

/** Takes content as it is unpacked. Giving true ends it early: what is left is neither unpacked nor checked. */
export type Take = (piece: Uint8Array) => boolean;

/**
 * Input is fed in pieces between these sizes, so that an entry that unpacks to more than it says is stopped early. A
 * piece may unpack to a thousand times its size: it stays small where much comes of it.
 */
const LEAST = 1024;
const MOST = 64 * 1024;
/** What should come of one piece. */
const WANTED = 256 * 1024;

/**
 * Unpacks content piece by piece.
 * @returns whether it was ended early
 * @throws BrokenDeflate
 */
export function inflatePieces(packed: Uint8Array, take: Take): boolean {
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
    if (isInflateError(error)) throw new BrokenDeflate(error.message);
    throw error;
  }
  return done.isEnded;
}

/** Errors of fflate carry a number as their code. */
function isInflateError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
