import { Deflate } from "fflate";
import { Crc32 } from "./crc32";
import { crc32, deflateWhole } from "./deflate";
import type { ZipEntry, ZipFile } from "./zip-read";

const UTF8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;
/** 1 January 1980, the first day zip files know: our output does not depend on the clock. */
const FIRST_DAY = 0x0021;

/** Content as a zip file has it. */
export type Packed = Pick<ZipEntry, "crc" | "size" | "packed">;

/** Packs content that is there whole. */
export function pack(content: Uint8Array): Packed {
  return { crc: crc32(content), size: content.length, packed: deflateWhole(content) };
}

/** A new entry, or one with new content: everything else about it stays. */
export function packEntry(name: string, content: Uint8Array, old?: ZipEntry): ZipEntry {
  return entryOf(name, pack(content), old);
}

/** The same for content that is packed already. */
export function entryOf(name: string, content: Packed, old?: ZipEntry): ZipEntry {
  return { ...described(name, old), ...content };
}

/** Packs content that comes piece by piece, since it is too long to be held. */
export class EntryPacker {
  private readonly packed: Uint8Array[] = [];
  // Rows without content become little at any level, and four times as fast at this one.
  private readonly deflate = new Deflate({ level: 2 }, (piece) => this.packed.push(piece));
  private readonly crc = new Crc32();
  private size = 0;

  add(content: Uint8Array): void {
    this.crc.add(content);
    this.size += content.length;
    this.deflate.push(content);
  }

  /** The entry, once all has been added. */
  entry(name: string, old: ZipEntry): ZipEntry {
    this.deflate.push(new Uint8Array(), true);
    const { crc, size, packed } = this;
    return { ...described(name, old), crc: crc.value, size, packed: concat(packed) };
  }
}

/** Everything of an entry but its content. */
function described(name: string, old: ZipEntry | undefined): Omit<ZipEntry, "crc" | "size" | "packed"> {
  const empty = new Uint8Array();
  return {
    name,
    rawName: new TextEncoder().encode(name),
    madeBy: 20,
    needed: 20,
    flags: UTF8_NAME,
    localExtra: empty,
    centralExtra: empty,
    comment: empty,
    internalAttributes: 0,
    externalAttributes: 0,
    ...old,
    method: 8,
    time: 0,
    date: FIRST_DAY,
  };
}

/** Writes a zip file; packed content is copied as it is. */
export function writeZip({ entries, comment }: ZipFile): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = [header(entry, 30, 0x04034b50), entry.rawName, entry.localExtra, entry.packed];
    chunks.push(...local);
    directory.push(concat([centralHeader(entry, offset), entry.rawName, entry.centralExtra, entry.comment]));
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const central = concat(directory);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, central.length, true);
  end.setUint32(16, offset, true);
  end.setUint16(20, comment.length, true);
  return concat([...chunks, central, new Uint8Array(end.buffer), comment]);
}

/** The fields that local and central headers share, from "version needed" on. */
function header(entry: ZipEntry, length: number, signature: number, shift = 0): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  view.setUint16(4 + shift, entry.needed, true);
  view.setUint16(6 + shift, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(8 + shift, entry.method, true);
  view.setUint16(10 + shift, entry.time, true);
  view.setUint16(12 + shift, entry.date, true);
  view.setUint32(14 + shift, entry.crc, true);
  view.setUint32(18 + shift, entry.packed.length, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, entry.rawName.length, true);
  view.setUint16(28 + shift, (shift === 0 ? entry.localExtra : entry.centralExtra).length, true);
  return new Uint8Array(view.buffer);
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const bytes = header(entry, 46, 0x02014b50, 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(4, entry.madeBy, true);
  view.setUint16(32, entry.comment.length, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  return bytes;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
