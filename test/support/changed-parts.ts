import { unzipSync } from "fflate";
import { zipOf } from "./packages";

/** What becomes of a part: another text or other bytes, what a function makes of its text, or nothing (null). */
export type PartChange = string | Uint8Array | null | ((text: string) => string);

/** A file with some parts changed, added or taken out, by their names. A function has to change something. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, PartChange>>): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(Object.entries(unzipSync(bytes)));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) parts.delete(name);
    else if (typeof change === "function") {
      const before = new TextDecoder().decode(parts.get(name) as Uint8Array);
      const after = change(before);
      if (after === before) throw new Error(`nothing was changed in ${name}`);
      parts.set(name, after);
    } else parts.set(name, change);
  }
  return zipOf(Object.fromEntries(parts));
}

/** A link of a part, entered in its relationships. */
export const addingLink = (id: string, kind: string, target: string) => (relationships: string) =>
  relationships.replace(
    "</Relationships>",
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
  );

/** A text whose bytes are no UTF-8: 甲 as GBK has it stands at its end, in a comment. */
export const inGbk = (text: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from(text), Buffer.from([0x3c, 0x21, 0x2d, 0x2d, 0xbc, 0xd7, 0x2d, 0x2d, 0x3e])]),
  );
