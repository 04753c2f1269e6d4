import { deflateSync, strToU8, unzipSync } from "fflate";
import { failure } from "../../../../test/support/edits";
import { zipOf } from "../../../../test/support/packages";
import type { WorkbookErrorCode } from "../../../core/port";
import { LIMITS } from "../limits";
import { crc32 } from "./deflate";
import { unpack } from "./unpack";
import { readZip, type ZipEntry } from "./zip-read";
import { unzippedSize } from "./zip-size";
import { packEntry, writeZip } from "./zip-write";

/** What is out of the ordinary about an entry. */
interface Oddity {
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Sizes and checksum stand behind the content, and zeros in front of it. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  readonly packed?: Uint8Array;
}

const bytesOf = (...numbers: readonly (readonly [value: number, length: number])[]) =>
  numbers.flatMap(([value, length]) =>
    Array.from({ length }, (_, index) => Math.floor(value / 2 ** (8 * index)) & 0xff),
  );

function append(file: number[], bytes: Iterable<number>): void {
  for (const byte of bytes) file.push(byte);
}

/** A zip file written byte by byte, so that it can hold what no library writes. */
function rawZip(
  entries: readonly (readonly [name: string | Uint8Array, content: string, Oddity?])[],
  zip64 = false,
) {
  const file: number[] = [];
  const directory: number[] = [];
  for (const [name, text, odd = {}] of entries) {
    const content = strToU8(text);
    const rawName = typeof name === "string" ? strToU8(name) : name;
    const { method = 8, flags = 0, size = content.length, crc = crc32(content) } = odd;
    const packed = odd.packed ?? (method === 8 ? deflateSync(content) : content);
    const sizes = bytesOf([crc, 4], [packed.length, 4], [size, 4]);
    const place = file.length;
    const shared = bytesOf([20, 2], [odd.descriptor ? flags | 8 : flags, 2], [method, 2], [0, 4]);
    file.push(...bytesOf([0x04034b50, 4]), ...shared, ...(odd.descriptor ? bytesOf([0, 12]) : sizes));
    append(file, [...bytesOf([rawName.length, 2], [0, 2]), ...rawName, ...packed]);
    if (odd.descriptor) file.push(...bytesOf([0x08074b50, 4]), ...sizes);
    const extra = odd.zip64 ? bytesOf([1, 2], [24, 2], [size, 8], [packed.length, 8], [place, 8]) : [];
    const hidden = 0xffffffff;
    directory.push(...bytesOf([0x02014b50, 4], [20, 2]), ...shared);
    directory.push(...(odd.zip64 ? bytesOf([crc, 4], [hidden, 4], [hidden, 4]) : sizes));
    directory.push(...bytesOf([rawName.length, 2], [extra.length, 2], [0, 2], [0, 4], [0, 4]));
    directory.push(...bytesOf([odd.zip64 ? hidden : place, 4]), ...rawName, ...extra);
  }
  const at = file.length;
  append(file, directory);
  if (zip64) {
    const counts = bytesOf([entries.length, 8], [entries.length, 8], [directory.length, 8], [at, 8]);
    file.push(...bytesOf([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 8]), ...counts);
    file.push(...bytesOf([0x07064b50, 4], [0, 4], [at + directory.length, 8], [1, 4]));
  }
  const [count, offset] = zip64 ? [0xffff, 0xffffffff] : [entries.length, at];
  file.push(
    ...bytesOf([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2]),
  );
  return Uint8Array.from(file);
}

const read = (bytes: Uint8Array) => readZip(bytes).entries;
const texts = (entries: readonly ZipEntry[]) =>
  entries.map((entry) => [entry.name, new TextDecoder().decode(unpack(entry))]);
const only = (bytes: Uint8Array) => read(bytes)[0] as ZipEntry;

