import type { Draft } from "../package/draft";
import { removeContentType } from "../package/content-types";
import { relationshipsOf, removeRelationship } from "../package/relationships";
import { attribute, child, childrenOf } from "../xml/located";
import { setAttribute } from "../xml/splice";
import type { Book } from "./book";
import { placeFor } from "./order";

/** Has Excel compute everything when the workbook is opened: results of dependent formulas were taken out. */
export function calculateOnLoad(draft: Draft, { part }: Book): void {
  const root = draft.xml(part);
  const standing = child(root, "calcPr");
  const source = draft.text(part);
  if (standing === undefined) {
    const at = placeFor(root, "calcPr");
    draft.change(part, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]);
  } else if (attribute(standing, "fullCalcOnLoad") !== "1") {
    draft.change(part, [setAttribute(source, standing, "fullCalcOnLoad", "1")]);
  }
}

/** The calculation chain lists every formula cell; Excel makes a new one when it is missing, and repairs a wrong one. */
export function dropCalculationChain(draft: Draft, { part }: Book): void {
  const chain = relationshipsOf(draft, part).find(({ kind }) => kind === "calcChain");
  if (chain === undefined) return;
  removeRelationship(draft, part, chain.id);
  if (!draft.has(chain.target)) return;
  removeContentType(draft, chain.target);
  draft.remove(chain.target);
}

/** Formulas of the workbook's defined names, by upper-case name; names of one sheet count for all. */
export function definedNames(draft: Draft, { part }: Book): Map<string, string> {
  const elements = childrenOf(child(draft.xml(part), "definedNames"), "definedName");
  return new Map(elements.map((element) => [(attribute(element, "name") ?? "").toUpperCase(), element.text]));
}
