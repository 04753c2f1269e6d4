import { ifReadable } from "../errors";
import { relatedPart } from "../package/relationships";
import type { XlsxWorkbook } from "../open";
import { heldNodes } from "../sheet/nodes";
import type { XmlElement } from "../xml/tree";
import { colorReader } from "./colors";
import { type CommentText, readCommentTexts, readPersons } from "./comments";
import { type Extent, readSheetLooks, type SheetLooks } from "./sheet";
import { readStyles } from "./styles";

export type { CommentText } from "./comments";
export type { SheetLooks } from "./sheet";

type OpenFile = Pick<XlsxWorkbook, "parts" | "book">;

/**
 * What is written beside the cells of a sheet, by whomever: it changes when we write.
 * @returns nothing where it cannot be read
 */
export function commentsOf(file: OpenFile, sheetId: string): readonly CommentText[] {
  const { parts, book } = file;
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return [];
  return ifReadable(() => readCommentTexts(parts, sheet.part, readPersons(bookTree(file, "person")))) ?? [];
}

/** A part that the workbook leads to, as elements. */
function bookTree({ parts, book }: OpenFile, kind: string): XmlElement | undefined {
  const part = relatedPart(parts, book.part, kind);
  return part !== undefined && parts.has(part) ? parts.tree(part) : undefined;
}

/**
 * How sheets of an open file look, by their ids: what the port does not tell, since nothing but a grid needs it. It is
 * read from the parts as they now stand, which the port has read already.
 * @param shown so many rows and columns are read of each
 * @returns undefined where the looks cannot be read
 */
export function looksOf(
  file: OpenFile,
  asked: readonly { readonly id: string }[],
  shown: Extent,
): ReadonlyMap<string, SheetLooks> | undefined {
  const { parts, book } = file;
  return ifReadable(() => {
    const color = colorReader(bookTree(file, "theme"));
    const styles = readStyles(bookTree(file, "styles"), color);
    const persons = readPersons(bookTree(file, "person"));
    const sheets = book.sheets.filter(
      ({ id, part }) => parts.has(part) && asked.some((each) => each.id === id),
    );
    return new Map(
      sheets.flatMap(({ id, part }) => {
        const nodes = ifReadable(() => heldNodes(parts, part));
        if (nodes === undefined) return [];
        const comments = ifReadable(() => readCommentTexts(parts, part, persons)) ?? [];
        return [[id, { ...readSheetLooks(nodes, styles, color, shown), comments }] as const];
      }),
    );
  });
}