test.each<[kind: string, bytes: Uint8Array]>([
  ["deflated", rawZip([["a.xml", "甲乙"]])],
  ["stored", rawZip([["a.xml", "甲乙", { method: 0 }]])],
  ["with sizes behind the content", rawZip([["a.xml", "甲乙", { descriptor: true }]])],
  ["with sizes in a zip64 field", rawZip([["a.xml", "甲乙", { zip64: true }]])],
  ["with a zip64 directory", rawZip([["a.xml", "甲乙", { zip64: true }]], true)],
])("reads an entry %s", (_, bytes) => {
  expect(texts(read(bytes))).toEqual([["a.xml", "甲乙"]]);
  const written = writeZip(readZip(bytes));
  expect(texts(read(written))).toEqual([["a.xml", "甲乙"]]);
  expect(unzipSync(written)).toEqual({ "a.xml": strToU8("甲乙") });
});

test("reads directories, backslashes, and names in another code page, which stay different", () => {
  const gbk = (last: number) => Uint8Array.of(0xcd, 0xbc, last);
  const names = read(
    rawZip([
      ["xl/", "", { method: 0 }],
      ["xl\\a.xml", ""],
      [gbk(0xc6), "1"],
      [gbk(0xc7), "2"],
    ]),
  );
  expect(names.slice(0, 2).map(({ name }) => name)).toEqual(["xl/", "xl/a.xml"]);
  expect(new Set(names.map(({ name }) => name)).size).toBe(4);
});

test("every file that is cut off is refused", () => {
  const whole = rawZip(
    [
      ["a.xml", "甲乙丙"],
      ["b.xml", "丁", { zip64: true }],
    ],
    true,
  );
  for (let length = 0; length < whole.length; length++) {
    expect(() => readZip(whole.subarray(0, length))).toThrow(failure("damaged"));
  }
});

test.each<[kind: string, bytes: Uint8Array, code: WorkbookErrorCode, detail: RegExp]>([
  ["an encrypted entry", rawZip([["a.xml", "甲", { flags: 1 }]]), "password", /a\.xml is encrypted/],
  [
    "a name that stands twice",
    rawZip([
      ["a.xml", "1"],
      ["A.XML", "2"],
    ]),
    "damaged",
    /A\.XML twice/,
  ],
  [
    "a name that stands twice in other words",
    rawZip([
      ["a b", "1"],
      ["a%20b", "2"],
    ]),
    "damaged",
    /twice/,
  ],
  ["a way out", rawZip([["../a.xml", "1"]]), "damaged", /name \.\.\/a/],
  ["a way out with backslashes", rawZip([["xl\\..\\..\\a.xml", "1"]]), "damaged", /name/],
  ["a hidden way out", rawZip([["%2e%2e/a.xml", "1"]]), "damaged", /name/],
  ["a NUL in a name", rawZip([["a\0.xml", "1"]]), "damaged", /name/],
  [
    "too large a sum",
    rawZip([
      ["a.xml", "1", { size: LIMITS.unzippedBytes - 1 }],
      ["b.xml", "22"],
    ]),
    "too-large",
    /unzipped/,
  ],
  [
    "too many entries",
    rawZip(Array.from({ length: LIMITS.entries + 1 }, (_, index) => [`${index}`, ""] as const)),
    "too-large",
    /10001/,
  ],
])("%s is refused before anything is unpacked", (_, bytes, code, detail) => {
  expect(() => readZip(bytes)).toThrow(failure(code, detail));
});

test.each<[kind: string, odd: Oddity, detail: RegExp]>([
  ["unpacks to more than it says", { size: 2 }, /more than/],
  ["unpacks to less than it says", { size: 1_000 }, /size differs/],
  ["has more than it says, stored", { size: 2, method: 0 }, /size differs/],
  ["has another checksum", { crc: 1 }, /checksum/],
  [
    "is cut off",
    { packed: deflateSync(strToU8("甲".repeat(99))).subarray(0, 8), size: 297 },
    /unpacked|size/,
  ],
  ["is no deflated text", { packed: Uint8Array.of(7, 7, 7, 7) }, /cannot be unpacked/],
  ["is packed in another way", { method: 12 }, /method 12/],
])("an entry that %s is damaged", (_, odd, detail) => {
  const entry = only(rawZip([["a.xml", "甲乙丙", odd]]));
  expect(() => unpack(entry)).toThrow(failure("damaged", detail));
});

