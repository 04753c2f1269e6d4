import { WorkbookError } from "../../core/port";
import { MAX_FILE_BYTES } from "./limits";

/** A local header, or the end of the directory where a zip file has no entries. */
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Lets zip files through.
 * @throws WorkbookError too-large, password, old-xls or not-xlsx for everything else
 */
export function assertZip(bytes: Uint8Array): void {
  if (bytes.length > MAX_FILE_BYTES) throw new WorkbookError("too-large", `${bytes.length} bytes`);
  if (ZIP.some((start) => startsWith(bytes, start))) return;
  if (!startsWith(bytes, COMPOUND_FILE)) throw new WorkbookError("not-xlsx", "no zip file");
  const encrypted = indexOf(bytes, utf16("EncryptedPackage")) >= 0;
  throw new WorkbookError(encrypted ? "password" : "old-xls", "compound file");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** A compound file names its streams in UTF-16. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, at) =>
    at % 2 === 0 ? text.charCodeAt(at / 2) : 0,
  );
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
