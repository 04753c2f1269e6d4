/** The document's own properties, which the first command line had its record in. */
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { relatedPart } from "../../../src/adapters/xlsx/package/relationships";
import { unescapeText } from "../../../src/adapters/xlsx/xml/escape";
import { cut, splice } from "../../../src/adapters/xlsx/xml/splice";
import { attribute, childrenOf } from "../../../src/adapters/xlsx/xml/tree";
import type { Json } from "../../../src/spreadsheet/model";

/** Properties that are texts. */
export function readProperties(parts: Parts): [key: string, value: string][] {
  const part = relatedPart(parts, "", "custom-properties");
  if (part === undefined) return [];
  return childrenOf(parts.tree(part), "property").flatMap((element) => {
    const [value] = childrenOf(element, "lpwstr");
    return value
      ? [[attribute(element.open, "name") ?? "", unescapeText(value.text)] as [string, string]]
      : [];
  });
}

/** Takes out the texts that are gone; nothing here adds any. */
export function writeProperties(parts: Parts, wanted: ReadonlyMap<string, Json>): void {
  const part = relatedPart(parts, "", "custom-properties");
  if (part === undefined) return;
  const gone = childrenOf(parts.tree(part), "property").filter(
    (element) =>
      childrenOf(element, "lpwstr").length > 0 && !wanted.has(attribute(element.open, "name") ?? ""),
  );
  parts.put(part, splice(parts.text(part), gone.map(cut)));
}
