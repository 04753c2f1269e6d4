import { type Node, parseFormula } from "./parse";

/** More formulas than any workbook has that is worked with again and again. */
const MOST = 20_000;

/** Trees of formulas by their text; null for those that are not calculated here. */
const parsed = new Map<string, Node | null>();

/** The tree of a formula, given with its "="; null for one that is not calculated here. */
export function treeOf(formula: string): Node | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  const tree = parseFormula(formula);
  if (parsed.size >= MOST) parsed.clear();
  parsed.set(formula, tree);
  return tree;
}
