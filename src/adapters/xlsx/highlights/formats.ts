import type { Highlight, HighlightLook, HighlightLooks } from "../../../core/port";
import type { Book } from "../book/book";
import { ifReadable } from "../errors";
import type { Parts } from "../package/parts";
import { relatedPart, unlinkPart } from "../package/relationships";
import { ensureStyles, isUntouched } from "../styles/create";
import { insertInOrder, ORDERS } from "../xml/order";
import { likeParent } from "../xml/qualified";
import { attributeSplice, cut, splice } from "../xml/splice";
import { appendCounted, isOwnElement, ownElement, removeFrom } from "../xml/traces";
import { childOf, childrenOf, type XmlElement } from "../xml/tree";

/** Numbers of the formats of these highlights; those that are missing are added. */
export function ensureFormats(
  parts: Parts,
  book: Book,
  highlights: ReadonlySet<Highlight>,
  looks: HighlightLooks,
): ReadonlyMap<Highlight, number> {
  const part = ensureStyles(parts, book);
  const source = parts.text(part);
  const root = parts.tree(part);
  const list = childOf(root, "dxfs");
  const texts = (list ? childrenOf(list, "dxf") : []).map(({ start, end }) => source.slice(start, end));
  const formats = new Map<Highlight, number>();
  const added: string[] = [];
  for (const highlight of highlights) {
    const text = formatXml(root, looks[highlight]);
    const known = texts.indexOf(text);
    formats.set(highlight, known >= 0 ? known : texts.length + added.push(text) - 1);
  }
  if (added.length > 0) parts.put(part, withFormats(source, root, list, added));
  return formats;
}

function withFormats(
  source: string,
  root: XmlElement,
  list: XmlElement | undefined,
  added: readonly string[],
): string {
  if (!list) {
    const element = ownElement(likeParent(root.open, "dxfs"), `count="${added.length}"`, added.join(""));
    return splice(source, [insertInOrder(root, ORDERS.styleSheet, "dxfs", element)]);
  }
  const count = childrenOf(list, "dxf").length + added.length;
  return splice(source, appendCounted(source, list, count, added.join("")));
}

/** Takes our formats away from the end of the list as far as nothing uses them. */
export function removeUnusedFormats(parts: Parts, book: Book): void {
  const part = relatedPart(parts, book.part, "styles");
  if (part === undefined) return;
  const source = parts.text(part);
  const root = parts.tree(part);
  const list = childOf(root, "dxfs");
  if (!list) return;
  const all = childrenOf(list, "dxf");
  const own = all.length - all.findLastIndex((format) => !isOwnElement(source, format)) - 1;
  if (own === 0) return;
  // Where a part is too long to be looked at, any of them may be used in it.
  const used = ifReadable(() => usedFormats(parts));
  if (used === undefined) return;
  const lastUsed = used.reduce((last, id) => Math.max(last, id), -1);
  const gone = all.slice(Math.max(all.length - own, lastUsed + 1));
  if (gone.length === 0) return;
  if (gone.length === all.length && isOwnElement(source, list)) {
    parts.put(part, splice(source, [cut(list)]));
  } else {
    const count = attributeSplice(source, list.open, "count", `${all.length - gone.length}`);
    parts.put(part, splice(splice(source, removeFrom(source, list, gone)), count));
  }
  if (isUntouched(parts.text(part))) unlinkPart(parts, book.part, part);
}

/**
 * Numbers of formats that any part refers to: rules, tables, table styles, filters, pivot tables. Custom XML and
 * properties do not; any part may be in an encoding that is not read.
 */
function usedFormats(parts: Parts): number[] {
  return parts
    .names()
    .filter((name) => /^\/?(?!customXml\/|docProps\/).*\.xml$/i.test(name))
    .flatMap((name) =>
      [...parts.roughText(name).matchAll(/dxfId\s*=\s*["'](\d+)["']/gi)].map(([, id]) => Number(id)),
    );
}

function formatXml(root: XmlElement, { fill: color, bold, italic, underline }: HighlightLook): string {
  const name = (local: string) => likeParent(root.open, local);
  const marks = [bold && "b", italic && "i", underline && "u"].filter((mark) => mark !== undefined);
  const font = marks.map((mark) => `<${name(mark)}/>`).join("");
  const background = `<${name("bgColor")} rgb="FF${color.slice(1)}"/>`;
  const fill = `<${name("fill")}><${name("patternFill")}>${background}</${name("patternFill")}></${name("fill")}>`;
  return ownElement(
    name("dxf"),
    "",
    font === "" ? fill : `<${name("font")}>${font}</${name("font")}>${fill}`,
  );
}
