import { unzipSync, zipSync, type Zippable } from "fflate";

/** The time of every entry. Zip times are local ones without a zone, so this is the same text everywhere. */
const TIME = new Date(2025, 0, 1, 0, 0, 0);

const FIRST = ["[Content_Types].xml", "_rels/.rels"];

/** The same package with its parts in a fixed order and at a fixed time: the same content gives the same bytes. */
export function rezip(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const place = (name: string) => (FIRST.includes(name) ? `${FIRST.indexOf(name)}` : `9${name}`);
  const names = Object.keys(parts).sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const sorted: Zippable = {};
  for (const name of names) sorted[name] = parts[name] as Uint8Array;
  return zipSync(sorted, { mtime: TIME, level: 9 });
}
