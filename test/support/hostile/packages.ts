import type { HostileCase } from "./cases";
import { referenceBytes, referenceParts, SHEET } from "./form";
import { zipOfPieces } from "./zip";

/** The places of the directory's entries, by their names. */
function directory(bytes: Buffer): Map<string, number> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const places = new Map<string, number>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const name = bytes.readUInt16LE(at + 28);
    places.set(bytes.toString("utf8", at + 46, at + 46 + name), at);
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return places;
}

/** The reference workbook with something changed in the directory's entry of its first sheet. */
function lying(change: (bytes: Buffer, at: number, places: ReadonlyMap<string, number>) => void): Uint8Array {
  const bytes = Buffer.from(referenceBytes());
  const places = directory(bytes);
  change(bytes, places.get(SHEET) ?? 0, places);
  return new Uint8Array(bytes);
}

/** Zip files that say what is not true, or hold too much. */
export const packageCases: readonly HostileCase[] = [
  {
    name: "9,900 parts more",
    check: 3,
    bytes: () =>
      zipOfPieces({
        ...referenceParts(),
        ...Object.fromEntries(Array.from({ length: 9_900 }, (_, index) => [`xl/media/p${index}.png`, "x"])),
      }),
  },
  {
    name: "a sheet that says it is 200 MB",
    check: 2,
    bytes: () => lying((bytes, at) => void bytes.writeUInt32LE(200_000_000, at + 24)),
  },
  {
    name: "a sheet that says it is small",
    check: 2,
    bytes: () => lying((bytes, at) => void bytes.writeUInt32LE(100, at + 24)),
  },
  {
    name: "entries that share their content",
    check: "damaged",
    bytes: () =>
      lying((bytes, at, places) => {
        const other = places.get("xl/worksheets/sheet2.xml") ?? 0;
        for (const field of [16, 20, 24, 42])
          bytes.writeUInt32LE(bytes.readUInt32LE(other + field), at + field);
      }),
  },
];
