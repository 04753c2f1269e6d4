import { isPlainName } from "./characters";

/** A text that is damaged, and the place in it. */
export type Fail = (at: number, reason: string) => never;

/**
 * The text between two tags as it is meant: references resolved, and line ends as line feeds.
 * @param from where it stands in its part, for errors
 */
export function decodedText(raw: string, from: number, fail: Fail): string {
  return resolved(withLineFeeds(raw), from, fail);
}

/** A text with its line ends as line feeds. */
export function withLineFeeds(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}

/** The same for the value of an attribute, in which white space of any kind is a space. */
export function decodedValue(raw: string, from: number, fail: Fail): string {
  return resolved(raw.replace(WHITE, " "), from, fail);
}

const WHITE = /\r\n|[\t\n\r]/g;

function resolved(text: string, from: number, fail: Fail): string {
  let sign = text.indexOf("&");
  if (sign < 0) return text;
  let result = text.slice(0, sign);
  for (;;) {
    const end = text.indexOf(";", sign);
    if (end < 0) fail(from + sign, "an entity without its end");
    result += character(text.slice(sign + 1, end), from + sign, fail);
    sign = text.indexOf("&", end);
    if (sign < 0) return result + text.slice(end + 1);
    result += text.slice(end + 1, sign);
  }
}

function character(entity: string, at: number, fail: Fail): string {
  if (entity === "") fail(at, "empty entity name.");
  if (!entity.startsWith("#")) {
    const known = NAMED.get(entity);
    if (known !== undefined) return known;
    const name = entity.split(":").every(isPlainName);
    return fail(at, name ? "undefined entity." : "disallowed character in entity name.");
  }
  const code =
    /^#x[\da-f]+$/i.test(entity) && entity[1] === "x"
      ? parseInt(entity.slice(2), 16)
      : /^#\d+$/.test(entity)
        ? parseInt(entity.slice(1), 10)
        : NaN;
  return isCharacter(code) ? String.fromCodePoint(code) : fail(at, "malformed character entity.");
}

function isCharacter(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0xd7ff) ||
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
