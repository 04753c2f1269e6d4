import { type Address, areaFromA1, type Highlight, type Mark, parseHighlightFormula, highlightFormula, sameAddress, toA1 } from "../../sheet"; // prettier-ignore
import { damaged } from "../errors";
import type { Parts } from "../package/parts";
import { ORDERS, withChild } from "../xml/order";
import { readFrame } from "../sheet/frame";
import { escapeXml } from "../xml/escape";
import { likeParent } from "../xml/qualified";
import { splice, type Splice } from "../xml/splice";
import { isEmptied } from "../xml/traces";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/tree";

/** A conditional formatting rule of ours. */
export interface HighlightRule {
  readonly id: string;
  readonly highlight: Highlight;
  /** First cell of the area that it covers. */
  readonly at: Address;
  readonly rule: XmlElement;
  readonly formatting: XmlElement;
}

/** Our rules on a sheet. */
export function readHighlights(part: string, worksheet: XmlElement): HighlightRule[] {
  return childrenOf(worksheet, "conditionalFormatting").flatMap((formatting) =>
    childrenOf(formatting, "cfRule").flatMap((rule) => {
      const parsed = parseHighlightFormula(childOf(rule, "formula")?.text ?? "");
      return parsed ? [{ ...parsed, at: firstCell(part, formatting), rule, formatting }] : [];
    }),
  );
}

/** Adds one rule a mark, behind all other rules. */
export function addHighlights(
  parts: Parts,
  part: string,
  marks: readonly Mark[],
  formats: ReadonlyMap<Highlight, number>,
): void {
  if (marks.length === 0) return;
  const source = parts.text(part);
  const root = parts.parsed(part, readFrame);
  const name = (local: string) => likeParent(root.open, local);
  let priority = lastPriority(source);
  const added = marks.map((mark) => {
    const formula = `<${name("formula")}>${escapeXml(highlightFormula(mark))}</${name("formula")}>`;
    const format = formats.get(mark.highlight) ?? 0;
    return (
      `<${name("conditionalFormatting")} sqref="${toA1(mark.at)}">` +
      `<${name("cfRule")} type="expression" dxfId="${format}" priority="${++priority}">${formula}</${name("cfRule")}>` +
      `</${name("conditionalFormatting")}>`
    );
  });
  parts.put(part, withChild(source, root, ORDERS.worksheet, "conditionalFormatting", added.join("")));
}

/** Takes the rules of these marks away; an element goes with its last rule. */
export function removeHighlights(
  parts: Parts,
  part: string,
  marks: readonly { readonly id: string | null; readonly at: Address }[],
): void {
  const source = parts.text(part);
  const gone = readHighlights(part, parts.parsed(part, readFrame)).filter((each) =>
    marks.some(({ id, at }) => id === each.id && sameAddress(at, each.at)),
  );
  const splices = new Map<number, Splice>();
  for (const { rule, formatting } of gone) {
    const rules = gone.filter((each) => each.formatting === formatting).map((each) => each.rule);
    const { start, end } = isEmptied(formatting, rules) ? formatting : rule;
    splices.set(start, { start, end, text: "" });
  }
  parts.put(part, splice(source, [...splices.values()]));
}

/** Priorities are unique in a sheet; those of extensions count too. */
function lastPriority(source: string): number {
  return [...source.matchAll(/\spriority\s*=\s*["'](\d+)["']/g)].reduce(
    (last, [, value]) => Math.max(last, Number(value)),
    0,
  );
}

function firstCell(part: string, { open }: XmlElement): Address {
  const [first = ""] = (attribute(open, "sqref") ?? "").trim().split(/\s+/);
  try {
    const { top, left } = areaFromA1(first);
    return { row: top, column: left };
  } catch (error) {
    if (error instanceof RangeError) throw damaged(part, `conditional formatting of ${first}`);
    throw error;
  }
}
