import { type Address, sameAddress, toA1 } from "../../core/cells";
import {
  doneComment,
  isDoneComment,
  type MarkChanges,
  type RefusedComment,
  WorkbookError,
} from "../../core/port";
import { toWorkbookError } from "./errors";
import type { ReadMarks } from "./marks";
import { notedCells } from "./noted";
import { ifAnswered, type Pending } from "./pending";

/** Something that is said beside a cell. Excel may refuse it for reasons of its own, which hinder nothing else. */
export interface Post {
  readonly at: Address;
  readonly text: string;
  /** A thread of its own, or words in one that stands there already. */
  readonly isComment: boolean;
  /** Queues it; gives its id, or that of its thread, once it is done. */
  readonly queue: () => Pending<string>;
}

/**
 * What is to be said when marks change: comments on cells that have none, replies in threads of others, and in answered
 * threads of ours, which stay, that they are done. On a cell with a note of ours nothing is said.
 */
export function postsOf(sheet: Excel.Worksheet, read: ReadMarks, changes: MarkChanges): Post[] {
  const kept = keptThreads(read, changes);
  const done = changes.remove.flatMap((mark): Post[] => {
    const thread = read.handles.get(mark)?.answered;
    const isTold = thread === undefined || kept.includes(thread) || isDoneComment(thread.content);
    return isTold ? [] : [rewording(sheet, mark.at, thread, doneComment(thread.content))];
  });
  const noted = notedCells(read.notes);
  const foreign = new Set(read.foreignComments.map(toA1));
  const said = changes.add.flatMap(({ at, comment }): Post[] => {
    const cell = toA1(at);
    if (comment === null || noted.has(cell)) return [];
    if (!foreign.has(cell)) return [newComment(sheet, at, comment)];
    const thread = read.threadAt.get(cell);
    return thread === undefined || kept.includes(thread) ? [] : [reply(at, thread, comment)];
  });
  return [...done, ...said];
}

/** Answered threads of ours whose marks come again with the same words. */
function keptThreads({ handles }: ReadMarks, { remove, add }: MarkChanges): Excel.Comment[] {
  return remove.flatMap((mark) => {
    const thread = handles.get(mark)?.answered;
    const isAgain = add.some((each) => sameAddress(each.at, mark.at) && each.comment === mark.comment);
    return thread !== undefined && isAgain ? [thread] : [];
  });
}

export function newComment(sheet: Excel.Worksheet, at: Address, text: string): Post {
  // Reached for now: it keeps to its cell if rows come or go before a second try.
  const range = sheet.getRange(toA1(at));
  const queue = () => {
    const comment = sheet.comments.add(range, text).load("id");
    return () => comment.id;
  };
  return { at, text, isComment: true, queue };
}

function reply(at: Address, thread: Excel.Comment, text: string): Post {
  const queue = () => {
    const added = thread.replies.add(text).load("id");
    return () => added.id;
  };
  return { at, text, isComment: false, queue };
}

/** Other words for the first post of a thread. */
export function rewording(sheet: Excel.Worksheet, at: Address, thread: Excel.Comment, text: string): Post {
  const queue = () => {
    thread.content = text;
    // Loaded on an object of its own: it is answered only where the words before it were taken.
    const same = sheet.comments.getItem(thread.id).load("id");
    return () => same.id;
  };
  return { at, text, isComment: false, queue };
}

/** Posts on their way. */
export interface Sent {
  readonly posts: readonly Post[];
  readonly ids: readonly Pending<string>[];
}

/** Queues posts after all else, and what tells whether a batch that failed has come to them. */
export function queuePosts(
  { workbook }: Excel.RequestContext,
  sheetId: string,
  posts: readonly Post[],
): Sent & { readonly isReached: Pending<boolean> } {
  const probe = posts.length === 0 ? null : workbook.worksheets.getItem(sheetId).load("name");
  return {
    posts,
    ids: posts.map(({ queue }) => queue()),
    isReached: () => probe !== null && ifAnswered(() => probe.name) !== null,
  };
}

/** Errors that say that nothing goes on at all, whatever was asked. */
const OF_ALL: readonly string[] = ["edit-mode", "read-only", "gone", "changed", "too-large", "no-answer"];

/** The error as that of a refused post; null where it says that the whole action has failed. */
export function refusalIn(error: unknown): { readonly code: string } | null {
  const known = toWorkbookError(error);
  if (!(known instanceof WorkbookError) || known === error || OF_ALL.includes(known.code)) return null;
  return error as { code: string };
}

/** What came of some posts. */
export interface Posted {
  readonly refused: readonly RefusedComment[];
  /** Ids of the comments that are threads of their own. */
  readonly comments: readonly string[];
}

/** Ids of the comments among posts that were sent. */
export function commentIds({ posts, ids }: Sent): string[] {
  return ids.flatMap((id, index) => {
    const found = posts[index]?.isComment === true ? ifAnswered(id) : null;
    return found === null ? [] : [found];
  });
}
