import { OWN_LOOKS, type OwnLook, type OwnSheet, type OwnStyle } from "../../../core/port";
import type { Book } from "../book/book";
import { damaged } from "../errors";
import type { Parts } from "../package/parts";
import { relatedPart } from "../package/relationships";
import { ensureStyles } from "../styles/create";
import { likeParent } from "../xml/qualified";
import { splice } from "../xml/splice";
import { appendCounted } from "../xml/traces";
import { attribute, childOf, childrenOf, listed } from "../xml/tree";

/** Numbers of the cell styles that sheets of ours need; those that are missing are added. */
export function ensureOwnStyles(
  parts: Parts,
  book: Book,
  sheets: readonly OwnSheet[],
): ReadonlyMap<OwnStyle, number> {
  const part = ensureStyles(parts, book);
  const styles = new StyleList(parts, part);
  const wanted = new Set<OwnStyle>();
  for (const { rows } of sheets) {
    for (const row of rows) for (const cell of row) if (cell !== null) wanted.add(cell.style);
  }
  return new Map([...wanted].map((style) => [style, styles.cellStyle(OWN_LOOKS[style])]));
}

/** Size of a workbook's first font in points, which is the one that columns are measured with. */
export function usualFontSize(parts: Parts, book: Book): number {
  const part = relatedPart(parts, book.part, "styles");
  const [first] = part === undefined ? [] : listed(parts.tree(part), "fonts", "font");
  const points = Number(attribute(first && childOf(first, "sz")?.open, "val") ?? USUAL_SIZE);
  return points >= 1 && points <= HIGHEST_SIZE ? points : USUAL_SIZE;
}

const USUAL_SIZE = 11;

/** Excel's own limit. */
const HIGHEST_SIZE = 409;

/** The lists of a style part: an entry that is there already serves again, so writing twice adds nothing. */
class StyleList {
  constructor(
    private readonly parts: Parts,
    private readonly part: string,
  ) {}

  cellStyle(look: OwnLook): number {
    const font = this.entry("fonts", "font", this.font(look));
    const fill = this.entry("fills", "fill", this.fill(look));
    const border = this.entry("borders", "border", this.border(look));
    const name = this.names();
    const alignment = [
      look.align === undefined ? "" : ` horizontal="${look.align}"`,
      ` vertical="center"`,
      look.wrap ? ' wrapText="1"' : "",
    ].join("");
    return this.entry(
      "cellXfs",
      "xf",
      // The text mark keeps a text that begins with "=" a text, also when a person edits it.
      `<${name("xf")} numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" quotePrefix="1"` +
        ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><${name("alignment")}${alignment}/></${name("xf")}>`,
    );
  }

  private font({ size = USUAL_SIZE, bold, color, underline }: OwnLook): string {
    const name = this.names();
    const tag = (local: string, attributes = "") => `<${name(local)}${attributes}/>`;
    return [
      `<${name("font")}>`,
      bold ? tag("b") : "",
      underline ? tag("u") : "",
      tag("sz", ` val="${size}"`),
      color === undefined ? "" : tag("color", ` rgb="FF${color.slice(1)}"`),
      tag("name", ' val="宋体"'),
      tag("charset", ' val="134"'),
      `</${name("font")}>`,
    ].join("");
  }

  private fill({ fill }: OwnLook): string {
    const name = this.names();
    const open = `<${name("fill")}><${name("patternFill")}`;
    if (fill === undefined) return `${open} patternType="none"/></${name("fill")}>`;
    const color = `<${name("fgColor")} rgb="FF${fill.slice(1)}"/><${name("bgColor")} indexed="64"/>`;
    return `${open} patternType="solid">${color}</${name("patternFill")}></${name("fill")}>`;
  }

  private border({ border }: OwnLook): string {
    const name = this.names();
    const side = (local: string) =>
      border
        ? `<${name(local)} style="thin"><${name("color")} rgb="FFA6A6A6"/></${name(local)}>`
        : `<${name(local)}/>`;
    const sides = ["left", "right", "top", "bottom"].map(side).join("");
    return `<${name("border")}>${sides}<${name("diagonal")}/></${name("border")}>`;
  }

  private names(): (local: string) => string {
    const { open } = this.parts.tree(this.part);
    return (local) => likeParent(open, local);
  }

  /** The number of an entry in a list, which is appended where the list does not have it. */
  private entry(list: string, local: string, xml: string): number {
    const source = this.parts.text(this.part);
    const element = childOf(this.parts.tree(this.part), list);
    if (!element) throw damaged(this.part, `no ${list}`);
    const entries = childrenOf(element, local);
    const known = entries.findIndex(({ start, end }) => source.slice(start, end) === xml);
    if (known >= 0) return known;
    this.parts.put(this.part, splice(source, appendCounted(source, element, entries.length + 1, xml)));
    return entries.length;
  }
}
