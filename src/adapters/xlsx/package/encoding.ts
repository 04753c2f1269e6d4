/** How the text of a part is stored: XML allows UTF-16, in either order of its bytes, wherever it allows UTF-8. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A part's text, with its byte order mark if it has one. */
export interface EncodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads a part's bytes; undefined where they are no text in these encodings. */
export function decode(bytes: Uint8Array): EncodedText | undefined {
  const encoding = encodingOf(bytes);
  const text = textIn(bytes, encoding);
  if (text === undefined) return undefined;
  // Bytes that say one thing and a first line that says another are refused by other programs too.
  return encoding === "utf-8" && /^utf-16/i.test(declared(text)) ? undefined : { text, encoding };
}

/** The text in bytes, or undefined where they are none. */
export function textIn(bytes: Uint8Array, encoding: Encoding = "utf-8"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // It throws for nothing else; its TypeError need not be the one of this realm.
    return undefined;
  }
}

/** The bytes for a changed text: in the encoding that the part had, unless the text says that it is UTF-8. */
export function encode(text: string, before: Encoding): Uint8Array {
  if (before === "utf-8" || /^utf-8/i.test(declared(text))) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const units = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    units.setUint16(2 * index, text.charCodeAt(index), before === "utf-16le");
  }
  return bytes;
}

/** By the byte order mark, else by the zero byte beside the first "<". */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes.length < 2) return "utf-8";
  const start = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint16(0);
  if (start === 0xfffe || start === 0x3c00) return "utf-16le";
  return start === 0xfeff || start === 0x003c ? "utf-16be" : "utf-8";
}

/** The encoding that the first line names; "" where it names none. */
function declared(text: string): string {
  return /^\ufeff?<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 200))?.[1] ?? "";
}
