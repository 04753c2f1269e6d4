import {
  type Address,
  areaFromA1,
  type Highlight,
  highlightFormula,
  type Mark,
  parseHighlightFormula,
  toA1,
} from "../../sheet";
import { placeFor } from "../sheet/order";
import { attribute, child, childrenOf, type Located } from "../xml/located";
import { escapeText, type Splice } from "../xml/splice";

/** A highlight of ours on a sheet, with the elements that make it. */
export interface PlacedHighlight {
  readonly id: string;
  readonly highlight: Highlight;
  readonly at: Address;
  readonly group: Located;
  readonly rule: Located;
}

/** Our highlights among the conditional formats of a worksheet. */
export function readHighlights(worksheet: Located): PlacedHighlight[] {
  return childrenOf(worksheet, "conditionalFormatting").flatMap((group) =>
    childrenOf(group, "cfRule").flatMap((rule) => {
      const parsed = parseHighlightFormula(child(rule, "formula")?.text ?? "");
      const [first = ""] = (attribute(group, "sqref") ?? "").trim().split(/\s+/);
      if (parsed === null || first === "") return [];
      const { top, left } = areaFromA1(first);
      return [{ ...parsed, at: { row: top, column: left }, group, rule }];
    }),
  );
}

/** The splices that take highlights away; a group that holds nothing else goes whole, other rules stay. */
export function removeHighlights(highlights: readonly PlacedHighlight[]): Splice[] {
  return highlights.map(({ group, rule }) => {
    const isAlone = group.children.length === 1;
    const { start, end } = isAlone ? group : rule;
    return { start, end, text: "" };
  });
}

/** The splice that adds highlights, behind the conditional formats that are there. */
export function addHighlights(
  worksheet: Located,
  marks: readonly Mark[],
  styleOf: (highlight: Highlight) => number,
): Splice[] {
  if (marks.length === 0) return [];
  const p = worksheet.prefix;
  let priority = lastPriority(worksheet);
  const text = marks
    .map((mark) => {
      const rule = `<${p}cfRule type="expression" dxfId="${styleOf(mark.highlight)}" priority="${++priority}">`;
      const formula = `<${p}formula>${escapeText(highlightFormula(mark))}</${p}formula>`;
      return `<${p}conditionalFormatting sqref="${toA1(mark.at)}">${rule}${formula}</${p}cfRule></${p}conditionalFormatting>`;
    })
    .join("");
  const at = placeFor(worksheet, "conditionalFormatting");
  return [{ start: at, end: at, text }];
}

/** The highest priority of any rule on the sheet, those in extensions included: ours come after all of them. */
function lastPriority(element: Located): number {
  const own = element.name === "cfRule" ? Number(attribute(element, "priority") ?? 0) : 0;
  const relevant = element.children.filter(({ name }) => name !== "sheetData");
  return Math.max(own, ...relevant.map(lastPriority));
}

/** The differential formats that a worksheet's rules use. */
export function usedStyles(element: Located): number[] {
  const own = element.name === "cfRule" ? attribute(element, "dxfId") : undefined;
  const below = element.children.filter(({ name }) => name !== "sheetData").flatMap(usedStyles);
  return own === undefined ? below : [Number(own), ...below];
}
