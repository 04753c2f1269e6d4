import { WorkbookError } from "../../../core/port";
import { damaged } from "../errors";
import { LIMITS } from "../limits";
import { textIn } from "./encoding";
import { partKey } from "./paths";

/** One entry of a zip file, its content still as it was packed. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  /** Version made by, version needed, flags, method: as in the central directory. */
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

export interface ZipFile {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const NOT_HERE = 0xffffffff;
const ZIP64 = 0x0001;

/**
 * Reads the directory of a zip file; nothing is unpacked.
 * @throws WorkbookError damaged, too-large, or password for encrypted entries
 */
export function readZip(bytes: Uint8Array): ZipFile {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw damaged("zip", "cut off");
    throw error;
  }
}

function readDirectory(bytes: Uint8Array): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, offset } = directoryPlace(view, end);
  if (count > LIMITS.entries) throw new WorkbookError("too-large", `${count} zip entries`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const places: Span[] = [];
  let sum = 0;
  for (let at = offset, index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged("zip", "directory");
    const { entry, start } = readEntry(bytes, view, at);
    entries.push(entry);
    places.push({ start, end: entry.packed.byteOffset - bytes.byteOffset + entry.packed.length });
    checkName(entry.name, names);
    sum += entry.size;
    if (sum > LIMITS.unzippedBytes) throw new WorkbookError("too-large", "unzipped size");
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkApart(places);
  return { entries, comment: bytes.slice(end + 22, end + 22 + view.getUint16(end + 20, true)) };
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("zip", "no end of directory");
}

function directoryPlace(view: DataView, end: number): { count: number; offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== NOT_HERE) return { count, offset };
  if (end < 20 || view.getUint32(end - 20, true) !== END_64_LOCATOR) return { count, offset };
  const end64 = uint64(view, end - 20 + 8);
  if (view.getUint32(end64, true) !== END_64) throw damaged("zip", "zip64 directory");
  return { count: uint64(view, end64 + 32), offset: uint64(view, end64 + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; start: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const rawName = part(bytes, at + 46, nameLength);
  // Some programs write names in the code page of their system; what counts is that they stay different.
  const name = (textIn(rawName) ?? new TextDecoder("latin1").decode(rawName)).replaceAll("\\", "/");
  if (flags & 1) throw new WorkbookError("password", `zip: ${name} is encrypted`);
  const extra = part(bytes, at + 46 + nameLength, extraLength);
  const sizes = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true) };
  const { size, packedSize, offset } = withZip64({ ...sizes, offset: view.getUint32(at + 42, true) }, extra);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged("zip", `header of ${name}`);
  const localName = view.getUint16(offset + 26, true);
  const localExtra = view.getUint16(offset + 28, true);
  const entry: ZipEntry = {
    name,
    rawName,
    madeBy: view.getUint16(at + 4, true),
    needed: view.getUint16(at + 6, true),
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: part(bytes, offset + 30 + localName + localExtra, packedSize),
    localExtra: withoutZip64(part(bytes, offset + 30 + localName, localExtra)),
    centralExtra: withoutZip64(extra),
    comment: part(bytes, at + 46 + nameLength + extraLength, view.getUint16(at + 32, true)),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
  return { entry, start: offset };
}

/** Where an entry stands in the file, its header included. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Entries that share their bytes make much of a small file. */
function checkApart(places: Span[]): void {
  places.sort((a, b) => a.start - b.start);
  for (const [index, { start }] of places.entries()) {
    if (start < (places[index - 1]?.end ?? 0)) throw damaged("zip", "entries overlap");
  }
}

interface Place {
  size: number;
  packedSize: number;
  offset: number;
}

/** Numbers that did not fit stand in the zip64 extra field, in this order, each only if it did not fit. */
function withZip64(place: Place, extra: Uint8Array): Place {
  const field = extraFields(extra).find(({ id }) => id === ZIP64);
  if (field === undefined) return place;
  const view = new DataView(field.data.buffer, field.data.byteOffset, field.data.byteLength);
  let at = 0;
  const next = (value: number) => (value === NOT_HERE ? uint64(view, (at += 8) - 8) : value);
  const size = next(place.size);
  const packedSize = next(place.packedSize);
  return { size, packedSize, offset: next(place.offset) };
}

function extraFields(extra: Uint8Array): { id: number; data: Uint8Array; whole: Uint8Array }[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const fields = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    fields.push({
      id: view.getUint16(at, true),
      data: extra.subarray(at + 4, end),
      whole: extra.subarray(at, end),
    });
    at = end;
  }
  return fields;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const fields = extraFields(extra);
  if (fields.every(({ id }) => id !== ZIP64)) return extra;
  return Uint8Array.from(fields.flatMap(({ id, whole }) => (id === ZIP64 ? [] : [...whole])));
}

/** A name that leads out of the package, or stands twice, is no name of an honest file. */
function checkName(name: string, names: Set<string>): void {
  const key = partKey(name);
  const segments = key.split("/");
  if (names.has(key)) throw damaged("zip", `${name} twice`);
  if (segments.includes("..") || segments.includes(".") || key.includes("\0")) {
    throw damaged("zip", `entry name ${name}`);
  }
  names.add(key);
}

function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function part(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw new RangeError("cut off");
  return bytes.subarray(start, start + length);
}
