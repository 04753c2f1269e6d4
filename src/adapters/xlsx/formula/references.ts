import { type Area, areaFromA1, MAX_COLUMNS, MAX_ROWS, type Token, tokenize } from "../../../core/cells";

/** Cells that a formula reads. */
export interface SheetArea extends Area {
  /** Name of the sheet, lower case; null for the formula's own. */
  readonly sheet: string | null;
}

/** What a formula depends on. */
export interface Dependencies {
  readonly areas: readonly SheetArea[];
  readonly names: readonly { readonly sheet: string | null; readonly name: string }[];
  /** Functions that it calls, lower case: a workbook may define some by a name. */
  readonly functions: readonly string[];
  /** It cannot be told what it reads, or it gives another result each time. */
  readonly always: boolean;
  /** It has references that move with the cell. */
  readonly isRelative: boolean;
}

const VOLATILE = new Set([
  ...["indirect", "offset", "now", "today", "rand", "randbetween", "randarray", "cell", "info"],
  ...["let", "lambda", "getpivotdata", "rtd", "cubevalue"],
]);

/** They read as many cells as their first range has, from the first cell of their last one on. */
const STRETCHING = new Set(["sumif", "averageif"]);

/** Reads what a formula (without "=") depends on: rather too much than too little. */
export function dependenciesOf(formula: string): Dependencies {
  const tokens = tokenize(formula).filter(({ text }) => text.trim() !== "");
  const areas: SheetArea[] = [];
  const names: { sheet: string | null; name: string }[] = [];
  const functions: string[] = [];
  let always = false;
  let isRelative = false;
  let sheet: string | null | undefined = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "sheet") {
      sheet = sheetName(token.text);
      always ||= sheet?.includes(":") ?? false;
      continue;
    }
    if (isReference(token)) {
      const { text, length } = wholeReference(tokens, at);
      const area = areaOf(text);
      if (length === 0 || area === null) always = true;
      if (length > 0) at += length - 1;
      isRelative ||= /(?:^|:)(?:\$?[A-Z]*)?(?<!\$)\d|(?:^|:)[A-Z]/i.test(text);
      if (sheet !== undefined && area !== null) areas.push({ sheet, ...area });
    } else if (token.kind === "name" && !/^(?:TRUE|FALSE)$/i.test(token.text)) {
      if (sheet !== undefined) names.push({ sheet, name: token.text.toLowerCase() });
    } else if (token.kind === "function") {
      functions.push(token.text.toLowerCase().replace(/^(?:_xl\w+\.)+/, ""));
    } else if (token.kind === "bracket" || token.text === "#" || token.text === ":") {
      always = true;
    }
    sheet = null;
  }
  always ||= functions.some((name) => VOLATILE.has(name));
  always ||= functions.some((name) => STRETCHING.has(name)) && !haveSameShape(areas);
  return { areas, names, functions, always, isRelative };
}

function isReference({ kind }: Token): boolean {
  return kind === "cell" || kind === "columns" || kind === "rows";
}

/** `A1:B2` comes as three tokens; length 0 when a reference is joined to something that is none, as in A1:INDEX(…). */
function wholeReference(tokens: readonly Token[], at: number): { text: string; length: number } {
  const text = tokens[at]?.text ?? "";
  if (tokens[at + 1]?.text !== ":") return { text, length: 1 };
  const last = tokens[at + 2];
  if (tokens[at]?.kind !== "cell" || last?.kind !== "cell") return { text, length: 0 };
  return { text: `${text}:${last.text}`, length: 3 };
}

/** Null for whole columns or rows that no sheet has. */
function areaOf(text: string): Area | null {
  const [first = "", last = first] = text.replaceAll("$", "").split(":");
  try {
    if (/^\d+$/.test(first)) {
      return { ...areaFromA1(`A${first}:A${last}`), left: 0, right: MAX_COLUMNS - 1 };
    }
    if (/^[A-Z]+$/i.test(first)) return { ...areaFromA1(`${first}1:${last}1`), bottom: MAX_ROWS - 1 };
    return areaFromA1(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function haveSameShape(areas: readonly Area[]): boolean {
  const shapes = areas.map(({ top, left, bottom, right }) => `${bottom - top}:${right - left}`);
  return new Set(shapes).size <= 1;
}

/** Name of a sheet prefix without quotes; undefined for sheets of other workbooks. */
function sheetName(prefix: string): string | undefined {
  const name = prefix.slice(0, -1);
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return plain.includes("[") ? undefined : plain.toLowerCase();
}
