import type { SheetRef } from "./snapshot";

/** The sheets of a workbook by what they are known by. */
export interface Tabs {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<readonly SheetRef[], Tabs>();

/** Made once for a list of sheets: each of many entries is looked up in it. */
export function tabsOf(sheets: readonly SheetRef[]): Tabs {
  const before = known.get(sheets);
  if (before !== undefined) return before;
  const tabs = { ids: new Set(sheets.map(({ id }) => id)), names: new Set(sheets.map(({ name }) => name)) };
  known.set(sheets, tabs);
  return tabs;
}
