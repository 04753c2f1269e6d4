import { type Address, toA1 } from "../../../core/cells";
import { isOurComment, WorkbookError } from "../../../core/port";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { relatedPart, relatedParts } from "../package/relationships";
import { areaIn } from "../sheet/areas";
import { richText } from "../sheet/rich-text";
import { attribute, childOf, childrenOf, listed, type XmlElement } from "../xml/tree";

/** A note on a cell. */
export interface Note {
  readonly at: Address;
  readonly text: string;
  readonly element: XmlElement;
}

/** The comments part of a sheet. */
export interface CommentsPart {
  readonly part: string;
  readonly source: string;
  readonly root: XmlElement;
  readonly notes: readonly Note[];
}

/** Our notes, and the cells that carry comments of others. */
interface SheetNotes {
  readonly ours: readonly Note[];
  readonly foreign: readonly Address[];
}

/** Reads the notes and threaded comments of a sheet. */
export function readNotes(parts: Parts, sheetPart: string): SheetNotes {
  const threaded = readPosts(parts, sheetPart).map(({ at }) => at);
  const notes = readComments(parts, sheetPart)?.notes ?? [];
  const taken = new Set(threaded.map(toA1));
  const isOurs = ({ at, text }: Note) => isOurComment(text) && !taken.has(toA1(at));
  const foreign = [...threaded, ...notes.filter((note) => !isOurs(note)).map(({ at }) => at)];
  return {
    ours: notes.filter(isOurs),
    foreign: [...new Map(foreign.map((at) => [toA1(at), at])).values()],
  };
}

/** A post of a threaded comment. */
interface Post {
  readonly at: Address;
  readonly element: XmlElement;
}

/** All posts of the threaded comments of a sheet. */
export function readPosts(parts: Parts, sheetPart: string): Post[] {
  return relatedParts(parts, sheetPart, "threadedComment").flatMap((part) =>
    childrenOf(parts.tree(part), "threadedComment").map((element) => ({
      at: addressOf("threadedComment", element),
      element,
    })),
  );
}

/** The comments part of a sheet, or null where it has none. */
export function readComments(parts: Parts, sheetPart: string): CommentsPart | null {
  const part = relatedPart(parts, sheetPart, "comments");
  if (part === undefined) return null;
  const source = parts.text(part);
  if (source.length > LIMITS.commentLetters)
    throw new WorkbookError("too-large", `${part}: ${source.length} letters`);
  const root = parts.tree(part);
  const notes = listed(root, "commentList", "comment").map((element) => {
    const text = childOf(element, "text");
    return { at: addressOf(part, element), text: text ? richText(text) : "", element };
  });
  return { part, source, root, notes };
}

function addressOf(part: string, { open }: XmlElement): Address {
  const { top, left } = areaIn(part, attribute(open, "ref") ?? "", "comment on");
  return { row: top, column: left };
}
