import { type Address, areasIn } from "../../core/cells";
import { type Mark, markedCells, parseHighlightFormula } from "../../core/port";

/** One rule of ours in Excel, with all cells that it colours. */
export interface HighlightRule extends Pick<Mark, "id" | "highlight"> {
  readonly format: Excel.ConditionalFormat;
  /** #RRGGBB */
  readonly fill: string;
  readonly cells: readonly Address[];
}

/** A rule whose place is queued for loading. */
export interface QueuedRule extends Pick<Mark, "id" | "highlight"> {
  readonly format: Excel.ConditionalFormat;
  readonly fill: string;
  readonly ranges: Excel.RangeAreas;
}

/** Our rules among all conditional formats of a sheet, with the loads of their places queued. */
export function queueRules(formats: readonly Excel.ConditionalFormat[]): QueuedRule[] {
  return formats.flatMap((format) => {
    const mark = ourRule(format);
    // getRange() fails for a rule on several areas, as copying cells makes them.
    if (mark === null) return [];
    // A rule that was not painted to its end has no colour.
    const color = format.customOrNullObject.format.fill.color as string | null;
    return [{ ...mark, format, fill: color ?? "", ranges: format.getRanges().load("address") }];
  });
}

/** What a rule of ours stands for; null for every other rule. */
export function ourRule(format: Excel.ConditionalFormat): Pick<Mark, "id" | "highlight"> | null {
  const custom = format.type === "Custom" ? format.customOrNullObject : null;
  return custom === null || custom.isNullObject ? null : parseHighlightFormula(custom.rule.formula);
}

/** A custom rule without a formula: what a write that failed in the middle leaves of a highlight. */
export function isUnfinished({ type, customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return type === "Custom" && !custom.isNullObject && /^=?$/.test(custom.rule.formula);
}

export function readRule({ ranges, ...rule }: QueuedRule): HighlightRule {
  return { ...rule, cells: areasIn(ranges.address).flatMap(markedCells) };
}
