import { type Address, firstCellIn, fromA1, toA1 } from "../../core/cells";
import { isOurComment, type NotedCell, type PlacedMark } from "../../core/port";
import { type HighlightRule, type QueuedRule, queueRules, readRule } from "./highlights";
import { type Noted, notedCells } from "./noted";

/** What stands behind a mark in Excel, so that it can be taken away: kept beside the mark, never in it. */
export interface Handles {
  /** The rule may colour other marks' cells as well. */
  rule?: HighlightRule;
  comment?: Excel.Comment;
  reply?: Excel.CommentReply;
  /** A thread of ours that a person has replied to: it stays. */
  answered?: Excel.Comment;
}

/** The marks of a sheet as read, with what stands behind them. */
export interface ReadMarks {
  readonly marks: readonly PlacedMark[];
  readonly foreignComments: readonly Address[];
  readonly threadAt: ReadonlyMap<string, Excel.Comment>;
  readonly handles: ReadonlyMap<PlacedMark, Handles>;
  /** Notes of ours, which no comment can stand beside. */
  readonly notes: readonly Noted[];
  /** What is said of notes in whose places comments stand by now. */
  readonly outdatedNotes: readonly NotedCell[];
}

/** What tells which marks are ours beside what Excel says of them. */
interface KnownMarks {
  readonly commentIds: readonly string[];
  /** Finds our notes, given our highlights. */
  readonly notesOn: (rules: readonly HighlightRule[]) => readonly Noted[];
  /** Notes alone, whose highlights are gone, are marks that can be taken away. */
  readonly hasNotes: boolean;
}

/** The collections that marks live in, queued for loading. */
interface QueuedMarks {
  readonly comments: Excel.CommentCollection;
  readonly formats: Excel.ConditionalFormatCollection;
}

const COMMENT_PROPERTIES = "items/id,items/content,items/replies/items/id,items/replies/items/content";

/** What has to be known of conditional formats to tell which are ours. */
export const FORMAT_PROPERTIES =
  "items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color";

/** Queues the loading of a sheet's comments and conditional formats: the first of at most two syncs. */
export function queueMarks(sheet: Excel.Worksheet): QueuedMarks {
  const comments = sheet.comments.load(COMMENT_PROPERTIES);
  const formats = sheet.getRange().conditionalFormats.load(FORMAT_PROPERTIES);
  return { comments, formats };
}

/** The places of comments and of our highlights, queued; only needed when there are any. */
export interface QueuedPlaces {
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
export function readMarks(places: QueuedPlaces, { commentIds, notesOn, hasNotes }: KnownMarks): ReadMarks {
  const handles = new Map<PlacedMark, Handles>();
  const threadAt = new Map<string, Excel.Comment>();
  const foreignComments: Address[] = [];
  const texts = new Map<string, Omit<Handles, "rule"> & { text: string }>();
  for (const { comment, range } of places.comments) {
    const at = firstCellIn(range.address);
    const cell = toA1(at);
    threadAt.set(cell, comment);
    const isOurs = isOurComment(comment.content) || commentIds.includes(comment.id);
    const reply = comment.replies.items.find(({ content }) => isOurComment(content));
    const isAnswered = comment.replies.items.some(({ content }) => !isOurComment(content));
    if (isOurs && !isAnswered) {
      texts.set(cell, { comment, text: comment.content });
      continue;
    }
    // A thread that a person has a part in stays: only a reply of ours can be taken away.
    foreignComments.push(at);
    if (reply !== undefined) texts.set(cell, { reply, text: reply.content });
    else if (isOurs) texts.set(cell, { answered: comment, text: comment.content });
  }
  const rules = places.rules.map(readRule);
  for (const rule of rules) {
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
  const all = notesOn(rules).map(({ entry, cells }) => ({
    entry,
    cells: cells.filter((at) => !threadAt.has(toA1(at))),
  }));
  const notes = all.filter(({ cells }) => cells.length > 0);
  const outdatedNotes = all.flatMap(({ entry, cells }) => (cells.length > 0 ? [] : [entry]));
  if (hasNotes) {
    for (const at of bareNotes({ notes, marks: [...handles.keys()] })) {
      handles.set({ id: null, at, highlight: null, comment: null }, {});
    }
  }
  return { marks: [...handles.keys()], foreignComments, threadAt, handles, notes, outdatedNotes };
}

/** Cells of notes on which no mark stands any more. */
export function bareNotes({ notes, marks }: Pick<ReadMarks, "notes" | "marks">): Address[] {
  const marked = new Set(marks.map(({ at }) => toA1(at)));
  return [...notedCells(notes)].flatMap(([cell, at]) => (marked.has(cell) ? [] : [at]));
}
