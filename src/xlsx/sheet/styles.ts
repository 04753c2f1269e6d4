import { HIGHLIGHT_COLORS, type Highlight } from "../../sheet";
import type { Draft } from "../package/draft";
import { attribute, child, childrenOf, type Located } from "../xml/located";
import { appendCounted, escapeAttribute } from "../xml/splice";
import { numberFormats } from "./number-formats";
import { placeFor } from "./order";

/** A cell format like another one but for its number format; the other's own index where nothing differs. */
export function styleWithFormat(draft: Draft, part: string | null, base: number, code: string): number {
  if (part === null) return base;
  const formats = numberFormats(draft.xml(part));
  if ((formats[base] ?? "General") === code) return base;
  const id = numberFormatId(draft, part, code);
  const source = draft.text(part);
  const cellXfs = child(draft.xml(part), "cellXfs");
  const own = childrenOf(cellXfs, "xf")[base];
  if (cellXfs === undefined || own === undefined) return base;
  const text = source.slice(own.start, own.end);
  const tag = source.slice(own.start, own.innerStart);
  const changed =
    withAttributes(tag, own, { numFmtId: String(id), applyNumberFormat: "1" }) + text.slice(tag.length);
  const known = childrenOf(cellXfs, "xf").findIndex((xf) => source.slice(xf.start, xf.end) === changed);
  if (known >= 0) return known;
  const count = childrenOf(cellXfs, "xf").length;
  draft.change(part, appendCounted(source, cellXfs, changed, count + 1));
  return count;
}

function withAttributes(
  tag: string,
  { attributes }: Located,
  values: Readonly<Record<string, string>>,
): string {
  let result = tag;
  for (const [name, value] of Object.entries(values)) {
    result =
      attributes[name] === undefined
        ? result.replace(/(\s*\/?>)$/, ` ${name}="${value}"$1`)
        : result.replace(new RegExp(`\\b${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), `${name}="${value}"`);
  }
  return result;
}

/** The id of a number format: General and text are built in, others are looked up or added. */
function numberFormatId(draft: Draft, part: string, code: string): number {
  if (code === "General") return 0;
  if (code === "@") return 49;
  const root = draft.xml(part);
  const source = draft.text(part);
  const list = child(root, "numFmts");
  const known = childrenOf(list, "numFmt");
  const same = known.find((element) => attribute(element, "formatCode") === code);
  if (same !== undefined) return Number(attribute(same, "numFmtId"));
  const id = Math.max(163, ...known.map((element) => Number(attribute(element, "numFmtId")))) + 1;
  const p = root.prefix;
  const element = `<${p}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`;
  if (list === undefined) {
    const at = placeFor(root, "numFmts");
    draft.change(part, [{ start: at, end: at, text: `<${p}numFmts count="1">${element}</${p}numFmts>` }]);
  } else {
    draft.change(part, appendCounted(source, list, element, known.length + 1));
  }
  return id;
}

/** The differential format of a highlight, as we write it: known again by its exact text. */
function highlightDxf(highlight: Highlight, p: string): string {
  const color = `FF${HIGHLIGHT_COLORS[highlight].slice(1)}`;
  return `<${p}dxf><${p}fill><${p}patternFill><${p}bgColor rgb="${color}"/></${p}patternFill></${p}fill></${p}dxf>`;
}

/** The index of a highlight's differential format, added where the workbook does not have it. */
export function highlightStyle(draft: Draft, part: string, highlight: Highlight): number {
  const root = draft.xml(part);
  const source = draft.text(part);
  const wanted = highlightDxf(highlight, root.prefix);
  const list = child(root, "dxfs");
  const known = childrenOf(list, "dxf");
  const same = known.findIndex((element) => source.slice(element.start, element.end) === wanted);
  if (same >= 0) return same;
  if (list === undefined) {
    const at = placeFor(root, "dxfs");
    draft.change(part, [
      { start: at, end: at, text: `<${root.prefix}dxfs count="1">${wanted}</${root.prefix}dxfs>` },
    ]);
  } else {
    draft.change(part, appendCounted(source, list, wanted, known.length + 1));
  }
  return known.length;
}

/** Takes our differential formats off the end of the list as far as no rule uses them; other indexes never move. */
export function dropHighlightStyles(draft: Draft, part: string, used: ReadonlySet<number>): void {
  const root = draft.xml(part);
  const source = draft.text(part);
  const list = child(root, "dxfs");
  const known = childrenOf(list, "dxf");
  if (list === undefined) return;
  const ours = new Set(
    (Object.keys(HIGHLIGHT_COLORS) as Highlight[]).map((name) => highlightDxf(name, root.prefix)),
  );
  let left = known.length;
  for (; left > 0; left--) {
    const last = known[left - 1] as Located;
    if (used.has(left - 1) || !ours.has(source.slice(last.start, last.end))) break;
  }
  if (left === known.length) return;
  const tag = source.slice(list.start, list.innerStart).replace(/\bcount="\d+"/, `count="${left}"`);
  const rest = known.slice(left);
  const text =
    left === 0 && list.children.length === rest.length
      ? tag.replace(/\s*>$/, "/>")
      : tag +
        source.slice(list.innerStart, (rest[0] as Located).start) +
        source.slice((rest.at(-1) as Located).end, list.end);
  draft.change(part, [{ start: list.start, end: list.end, text }]);
}
