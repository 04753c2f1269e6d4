import type { Book } from "../book/book";
import { damaged } from "../errors";
import type { Parts } from "../package/parts";
import { relatedPart } from "../package/relationships";
import { escapeXml } from "../xml/escape";
import { insertInOrder, ORDERS } from "../xml/order";
import { likeParent } from "../xml/qualified";
import { splice, type Splice, withAttributes } from "../xml/splice";
import { appendCounted } from "../xml/traces";
import { attribute, childOf, childrenOf, isSet, type XmlElement } from "../xml/tree";
import { ensureStyles } from "./create";
import { BUILTIN_FORMATS, customFormats, readNumberFormats } from "./number-formats";

/** What new content asks of the style of its cell. */
export interface StyleNeeds {
  /** Another number format. */
  readonly format?: string;
  /**
   * The mark by which Excel takes whatever is in a cell for text, as a leading apostrophe sets it: gone, since a
   * formula would be shown instead of calculated; or back again, if a style of the file that is otherwise the same has it.
   */
  readonly textMark?: "gone" | "back";
}

/**
 * The number of the style that is like this one but for what is needed; made if there is none. A style that the file
 * does not have counts as the first.
 */
export function styleWith(
  parts: Parts,
  book: Book,
  style: string | undefined,
  { format, textMark }: StyleNeeds,
): string | undefined {
  const needed =
    format === undefined || readNumberFormats(parts, book.part)(style) === format ? undefined : format;
  // Without styles no cell has a mark.
  const mayChange = textMark !== undefined && relatedPart(parts, book.part, "styles") !== undefined;
  if (needed === undefined && !mayChange) return style;
  const part = ensureStyles(parts, book);
  const source = parts.text(part);
  const root = parts.tree(part);
  const list = childOf(root, "cellXfs");
  const styles = list ? childrenOf(list, "xf") : [];
  const model = styles[Number(style ?? 0)] ?? styles[0];
  if (!list || !model) {
    if (needed === undefined) return style;
    throw damaged(part, `no style ${style ?? 0}`);
  }
  const isMarked = textMark === undefined ? hasTextMark(model) : textMark === "back";
  if (needed === undefined && isMarked === hasTextMark(model)) return style;
  const number = needed === undefined ? undefined : formatId(root, needed);
  const id = `${number?.id ?? attribute(model.open, "numFmtId") ?? 0}`;
  const wanted = likeness(source, model);
  const known = styles.findIndex(
    (each) =>
      (attribute(each.open, "numFmtId") ?? "0") === id &&
      hasTextMark(each) === isMarked &&
      likeness(source, each) === wanted,
  );
  if (known >= 0) return `${known}`;
  if (textMark === "back") return styleWith(parts, book, style, format === undefined ? {} : { format });
  const tag = withAttributes(source.slice(model.start, model.openEnd), {
    ...(number !== undefined && { numFmtId: id, applyNumberFormat: "1" }),
    ...(!isMarked && hasTextMark(model) && { quotePrefix: null }),
  });
  const splices = [
    ...(number?.isNew === true && needed !== undefined ? newFormat(source, root, number.id, needed) : []),
    ...appendCounted(source, list, styles.length + 1, tag + source.slice(model.openEnd, model.end)),
  ];
  parts.put(part, splice(source, splices));
  return `${styles.length}`;
}

function hasTextMark({ open }: XmlElement): boolean {
  return isSet(attribute(open, "quotePrefix"));
}

function formatId(root: XmlElement, code: string): { id: number; isNew: boolean } {
  const custom = customFormats(root);
  const [known] =
    [...custom].find(([, each]) => each === code) ??
    Object.entries(BUILTIN_FORMATS).find(([id, each]) => each === code && !custom.has(Number(id))) ??
    [];
  if (known !== undefined) return { id: Number(known), isNew: false };
  return { id: Math.max(163, ...custom.keys()) + 1, isNew: true };
}

function newFormat(source: string, root: XmlElement, id: number, code: string): Splice[] {
  const name = (local: string) => likeParent(root.open, local);
  const element = `<${name("numFmt")} numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
  const list = childOf(root, "numFmts");
  if (!list) {
    const content = `<${name("numFmts")} count="1">${element}</${name("numFmts")}>`;
    return [insertInOrder(root, ORDERS.styleSheet, "numFmts", content)];
  }
  return appendCounted(source, list, childrenOf(list, "numFmt").length + 1, element);
}

/** Everything of a style but its number format and its text mark, so that styles can be compared. */
function likeness(source: string, { open, openEnd, closeStart }: XmlElement): string {
  const rest = open.attributes
    .filter(({ local }) => !["numFmtId", "applyNumberFormat", "quotePrefix"].includes(local))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
  return [...rest, source.slice(openEnd, closeStart)].join("\n");
}
