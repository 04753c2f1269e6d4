/** The custom properties of a document: the first version had its record there, in pieces of 255 characters. */
import { ifReadable } from "../errors";
import type { Parts } from "../package/parts";
import { relatedPart, unlinkPart } from "../package/relationships";
import { unescapeText } from "../xml/escape";
import { splice } from "../xml/splice";
import { isEmptied, isOwnElement, removeFrom } from "../xml/traces";
import { attribute, childrenOf, type XmlElement } from "../xml/tree";
import type { StoredPart } from "./stored-part";

/** The kinds of the link to the properties, in usual and in Strict files. */
const KINDS = ["custom-properties", "customProperties"] as const;
const OUR_NAME = /^自评核\.([1-9]\d*)$/;

/** The record in the properties of the document, as one part; none where they cannot be read. */
export function readDocumentProperties(parts: Parts): StoredPart[] {
  const text = ifReadable(() => textIn(parts)) ?? null;
  return text === null ? [] : [{ id: "properties", text, remove: removeProperties }];
}

function textIn(parts: Parts): string | null {
  const part = propertiesPart(parts);
  if (part === undefined) return null;
  const ours = ourProperties(parts.tree(part));
  return ours.length === 0
    ? null
    : ours.map((element) => unescapeText(childrenOf(element)[0]?.text ?? "")).join("");
}

/** Properties of others stay as they are; a part that the first version made goes as a whole. */
function removeProperties(parts: Parts): void {
  const part = propertiesPart(parts);
  if (part === undefined) return;
  const source = parts.text(part);
  const root = parts.tree(part);
  const elements = ourProperties(root);
  if (elements.length === 0) return;
  if (isEmptied(root, elements) && isOwnElement(source, root)) unlinkPart(parts, "", part);
  else parts.put(part, splice(source, removeFrom(source, root, elements)));
}

function propertiesPart(parts: Parts): string | undefined {
  return KINDS.map((kind) => relatedPart(parts, "", kind)).find((part) => part !== undefined);
}

/** Our properties in the order of their numbers. */
function ourProperties(root: XmlElement): XmlElement[] {
  return childrenOf(root, "property")
    .flatMap((element) => {
      const match = OUR_NAME.exec(attribute(element.open, "name") ?? "");
      return match ? [{ number: Number(match[1]), element }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ element }) => element);
}
