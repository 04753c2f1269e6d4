import { type Address, groupBy, toA1 } from "../../../core/cells";
import {
  type Highlight,
  highlightFormula,
  type Mark,
  markedCells,
  parseHighlightFormula,
  WorkbookError,
} from "../../../core/port";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { ORDERS, withChild } from "../xml/order";
import { areaIn } from "../sheet/areas";
import { frameOf } from "../sheet/frame";
import { escapeXml } from "../xml/escape";
import { likeParent } from "../xml/qualified";
import { cut, splice, type Splice } from "../xml/splice";
import { isEmptied } from "../xml/traces";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/tree";

/** A conditional formatting rule of ours. */
export interface RuleNode {
  readonly id: string;
  readonly highlight: Highlight;
  /** The cells that it colours: several where Excel holds one rule for them, or where a marked cell was copied. */
  readonly cells: readonly Address[];
  readonly rule: XmlElement;
  readonly formatting: XmlElement;
}

/** Our rules on a sheet. */
export function readHighlights(part: string, worksheet: XmlElement): RuleNode[] {
  let count = 0;
  return childrenOf(worksheet, "conditionalFormatting").flatMap((formatting) =>
    childrenOf(formatting, "cfRule").flatMap((rule) => {
      const parsed = parseHighlightFormula(childOf(rule, "formula")?.text ?? "");
      if (!parsed) return [];
      const cells = cellsOf(part, formatting);
      count += cells.length;
      if (count > LIMITS.marks) throw new WorkbookError("too-large", `${part}: ${count} highlights`);
      return [{ ...parsed, cells, rule, formatting }];
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
  const root = frameOf(parts, part);
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

/** Takes these marks' cells off their rules; a rule goes with its last cell, an element with its last rule. */
export function removeHighlights(
  parts: Parts,
  part: string,
  marks: readonly { readonly id: string | null; readonly at: Address }[],
): void {
  const source = parts.text(part);
  const keyOf = (id: string | null, cell: Address) => `${toA1(cell)} ${id ?? ""}`;
  const goneKeys = new Set(marks.map(({ id, at }) => keyOf(id, at)));
  const isGone = (id: string, cell: Address) => goneKeys.has(keyOf(id, cell));
  const touched = readHighlights(part, frameOf(parts, part)).filter(({ id, cells }) =>
    cells.some((cell) => isGone(id, cell)),
  );
  const rulesIn = groupBy(touched, ({ formatting }) => formatting);
  const removals = new Map<number, Splice>();
  for (const { formatting, rule } of touched) {
    const rules = (rulesIn.get(formatting) ?? []).map((each) => each.rule);
    const gone = isEmptied(formatting, rules) ? formatting : rule;
    removals.set(gone.start, cut(gone));
  }
  const kept = touched.flatMap((each): Splice[] => {
    const cells = each.cells.filter((cell) => !isGone(each.id, cell));
    const { end } = each.formatting;
    return cells.length === 0 ? [] : [{ start: end, end, text: ruleFor(source, each, cells) }];
  });
  parts.put(part, splice(source, [...removals.values(), ...kept]));
}

/** A rule anew, for the cells that keep it. */
function ruleFor(source: string, { formatting, rule }: RuleNode, cells: readonly Address[]): string {
  const { name } = formatting.open;
  return `<${name} sqref="${cells.map(toA1).join(" ")}">${source.slice(rule.start, rule.end)}</${name}>`;
}

/** Priorities are unique in a sheet; those of extensions count too. */
function lastPriority(source: string): number {
  return [...source.matchAll(/\spriority\s*=\s*["'](\d+)["']/g)].reduce(
    (last, [, value]) => Math.max(last, Number(value)),
    0,
  );
}

function cellsOf(part: string, { open }: XmlElement): Address[] {
  const areas = (attribute(open, "sqref") ?? "").trim().split(/\s+/);
  if (areas.length > LIMITS.marks) throw new WorkbookError("too-large", `${part}: ${areas.length} areas`);
  return areas.flatMap((text) => markedCells(areaIn(part, text, "conditional formatting of")));
}
