import { WorkbookError } from "../../sheet";

/**
 * Tells a file's kind from its first bytes and refuses what is no zip.
 * @throws WorkbookError password, old-xls or not-xlsx
 */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new WorkbookError(holdsName(bytes, "EncryptedPackage") ? "password" : "old-xls");
  }
  throw new WorkbookError("not-xlsx", bytes.length === 0 ? "empty file" : "no zip signature");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file's directory names a stream: names are stored as UTF-16LE. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = new Uint8Array(Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]));
  const last = bytes.length - wanted.length;
  for (let start = bytes.indexOf(wanted[0] as number); start >= 0 && start <= last;) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
    start = bytes.indexOf(wanted[0] as number, start + 1);
  }
  return false;
}
