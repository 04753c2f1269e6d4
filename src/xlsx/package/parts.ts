import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { WorkbookError } from "../../sheet";
import { MAX_FILE_BYTES, MAX_PARTS, MAX_UNZIPPED_BYTES } from "../limits";
import { requireZip } from "./kind";

/** The parts of a package by their names, in the order of the zip. Never changed in place: edits give new ones. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unzips a package within bounds: its directory says how large each part is, and no part may unzip to more.
 * @throws WorkbookError password, old-xls, not-xlsx, too-large or damaged
 */
export function unzipParts(bytes: Uint8Array): Parts {
  requireZip(bytes);
  if (bytes.length > MAX_FILE_BYTES) throw new WorkbookError("too-large", `${bytes.length} bytes`);
  const seen = new Set<string>();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        checkEntry(name, seen, total);
        return !name.endsWith("/");
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("damaged", `zip: ${(error as Error).message}`);
  }
}

function checkEntry(name: string, seen: Set<string>, total: number): void {
  if (total > MAX_UNZIPPED_BYTES)
    throw new WorkbookError("too-large", `unzips to more than ${MAX_UNZIPPED_BYTES}`);
  if (seen.size >= MAX_PARTS) throw new WorkbookError("too-large", `more than ${MAX_PARTS} parts`);
  const key = name.toLowerCase();
  if (seen.has(key)) throw new WorkbookError("damaged", `two parts named ${name}`);
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name)) throw new WorkbookError("damaged", `part named ${name}`);
  seen.add(key);
}

/** The time that parts carry in files we write: zips need one, and a fixed one makes results comparable. */
const WRITTEN = new Date(1980, 0, 1);

export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = [content, { level: 6, mtime: WRITTEN }];
  return zipSync(files);
}

/**
 * A part's text.
 * @throws WorkbookError damaged when it is missing or not UTF-8
 */
export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new WorkbookError("damaged", `missing part ${name}`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be", { ignoreBOM: true }).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new WorkbookError("damaged", `${name}: ${(error as Error).message}`);
  }
}

/** Text as bytes again; a part that was UTF-16 becomes UTF-8 with a declaration that says so. */
export function textBytes(text: string): Uint8Array {
  return strToU8(text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])utf-16(["'])/i, "$1UTF-8$2"));
}
