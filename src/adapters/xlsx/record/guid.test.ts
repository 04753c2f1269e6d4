import { createHash } from "node:crypto";
import fc from "fast-check";
import { guidOf } from "./guid";

/** The same by Node's own SHA-1. */
function expected(name: string): string {
  const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");
  const hash = createHash("sha1").update(namespace).update(name, "utf8").digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex").slice(0, 32).toUpperCase();
  return `{${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}}`;
}

test("a name's GUID is that of RFC 9562, version 5", () => {
  // The example of Python's uuid module for addresses.
  expect(guidOf("http://python.org/")).toBe("{4C565F0D-3F5A-5890-B41B-20CF47701C5E}");
  for (let length = 0; length < 130; length++) {
    expect(guidOf("a".repeat(length))).toBe(expected("a".repeat(length)));
  }
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (name) => {
      expect(guidOf(name)).toBe(expected(name));
    }),
  );
});
