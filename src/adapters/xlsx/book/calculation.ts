import type { Parts } from "../package/parts";
import { relatedPart, unlinkPart } from "../package/relationships";
import { ORDERS, withChild } from "../xml/order";
import { likeParent } from "../xml/qualified";
import { splice, withAttributes } from "../xml/splice";
import { childOf } from "../xml/tree";

/** Has the next program that opens the workbook calculate all of it. */
export function calculateOnLoad(parts: Parts, workbookPart: string): void {
  const source = parts.text(workbookPart);
  const root = parts.tree(workbookPart);
  const known = childOf(root, "calcPr");
  if (!known) {
    const element = `<${likeParent(root.open, "calcPr")} fullCalcOnLoad="1"/>`;
    parts.put(workbookPart, withChild(source, root, ORDERS.workbook, "calcPr", element));
    return;
  }
  const { start, openEnd: end } = known;
  const text = withAttributes(source.slice(start, end), { fullCalcOnLoad: "1" });
  parts.put(workbookPart, splice(source, [{ start, end, text }]));
}

/** Drops the list of formula cells, which no longer fits; programs make a new one. */
export function dropCalcChain(parts: Parts, workbookPart: string): void {
  const part = relatedPart(parts, workbookPart, "calcChain");
  if (part !== undefined) unlinkPart(parts, workbookPart, part);
}
