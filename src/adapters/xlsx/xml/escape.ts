/** Text for an attribute in double quotes, or an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Reads the escapes of XML back, once: "&amp;lt;" becomes "&lt;". What is no escape stays. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Text of an element as cells, comments and properties keep it: characters that XML cannot carry are written _xHHHH_,
 * and text that looks like such an escape gets its underscore escaped. Quotes stay, as in the parts that Office writes.
 */
export function escapeText(text: string): string {
  const safe = text
    .replace(LIKE_ESCAPE, "_x005F_")
    .replace(
      UNWRITABLE,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
  return safe.replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** All but tab, line feed and the characters that XML 1.0 allows; carriage returns would not survive either. */
const NOT_ALLOWED = String.raw`[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]`;
const UNWRITABLE = new RegExp(NOT_ALLOWED, "gu");

/** What looks like an escape, or will when the character behind it is written as one. */
const LIKE_ESCAPE = new RegExp(`_(?=x[0-9a-fA-F]{4}(?:_|${NOT_ALLOWED}))`, "gu");

/** Reads _xHHHH_ back; with a capital X it is no escape. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** `<t>` for a text, with its spaces and line breaks kept. */
export function textElement(name: string, text: string): string {
  const space = /^\s|\s$|\n|\t| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeText(text)}</${name}>`;
}
