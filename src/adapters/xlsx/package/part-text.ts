import { WorkbookError } from "../../../core/port";
import { foreignEncoding } from "../errors";
import { LIMITS } from "../limits";
import { decode, type EncodedText } from "./encoding";
import type { Hole } from "./kept-text";
import { RowSieve } from "./row-sieve";
import { unpack, unpackPieces } from "./unpack";
import type { ZipEntry } from "./zip-read";

/** The text of a part, and what of its bytes the text does not show. */
export interface PartText extends EncodedText {
  readonly holes: readonly Hole[];
}

/**
 * Unpacks a part as text. Of a long worksheet rows that nothing is read from are left out.
 * @throws WorkbookError damaged; too-large for long parts of other kinds
 */
export function readPartText(entry: ZipEntry): PartText {
  if (entry.size > LIMITS.longBytes) {
    try {
      return withoutRows(entry);
    } catch (error) {
      const isOtherKind = error instanceof WorkbookError && error.code === "too-large";
      if (!isOtherKind || entry.size > LIMITS.textBytes) throw error;
    }
  }
  const read = decode(unpack(entry));
  if (read === undefined) throw foreignEncoding(entry.name, "neither UTF-8 nor UTF-16");
  return { ...read, holes: [] };
}

function withoutRows(entry: ZipEntry): PartText {
  const sieve = new RowSieve(entry.name);
  unpackPieces(entry, (piece) => {
    sieve.add(piece);
    return false;
  });
  sieve.end();
  const { text, holes } = sieve.kept;
  return { text, holes, encoding: "utf-8" };
}
