import type { Parts } from "../package/parts";
import { relatedPart, unlinkPart } from "../package/relationships";
import { ORDERS, withChild } from "../xml/order";
import { likeParent } from "../xml/qualified";
import { splice, withAttributes } from "../xml/splice";
import { attribute, childOf, isSet } from "../xml/tree";

/** How the results of a workbook's formulas are to be taken. */
export interface CalculationMode {
  /** It asks to be calculated when it is opened: what is stored may be old, and nobody will see it. */
  readonly isTold: boolean;
  /** It calculates in a way that is not ours: with the shown decimals only, or round and round in circles. */
  readonly isOther: boolean;
}

export function calculationMode(parts: Parts, workbookPart: string): CalculationMode {
  const open = childOf(parts.tree(workbookPart), "calcPr")?.open;
  const is = (name: string) => isSet(attribute(open, name));
  const isManual = attribute(open, "calcMode") === "manual";
  // Saved before all was calculated; where a person calculates by hand, the old results are what is shown.
  const isUnfinished = /^(?:0|false|off)$/.test(attribute(open, "calcCompleted") ?? "") && !isManual;
  return {
    isTold: is("fullCalcOnLoad") || is("forceFullCalc") || isUnfinished,
    isOther: is("iterate") || /^(?:0|false|off)$/.test(attribute(open, "fullPrecision") ?? ""),
  };
}

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
