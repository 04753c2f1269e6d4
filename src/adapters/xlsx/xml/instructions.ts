import { foreignEncoding } from "../errors";
import { isReadable } from "../package/encoding";
import type { Fail } from "./character-data";
import { isBlank, isPlainName, nameEnd } from "./characters";

const BYTE_ORDER_MARK = 0xfeff;
const DECLARATION = declaration();

/**
 * Where a document begins behind its byte order mark and its first line, `<?xml version="1.0"?>`.
 * @throws WorkbookError damaged where that names another encoding than those that are read
 */
export function behindDeclaration(part: string, text: string, fail: Fail): number {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (!text.startsWith("<?xml", start) || nameEnd(text, start + 2) !== start + 5) return start;
  DECLARATION.lastIndex = start;
  const found = DECLARATION.exec(text) ?? fail(start, "an XML declaration that is none.");
  const encoding = found[1]?.slice(1, -1);
  if (encoding !== undefined && !isReadable(encoding)) throw foreignEncoding(part, encoding);
  return start + found[0].length;
}

/** Where a processing instruction ends whose "<" stands at a place. */
export function instructionEnd(text: string, start: number, fail: Fail): number {
  const end = nameEnd(text, start + 2);
  const target = text.slice(start + 2, end);
  const isEnded = isBlank(text.charCodeAt(end)) || text[end] === "?";
  if (!isPlainName(target) || !isEnded) fail(start, "disallowed character in processing instruction name.");
  if (/^xml$/i.test(target)) fail(start, "an XML declaration must be at the start of the document.");
  return behind(text, "?>", end, fail);
}

/** Where a comment ends whose "<" stands at a place. */
export function commentEnd(text: string, start: number, fail: Fail): number {
  const end = behind(text, "--", start + "<!--".length, fail);
  if (text[end] !== ">") fail(end, "malformed comment.");
  return end + 1;
}

function behind(text: string, sign: string, from: number, fail: Fail): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? fail(text.length, "unexpected end.") : found + sign.length;
}

/** Version, encoding and standalone, in this order; only the first must be there. */
function declaration(): RegExp {
  const blank = "[ \\t\\r\\n]";
  const given = (name: string, value: string) => `${blank}+${name}${blank}*=${blank}*${value}`;
  const quoted = (value: string) => `(?:"${value}"|'${value}')`;
  const version = given("version", quoted("1\\.\\d+"));
  const encoding = given("encoding", `(${quoted("[A-Za-z][\\w.-]*")})`);
  const standalone = given("standalone", quoted("(?:yes|no)"));
  return new RegExp(`<\\?xml${version}(?:${encoding})?(?:${standalone})?${blank}*\\?>`, "y");
}
