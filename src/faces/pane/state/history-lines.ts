import type { Run, RunEntry } from "../../../core/actions";
import { type Address, type CellContent, fromA1, toA1 } from "../../../core/cells";
import { isPercentFormat } from "../../../core/form";
import { decimalOf, plain } from "../../../core/number";
import { cellAt, type SheetSnapshot } from "../../../core/port";
import { timeTextWithSeconds } from "../../../core/report";
import { contentText, IN_PERCENT } from "../../../core/review";
import { CATALOGUE } from "../../../core/rules";

/** One corrected cell of a run, as it is listed. */
export interface HistoryLine {
  readonly key: string;
  /** Where it stands now; where it stood, when that cannot be told. */
  readonly at: Address;
  readonly cell: string;
  readonly subject: string;
  /** What the cell showed; "" where it was empty. */
  readonly from: string;
  readonly to: string;
  /** The formula that was written where a value had stood. */
  readonly formula: string | null;
  readonly state: RunEntry["state"];
}

/** One run as it is listed. */
export interface HistoryRun {
  /** Tells runs apart. */
  readonly time: string;
  /** "2025年3月1日 14:32:05": several runs may fall into one minute. */
  readonly when: string;
  readonly lines: readonly HistoryLine[];
  /** Something of it can be put back. */
  readonly canUndo: boolean;
}

/** @param snapshot the sheet as it stands: how its cells are shown */
export function historyOf(runs: readonly Run[], snapshot: SheetSnapshot | null): HistoryRun[] {
  return runs.map(({ time, entries }) => ({
    time,
    when: timeTextWithSeconds(new Date(time)),
    lines: entries.map((entry) => lineOf(entry, snapshot)),
    canUndo: entries.some(({ state }) => state === "standing"),
  }));
}

function lineOf({ entry, at, state }: RunEntry, snapshot: SheetSnapshot | null): HistoryLine {
  const rule = CATALOGUE.find(({ id }) => id === entry.rule);
  const place = at ?? fromA1(entry.cell);
  const isFraction = snapshot !== null && isPercentFormat(cellAt(snapshot, place).numberFormat);
  const textOf = (content: CellContent) =>
    isFraction && typeof content.value === "number" && rule?.corrects?.endsWith(IN_PERCENT)
      ? plain(decimalOf(content.value).times(100))
      : contentText(content);
  return {
    key: `${entry.mark} ${entry.cell}`,
    at: place,
    cell: toA1(place),
    subject: rule?.corrects ?? rule?.title ?? entry.rule,
    from: textOf(entry.before),
    to: textOf(entry.after),
    formula: entry.before.formula === null ? entry.after.formula : null,
    state,
  };
}
