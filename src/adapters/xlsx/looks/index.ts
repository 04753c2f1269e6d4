import { ifReadable } from "../errors";
import { relatedPart } from "../package/relationships";
import type { XlsxWorkbook } from "../open";
import { readSheetNodes } from "../sheet/nodes";
import type { XmlElement } from "../xml/tree";
import { colorReader } from "./colors";
import { readCommentTexts, readPersons } from "./comments";
import { type Extent, readSheetLooks, type SheetLooks } from "./sheet";
import { readStyles } from "./styles";

export type { CommentText } from "./comments";
export type { SheetLooks } from "./sheet";

/**
 * How sheets of an open file look, by their ids: what the port does not tell, since nothing but a grid needs it. It is
 * read from the parts as they now stand, which the port has read already.
 * @param shown so many rows and columns are read of each
 * @returns undefined where the looks cannot be read
 */
export function looksOf(
  { parts, book }: Pick<XlsxWorkbook, "parts" | "book">,
  asked: readonly { readonly id: string }[],
  shown: Extent,
): ReadonlyMap<string, SheetLooks> | undefined {
  const tree = (kind: string): XmlElement | undefined => {
    const part = relatedPart(parts, book.part, kind);
    return part === undefined ? undefined : parts.tree(part);
  };
  return ifReadable(() => {
    const color = colorReader(tree("theme"));
    const styles = readStyles(tree("styles"), color);
    const persons = readPersons(tree("person"));
    const sheets = book.sheets.filter(
      ({ id, part }) => parts.has(part) && asked.some((each) => each.id === id),
    );
    return new Map(
      sheets.flatMap(({ id, part }) => {
        const nodes = ifReadable(() => parts.parsed(part, readSheetNodes));
        if (nodes === undefined) return [];
        const comments = ifReadable(() => readCommentTexts(parts, part, persons)) ?? [];
        return [[id, { ...readSheetLooks(nodes, styles, color, shown), comments }] as const];
      }),
    );
  });
}
