import { type Address, areasIn, groupBy, toA1 } from "../../core/cells";
import {
  highlightFormula,
  type HighlightLook,
  type HighlightLooks,
  type Mark,
  markedCells,
  parseHighlightFormula,
} from "../../core/port";

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

/** Excel takes at most so many characters as the address of several areas. */
const LONGEST_ADDRESS = 8_192;

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

/** Queues the rules for these marks; marks that share their id share a rule. */
export function queueHighlights(
  sheet: Excel.Worksheet,
  marks: readonly Pick<Mark, "id" | "highlight" | "at">[],
  looks: HighlightLooks,
): void {
  for (const group of groupBy(marks, highlightFormula).values()) {
    const [mark] = group;
    const cells = group.map(({ at }) => toA1(at));
    for (const address of addressesOf(cells)) queueRule(sheet, mark, looks[mark.highlight], address);
  }
}

function queueRule(
  sheet: Excel.Worksheet,
  mark: Pick<Mark, "id" | "highlight">,
  { fill, bold, italic, underline }: HighlightLook,
  address: string,
): void {
  const range = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = `=${highlightFormula(mark)}`;
  const { font } = format.custom.format;
  if (bold) font.bold = true;
  if (italic) font.italic = true;
  if (underline) font.underline = "Single";
  // Last: a rule without its colour was not painted to its end.
  format.custom.format.fill.color = fill;
}

/** Cells joined with commas, in as few texts as their length allows. */
export function addressesOf(cells: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const cell of cells) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + 1 + cell.length <= LONGEST_ADDRESS) {
      addresses[addresses.length - 1] = `${last},${cell}`;
    } else addresses.push(cell);
  }
  return addresses;
}
