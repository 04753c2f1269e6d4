import { type Area, areaFromA1, fromA1, MAX_COLUMNS, MAX_ROWS } from "../../sheet";
import { tokens } from "./tokens";

/** What a formula reads: areas on sheets, or anything at all where that cannot be told. */
export interface Precedents {
  readonly areas: readonly { readonly sheet: string; readonly area: Area }[];
  /** INDIRECT, OFFSET, table references, unknown names: taken to depend on everything. */
  readonly isUnknown: boolean;
}

const UNTRACEABLE = /^(?:INDIRECT|OFFSET|INDEX|CELL|INFO|GETPIVOTDATA|RTD)$/i;

/**
 * The cells a formula reads, by its text. Rather too many than too few: a reference over several sheets, or into a
 * table, counts as unknown.
 * @param sheet the name of the sheet that the formula stands on
 * @param names formulas of the workbook's defined names, by upper-case name
 */
export function precedents(
  formula: string,
  sheet: string,
  names: ReadonlyMap<string, string>,
  seen: ReadonlySet<string> = new Set(),
): Precedents {
  const areas: { sheet: string; area: Area }[] = [];
  let isUnknown = false;
  let current = sheet;
  const pieces = tokens(formula.replace(/^=/, ""));
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === "sheet") {
      current = text.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
      if (current.includes(":") || current.includes("[")) isUnknown = true;
      continue;
    }
    if (kind === "reference") areas.push({ sheet: current, area: areaFromA1(text) });
    else if (kind === "columns" || kind === "rows")
      areas.push({ sheet: current, area: wholeLines(kind, text) });
    else if (kind === "name") {
      const name = text.toUpperCase();
      const next = pieces[index + 1]?.text;
      const definition = names.get(name);
      if (next === "(") isUnknown ||= UNTRACEABLE.test(name);
      else if (definition !== undefined && !seen.has(name)) {
        const inner = precedents(definition, current, names, new Set([...seen, name]));
        areas.push(...inner.areas);
        isUnknown ||= inner.isUnknown;
      } else if (!["TRUE", "FALSE"].includes(name)) isUnknown = true;
    }
    current = sheet;
  }
  return { areas, isUnknown };
}

function wholeLines(kind: "columns" | "rows", text: string): Area {
  const [first = "", last = ""] = text.replace(/\$/g, "").split(":");
  if (kind === "rows") {
    return { top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: MAX_COLUMNS - 1 };
  }
  return { top: 0, bottom: MAX_ROWS - 1, left: fromA1(`${first}1`).column, right: fromA1(`${last}1`).column };
}
