import type { Book } from "../book/book";
import { damaged } from "../errors";
import type { Parts } from "../package/parts";
import { escapeXml } from "../xml/escape";
import { insertInOrder, ORDERS } from "../xml/order";
import { likeParent } from "../xml/qualified";
import { splice, type Splice, withAttributes } from "../xml/splice";
import { appendCounted } from "../xml/traces";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/tree";
import { ensureStyles } from "./create";
import { BUILTIN_FORMATS, customFormats, readNumberFormats } from "./number-formats";

/** The number of the style that is like this one but shows another number format; made if there is none. */
export function styleWithFormat(
  parts: Parts,
  book: Book,
  style: string | undefined,
  code: string,
): string | undefined {
  if (readNumberFormats(parts, book.part)(style) === code) return style;
  const part = ensureStyles(parts, book);
  const source = parts.text(part);
  const root = parts.tree(part);
  const list = childOf(root, "cellXfs");
  const styles = list ? childrenOf(list, "xf") : [];
  const model = styles[Number(style ?? 0)];
  if (!list || !model) throw damaged(part, `no style ${style ?? 0}`);
  const format = formatId(root, code);
  const wanted = likeness(source, model);
  const known = styles.findIndex(
    (each) => attribute(each.open, "numFmtId") === `${format.id}` && likeness(source, each) === wanted,
  );
  if (known >= 0) return `${known}`;
  const tag = withAttributes(source.slice(model.start, model.openEnd), {
    numFmtId: `${format.id}`,
    applyNumberFormat: "1",
  });
  const splices = [
    ...(format.isNew ? newFormat(source, root, format.id, code) : []),
    ...appendCounted(source, list, styles.length + 1, tag + source.slice(model.openEnd, model.end)),
  ];
  parts.put(part, splice(source, splices));
  return `${styles.length}`;
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

/** Everything of a style but its number format, so that styles can be compared. */
function likeness(source: string, { open, openEnd, closeStart }: XmlElement): string {
  const rest = Object.values(open.attributes)
    .filter(({ local }) => local !== "numFmtId" && local !== "applyNumberFormat")
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
  return [...rest, source.slice(openEnd, closeStart)].join("\n");
}
