import type { IgnoredFinding } from "../../../core/port";
import { ALL_ROWS, type SetAside } from "../../../core/review";
import { CATALOGUE } from "../../../core/rules";

/** One entry as it is listed; an entry for a whole rule may stand for several findings. */
export interface IgnoredLine {
  readonly key: string;
  readonly entry: IgnoredFinding;
  /** The rule's title; its id where the rule is gone. */
  readonly title: string;
  /** The row's label; null for the whole form. */
  readonly row: string | null;
}

/** The entries behind what was set aside, each once. */
export function ignoredEntries(setAside: readonly Pick<SetAside, "entry">[]): IgnoredLine[] {
  return [...new Set(setAside.map(({ entry }) => entry))].map((entry) => ({
    key: `${entry.rule} ${entry.row} ${entry.time}`,
    entry,
    title: CATALOGUE.find(({ id }) => id === entry.rule)?.title ?? entry.rule,
    row: entry.row === ALL_ROWS ? null : entry.row,
  }));
}
