import { type Address, areaFromA1, toA1 } from "../../../core/cells";
import { isOurComment } from "../../../core/port";
import { damaged } from "../errors";
import type { Parts } from "../package/parts";
import { relationshipsOf } from "../package/relationships";
import { richText } from "../sheet/shared-strings";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/tree";

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
export interface SheetNotes {
  readonly ours: readonly Note[];
  readonly foreign: readonly Address[];
}

/** Reads the notes and threaded comments of a sheet. */
export function readNotes(parts: Parts, sheetPart: string): SheetNotes {
  const threaded = relationshipsOf(parts, sheetPart)
    .filter(({ kind, external }) => kind === "threadedComment" && !external)
    .flatMap(({ target }) => childrenOf(parts.tree(target), "threadedComment"))
    .map((element) => addressOf("threadedComment", element));
  const notes = readComments(parts, sheetPart)?.notes ?? [];
  const taken = new Set(threaded.map(toA1));
  const isOurs = ({ at, text }: Note) => isOurComment(text) && !taken.has(toA1(at));
  const foreign = [...threaded, ...notes.filter((note) => !isOurs(note)).map(({ at }) => at)];
  return {
    ours: notes.filter(isOurs),
    foreign: [...new Map(foreign.map((at) => [toA1(at), at])).values()],
  };
}

/** The comments part of a sheet, or null where it has none. */
export function readComments(parts: Parts, sheetPart: string): CommentsPart | null {
  const link = relationshipsOf(parts, sheetPart).find(
    ({ kind, external }) => kind === "comments" && !external,
  );
  if (!link) return null;
  const part = link.target;
  const source = parts.text(part);
  const root = parts.tree(part);
  const list = childOf(root, "commentList");
  const notes = (list ? childrenOf(list, "comment") : []).map((element) => {
    const text = childOf(element, "text");
    return { at: addressOf(part, element), text: text ? richText(text) : "", element };
  });
  return { part, source, root, notes };
}

function addressOf(part: string, { open }: XmlElement): Address {
  const ref = attribute(open, "ref") ?? "";
  try {
    const { top, left } = areaFromA1(ref);
    return { row: top, column: left };
  } catch (error) {
    if (error instanceof RangeError) throw damaged(part, `comment on ${ref}`);
    throw error;
  }
}
