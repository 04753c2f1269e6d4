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
  return encoding === "utf-8" && familyOf(declared(text)) === "utf-16" ? undefined : { text, encoding };
}

/** Whether a first line may name this encoding: UTF-8, UTF-16 or ASCII, however it is spelled. */
export function isReadable(name: string): boolean {
  return familyOf(name) !== undefined;
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

/**
 * The bytes for a changed text: in the encoding that the part had, unless the text says that it is UTF-8. Where it says
 * that it is ASCII, or names UTF-8 in a way that not all programs know, it says UTF-8 as soon as that makes a difference.
 */
export function encode(text: string, before: Encoding): Uint8Array {
  const name = declared(text);
  const family = familyOf(name);
  if (before === "utf-8" || (name !== "" && family !== "utf-16")) {
    const isPlain = name === "" || /^utf-8$/i.test(name) || isAscii(text);
    return new TextEncoder().encode(isPlain ? text : declaringUtf8(text));
  }
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

const FIRST_LINE = /^(\ufeff?<\?xml\s[^>]*?\sencoding\s*=\s*["'])([^"']*)/;

/** The encoding that the first line names; "" where it names none. */
function declared(text: string): string {
  return FIRST_LINE.exec(text.slice(0, 200))?.[2] ?? "";
}

function declaringUtf8(text: string): string {
  return text.replace(FIRST_LINE, "$1UTF-8");
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

/** What an encoding's name means; "" names none, as UTF-8 does. Undefined for those that are not read. */
function familyOf(name: string): "utf-8" | "utf-16" | "ascii" | undefined {
  const spelled = name.toLowerCase().replace(/[-_.]/g, "");
  if (spelled === "" || spelled === "utf8") return "utf-8";
  if (spelled === "ascii" || spelled === "usascii") return "ascii";
  return /^(?:utf16(?:le|be)?|(?:iso10646)?ucs2|unicode)$/.test(spelled) ? "utf-16" : undefined;
}
