import { type Address, firstCellIn, fromA1, toA1 } from "../../core/cells";
import { type HighlightLooks, isOurComment, type MarkChanges, type PlacedMark } from "../../core/port";
import { type HighlightRule, queueHighlights, type QueuedRule, queueRules, readRule } from "./highlights";

/** What stands behind a mark in Excel, so that it can be taken away: kept beside the mark, never in it. */
export interface Handles {
  /** The rule may colour other marks' cells as well. */
  rule?: HighlightRule;
  comment?: Excel.Comment;
  reply?: Excel.CommentReply;
}

/** The marks of a sheet as read, with what stands behind them. */
export interface ReadMarks {
  readonly marks: readonly PlacedMark[];
  readonly foreignComments: readonly Address[];
  readonly threadAt: ReadonlyMap<string, Excel.Comment>;
  readonly handles: ReadonlyMap<PlacedMark, Handles>;
}

/** The collections that marks live in, queued for loading. */
interface QueuedMarks {
  readonly comments: Excel.CommentCollection;
  readonly formats: Excel.ConditionalFormatCollection;
}

const COMMENT_PROPERTIES = "items/id,items/content,items/replies/items/id,items/replies/items/content";

/** Queues the loading of a sheet's comments and conditional formats: the first of at most two syncs. */
export function queueMarks(sheet: Excel.Worksheet): QueuedMarks {
  const comments = sheet.comments.load(COMMENT_PROPERTIES);
  const formats = sheet
    .getRange()
    .conditionalFormats.load(
      "items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color",
    );
  return { comments, formats };
}

/** The places of comments and of our highlights, queued; only needed when there are any. */
interface QueuedPlaces {
  readonly comments: readonly { readonly comment: Excel.Comment; readonly range: Excel.Range }[];
  readonly rules: readonly QueuedRule[];
}

export function queuePlaces({ comments, formats }: QueuedMarks): QueuedPlaces {
  return {
    comments: comments.items.map((comment) => ({ comment, range: comment.getLocation().load("address") })),
    rules: queueRules(formats.items),
  };
}

/** Joins highlights and comments by their cells, after the sync that loaded their places. */
export function readMarks(places: QueuedPlaces, ourCommentIds: readonly string[]): ReadMarks {
  const handles = new Map<PlacedMark, Handles>();
  const threadAt = new Map<string, Excel.Comment>();
  const foreignComments: Address[] = [];
  const texts = new Map<string, Pick<Handles, "comment" | "reply"> & { text: string }>();
  for (const { comment, range } of places.comments) {
    const at = firstCellIn(range.address);
    const cell = toA1(at);
    threadAt.set(cell, comment);
    const isOurs = isOurComment(comment.content) || ourCommentIds.includes(comment.id);
    const reply = comment.replies.items.find(({ content }) => isOurComment(content));
    const isAnswered = comment.replies.items.some(({ content }) => !isOurComment(content));
    if (isOurs && !isAnswered) {
      texts.set(cell, { comment, text: comment.content });
      continue;
    }
    // A thread that a person has a part in stays: only a reply of ours can be taken away.
    foreignComments.push(at);
    if (reply !== undefined) texts.set(cell, { reply, text: reply.content });
    else if (isOurs) texts.set(cell, { text: comment.content });
  }
  for (const rule of places.rules.map(readRule)) {
    for (const at of rule.cells) {
      const { text = null, ...words } = texts.get(toA1(at)) ?? {};
      texts.delete(toA1(at));
      const { id, highlight, fill } = rule;
      handles.set({ id, at, highlight, comment: text, fill }, { ...words, rule });
    }
  }
  for (const [cell, { text, ...words }] of texts) {
    if (words.comment === undefined && words.reply === undefined) continue;
    handles.set({ id: null, at: fromA1(cell), highlight: null, comment: text }, words);
  }
  return { marks: [...handles.keys()], foreignComments, threadAt, handles };
}

/**
 * Queues the changes of marks, comments before highlights, and gives the comments added, whose ids are loaded with
 * them. On a cell with a person's thread our text becomes a reply.
 */
export function queueMarkChanges(
  sheet: Excel.Worksheet,
  read: ReadMarks,
  changes: MarkChanges,
  looks: HighlightLooks,
): readonly Excel.Comment[] {
  const removed = changes.remove.map((mark) => read.handles.get(mark) ?? {});
  const foreign = new Set(read.foreignComments.map(toA1));
  for (const { comment, reply } of removed) {
    comment?.delete();
    reply?.delete();
  }
  const added: Excel.Comment[] = [];
  for (const { at, comment } of changes.add) {
    if (comment === null) continue;
    const cell = toA1(at);
    if (foreign.has(cell)) read.threadAt.get(cell)?.replies.add(comment);
    else added.push(sheet.comments.add(sheet.getRange(cell), comment).load("id"));
  }
  const rules = new Set(removed.flatMap(({ rule }) => rule ?? []));
  for (const { format } of rules) format.delete();
  // A rule goes with all its cells: those whose marks stay get it anew.
  const kept = [...read.handles].filter(
    ([mark, { rule }]) => rule && rules.has(rule) && !changes.remove.includes(mark),
  );
  const again = kept.flatMap(([{ at }, { rule }]) =>
    rule ? [{ id: rule.id, highlight: rule.highlight, at }] : [],
  );
  queueHighlights(sheet, [...again, ...changes.add], looks);
  return added;
}
