import type { CellContent } from "../../cells";
import type { SheetRef } from "../snapshot";
import type { IgnoredFinding, LedgerEntry, RecordedSettings } from "./types";

/** Anything that JSON can hold, by names. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function haveTexts(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === "string");
}

const isOptional = (value: unknown, type: "string" | "number") =>
  value === undefined || typeof value === type;

export function isLedgerEntry(value: unknown): value is LedgerEntry {
  return (
    isFields(value) &&
    haveTexts(value, ["sheetId", "sheetName", "cell", "row", "mark", "rule", "comment", "time"]) &&
    /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(value["cell"] as string) &&
    isContent(value["before"]) &&
    isContent(value["after"]) &&
    isOptional(value["form"], "string") &&
    isOptional(value["words"], "string") &&
    isOptional(value["alike"], "number") &&
    ["isChanged", "isOwnWords"].every((name) => value[name] === undefined || value[name] === true)
  );
}

function isContent(value: unknown): value is CellContent {
  if (!isFields(value)) return false;
  const { value: held, formula, numberFormat } = value;
  const isValue =
    held === null ||
    ["number", "string", "boolean"].includes(typeof held) ||
    (isFields(held) && typeof held["error"] === "string");
  return isValue && (formula === null || typeof formula === "string") && isOptional(numberFormat, "string");
}

export function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  return isFields(value) && haveTexts(value, ["rule", "form", "row", "reason", "time"]);
}

/** The settings that are what they should be; `isWhole` is false where one is not, or there are none at all. */
export function settingsIn(value: unknown): {
  readonly settings: RecordedSettings | null;
  readonly isWhole: boolean;
} {
  if (!isFields(value)) return { settings: null, isWhole: false };
  const all = Object.entries(value);
  const sound = all.flatMap(([name, each]) => (isSetting(each) ? [[name, each] as const] : []));
  return { settings: Object.fromEntries(sound), isWhole: sound.length === all.length };
}

function isSetting(value: unknown): value is RecordedSettings[string] {
  return ["string", "number", "boolean"].includes(typeof value);
}

export function isSheetRef(value: unknown): value is SheetRef {
  return isFields(value) && haveTexts(value, ["id", "name"]);
}

/** The items of a list that are what they should be; `isWhole` is false where one is not, or there is no list. */
export function itemsOf<T>(
  value: unknown,
  isItem: (item: unknown) => item is T,
): { readonly items: readonly T[]; readonly isWhole: boolean } {
  if (!Array.isArray(value)) return { items: [], isWhole: false };
  const items = value.filter(isItem);
  return { items, isWhole: items.length === value.length };
}
