import fc from "fast-check";
import { failure } from "../../../../test/support/edits";
import * as browsers from "./deflate";
import * as node from "./deflate-node";
import { BrokenDeflate } from "./inflate-pieces";
import { unpack } from "./unpack";
import { readZip } from "./zip-read";
import { packEntry, writeZip } from "./zip-write";

const BOTH = { browsers, node };
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc
    .tuple(fc.string({ minLength: 1 }), fc.nat({ max: 3_000 }))
    .map(([text, times]) => new TextEncoder().encode(text.repeat(times))),
);

describe.each(Object.entries(BOTH))("what is packed for %s", (_, packing) => {
  test.each(Object.entries(BOTH))("is unpacked by %s, to the byte", (_name, unpacking) => {
    fc.assert(
      fc.property(contents, (content) => {
        const packed = packing.deflateWhole(content);
        expect(unpacking.inflateWhole(packed, content.length)).toEqual(content);
        expect(unpacking.crc32(content)).toBe(packing.crc32(content));
        if (content.length > 0) expect(unpacking.inflateWhole(packed, content.length - 1)).toBeNull();
      }),
    );
  });
});

describe.each(Object.entries(BOTH))("by %s", (_, { deflateWhole, inflateWhole, sameBytes }) => {
  test("two pieces are the same where each byte is", () => {
    const whole = Uint8Array.of(0, 1, 2, 3, 2, 3);
    expect(sameBytes(whole.subarray(2, 4), whole.subarray(4))).toBe(true);
    expect(sameBytes(whole.subarray(1, 3), whole.subarray(2, 4))).toBe(false);
    expect(sameBytes(whole, whole.subarray(0, 5))).toBe(false);
    expect(sameBytes(new Uint8Array(), new Uint8Array())).toBe(true);
  });

  test("no more is unpacked than is wanted, however much there is", () => {
    const bomb = deflateWhole(new Uint8Array(60_000_000));
    const before = process.memoryUsage().arrayBuffers;
    expect(inflateWhole(bomb, 10)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  test("what is cut off or no packed content at all is told apart from an error of ours", () => {
    const packed = deflateWhole(new TextEncoder().encode("甲乙丙".repeat(100)));
    for (const broken of [packed.subarray(0, packed.length - 3), Uint8Array.of(7, 7, 7)]) {
      expect(() => inflateWhole(broken, 900)).toThrow(BrokenDeflate);
    }
    expect(inflateWhole(new Uint8Array(), 900)).toEqual(new Uint8Array());
  });
});

test("an entry is read and written alike by both", () => {
  const text = new TextEncoder().encode("<a>甲</a>".repeat(1_000));
  const entry = { ...packEntry("a.xml", text), packed: node.deflateWhole(text) };
  const [read] = readZip(writeZip({ entries: [entry], comment: new Uint8Array() })).entries;
  expect(read && unpack(read)).toEqual(text);
  expect(() => unpack({ ...entry, size: 9_999 })).toThrow(failure("damaged", /more than/));
});
