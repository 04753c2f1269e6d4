import { attribute, childrenOf } from "../xml/located";
import { appendInside, escapeAttribute } from "../xml/splice";
import type { Draft } from "./draft";

const PART = "[Content_Types].xml";

/** A part's content type: its own entry, or that of its extension. */
export function contentType(draft: Draft, part: string): string | undefined {
  const root = draft.xml(PART);
  const own = childrenOf(root, "Override").find(
    (element) => attribute(element, "PartName")?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byExtension = childrenOf(root, "Default").find(
    (element) => attribute(element, "Extension")?.toLowerCase() === extension,
  );
  const element = own ?? byExtension;
  return element && attribute(element, "ContentType");
}

/** Names a part's content type, unless its extension says the same. */
export function addContentType(draft: Draft, part: string, type: string): void {
  if (contentType(draft, part) === type) return;
  const root = draft.xml(PART);
  const element = `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  draft.change(PART, [appendInside(draft.text(PART), root, element)]);
}

/** Takes a part's own entry away, where it has one. */
export function removeContentType(draft: Draft, part: string): void {
  const element = childrenOf(draft.xml(PART), "Override").find(
    (other) => attribute(other, "PartName")?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (element !== undefined) draft.change(PART, [{ start: element.start, end: element.end, text: "" }]);
}
