import { groupBy, toA1 } from "../../core/cells";
import {
  highlightFormula,
  type HighlightLook,
  type HighlightLooks,
  type Mark,
  type MarkChanges,
} from "../../core/port";
import type { ReadMarks } from "./marks";

/** Excel takes at most so many characters as the address of several areas. */
const LONGEST_ADDRESS = 8_192;

/** Queues what goes of marks, and the highlights that come; what is said beside them comes last of all (`posts.ts`). */
export function queueMarkChanges(
  sheet: Excel.Worksheet,
  read: ReadMarks,
  changes: MarkChanges,
  looks: HighlightLooks,
): void {
  const removed = changes.remove.map((mark) => read.handles.get(mark) ?? {});
  for (const { comment, reply } of removed) {
    comment?.delete();
    reply?.delete();
  }
  const rules = new Set(removed.flatMap(({ rule }) => rule ?? []));
  for (const { format } of rules) format.delete();
  // A rule goes with all its cells: those whose marks stay get it anew.
  const kept = [...read.handles].filter(
    ([mark, { rule }]) => rule && rules.has(rule) && !changes.remove.includes(mark),
  );
  const again = kept.flatMap(([{ at }, { rule }]) =>
    rule ? [{ id: rule.id, highlight: rule.highlight, at }] : [],
  );
  queueHighlights(sheet, [...again, ...changes.add], looks);
}

/** Queues the rules for these marks; marks that share their id share a rule. */
function queueHighlights(
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