test("entries that overlap are refused, however they lie", () => {
  const bytes = rawZip([
    ["a.xml", "甲", { method: 0 }],
    ["b.xml", "乙", { method: 0 }],
  ]);
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  const second = directory + 46 + 5;
  const first = view.getUint32(directory + 42, true);
  const own = view.getUint32(second + 42, true);
  // At the same place, and running into the next one.
  view.setUint32(second + 42, first, true);
  expect(() => readZip(bytes)).toThrow(failure("damaged", /overlap/));
  view.setUint32(second + 42, own, true);
  expect(read(bytes)).toHaveLength(2);
  view.setUint32(directory + 20, view.getUint32(directory + 20, true) + 4, true);
  expect(() => readZip(bytes)).toThrow(failure("damaged", /overlap/));
});

test("the directory tells what a file unpacks to, before anything else of it is read", async () => {
  const sizeOf = (bytes: Uint8Array) =>
    unzippedSize(bytes.length, (start, length) => Promise.resolve(bytes.subarray(start, start + length)));
  expect(
    await sizeOf(
      rawZip([
        ["a.xml", "1234567890"],
        ["b.xml", "", { size: 5_000_000 }],
      ]),
    ),
  ).toBe(5_000_010);
  expect(await sizeOf(rawZip([]))).toBe(0);
  expect(await sizeOf(new Uint8Array(100))).toBe(100);
  expect(await sizeOf(rawZip([["a.xml", "1", { zip64: true }]], true))).toBe(Infinity);
});

test("a zip bomb is stopped when it has unpacked to what it said", () => {
  const bomb = deflateSync(new Uint8Array(8_000_000), { level: 1 });
  const entry = only(rawZip([["a.xml", "", { packed: bomb, size: 10 }]]));
  expect(() => unpack(entry)).toThrow(failure("damaged", /more than/));
});

test("entries that stay are copied still packed, others are packed the same way each time", () => {
  const stored = zipOf({ "a.xml": "甲".repeat(500), "b.xml": "乙" });
  const zip = readZip(stored);
  const [a, b] = zip.entries as [ZipEntry, ZipEntry];
  const changed = packEntry("b.xml", strToU8("丙"), b);
  const written = writeZip({ ...zip, entries: [a, changed] });
  expect(Buffer.from(written).includes(Buffer.from(a.packed))).toBe(true);
  expect(read(written)[0]).toEqual(a);
  expect(writeZip({ ...zip, entries: [a, packEntry("b.xml", strToU8("丙"), b)] })).toEqual(written);
  expect(texts(read(written))).toEqual([
    ["a.xml", "甲".repeat(500)],
    ["b.xml", "丙"],
  ]);
});

test("comments and extra fields are kept, and the end of the file says where all is", () => {
  const [a] = read(zipOf({ "a.xml": "甲" }));
  const entry = { ...(a as ZipEntry), comment: strToU8("注释"), centralExtra: Uint8Array.of(9, 9, 1, 0, 7) };
  const zip = { entries: [entry, { ...entry, name: "b", rawName: strToU8("b") }], comment: strToU8("说明") };
  const written = writeZip(zip);
  expect(readZip(written)).toEqual(zip);
  const end = new DataView(written.buffer, written.length - 22 - zip.comment.length);
  const [size, offset, comment] = [end.getUint32(12, true), end.getUint32(16, true), end.getUint16(20, true)];
  expect([size + offset, comment]).toEqual([end.byteOffset, zip.comment.length]);
});
