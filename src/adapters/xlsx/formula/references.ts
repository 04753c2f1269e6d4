import {
  type Area,
  areaOf,
  type Corner,
  cornersOf,
  isReference,
  sheetOfPrefix,
  tokenize,
} from "../../../core/cells";

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
  /** It cannot be told what it reads. */
  readonly always: boolean;
  /** It has references that move with the cell. */
  readonly isRelative: boolean;
}

/** They may read any cell. What changes by itself, such as TODAY, reads what it names and nothing else. */
const FAR_READING = new Set(["indirect", "offset", "let", "lambda", "getpivotdata", "rtd", "cubevalue"]);

/** Where it names no cell, it tells of the one that was changed last. */
const LAST_CHANGED = "cell";

/** They read as many cells as their first range has, from the first cell of their last one on. */
const STRETCHING = new Set(["sumif", "averageif"]);

/** Reads what a formula (without "=") depends on: rather too much than too little. */
export function dependenciesOf(formula: string): Dependencies {
  const areas: SheetArea[] = [];
  const names: { sheet: string | null; name: string }[] = [];
  const functions: string[] = [];
  let always = false;
  let isRelative = false;
  let sheet: string | null | undefined = null;
  for (const token of tokenize(formula)) {
    if (token.kind === "space") continue;
    if (token.kind === "sheet") {
      sheet = sheetName(token.text);
      always ||= sheet?.includes(":") ?? false;
      continue;
    }
    if (isReference(token)) {
      const area = areaOf(token);
      always ||= area === null;
      isRelative ||= cornersOf(token).some(movesWithItsCell);
      if (sheet !== undefined && area !== null) areas.push({ sheet, ...area });
    } else if (token.kind === "name" && !/^(?:TRUE|FALSE)$/i.test(token.text)) {
      if (sheet !== undefined) names.push({ sheet, name: token.text.toLowerCase() });
    } else if (token.kind === "function") {
      functions.push(token.text.toLowerCase().replace(/^(?:_xl\w+\.)+/, ""));
    } else if (token.kind === "bracket" || token.text === "#" || token.text === ":") {
      // Tables, spilled cells, and ranges to or from something that is worked out: A1:INDEX(…).
      always = true;
    }
    sheet = null;
  }
  always ||= functions.some((name) => FAR_READING.has(name));
  always ||= functions.includes(LAST_CHANGED) && areas.length === 0;
  always ||= functions.some((name) => STRETCHING.has(name)) && !haveSameShape(areas);
  return { areas, names, functions, always, isRelative };
}

function movesWithItsCell({ row, column, isRowFixed, isColumnFixed }: Corner): boolean {
  return (row !== null && !isRowFixed) || (column !== null && !isColumnFixed);
}

function haveSameShape(areas: readonly Area[]): boolean {
  const shapes = areas.map(({ top, left, bottom, right }) => `${bottom - top}:${right - left}`);
  return new Set(shapes).size <= 1;
}

/** Undefined for sheets of other workbooks. */
function sheetName(prefix: string): string | undefined {
  const name = sheetOfPrefix(prefix).toLowerCase();
  return name.includes("[") ? undefined : name;
}
