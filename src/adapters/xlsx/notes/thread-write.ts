import { groupBy, toA1 } from "../../../core/cells";
import { doneComment } from "../../../core/port";
import type { Parts } from "../package/parts";
import { unlinkPart } from "../package/relationships";
import { escapeText, unescapeText } from "../xml/escape";
import { splice, type Splice } from "../xml/splice";
import { isEmptied, removeFrom } from "../xml/traces";
import { childOf, childrenOf, type XmlElement } from "../xml/tree";
import type { NewNote } from "./comments-part";
import { readComments } from "./read";
import { isNoteOf, reworded, withoutReply } from "./thread-note";
import { type Post, readThreads, type Thread } from "./threads";

/** What becomes of a thread: posts that go, and another text of the first. */
interface ThreadChange {
  readonly thread: Thread;
  readonly gone: readonly Post[];
  readonly text: string | null;
}

/**
 * Takes what we say out of these threads: a thread that nobody else has a part in goes; of others our replies go, and a
 * first post of ours says that it is done. Who wrote them stays in the list of persons: that is the user, not us.
 */
export function removeOurPosts(parts: Parts, sheetPart: string, threads: readonly Thread[]): void {
  const changes = threads.map((thread): ThreadChange => {
    const { first, replies, isOurs, ourReplies, isForeign } = thread;
    if (!isForeign) return { thread, gone: first === null ? replies : [first, ...replies], text: null };
    return { thread, gone: ourReplies, text: isOurs && first !== null ? doneComment(first.text) : null };
  });
  changeThreads(parts, sheetPart, changes);
}

/**
 * Lets a first post of ours that says it is done say again what it said, where just that is to stand on its cell.
 * @returns those of the texts that now stand
 */
export function reopenPosts(parts: Parts, sheetPart: string, wanted: readonly NewNote[]): NewNote[] {
  const threads = readThreads(parts, sheetPart).filter(({ isOurs, isForeign }) => isOurs && isForeign);
  const threadsOn = groupBy(threads, ({ at }) => toA1(at));
  const changes = wanted.flatMap((note) => {
    const thread = threadsOn.get(toA1(note.at))?.find(({ first }) => first?.text === doneComment(note.text));
    return thread === undefined ? [] : [{ note, change: { thread, gone: [], text: note.text } }];
  });
  changeThreads(
    parts,
    sheetPart,
    changes.map(({ change }) => change),
  );
  return changes.map(({ note }) => note);
}

function changeThreads(parts: Parts, sheetPart: string, changes: readonly ThreadChange[]): void {
  const touched = changes.flatMap(({ thread, gone, text }) => [
    ...gone,
    ...(text === null || thread.first === null ? [] : [thread.first]),
  ]);
  for (const part of new Set(touched.map((post) => post.part))) changePart(parts, sheetPart, part, changes);
  changeNotes(parts, sheetPart, changes);
}

/** A part that holds no post any more goes. */
function changePart(parts: Parts, sheetPart: string, part: string, changes: readonly ThreadChange[]): void {
  const source = parts.text(part);
  const root = parts.tree(part);
  const gone = changes.flatMap((change) => change.gone.filter((post) => post.part === part));
  const elements = gone.map(({ element }) => element);
  if (isEmptied(root, elements)) {
    unlinkPart(parts, sheetPart, part);
    return;
  }
  const texts = changes.flatMap(({ thread: { first }, text }): Splice[] => {
    const element = first?.part === part ? childOf(first.element, "text") : undefined;
    return element === undefined || text === null ? [] : [contentSplice(element, text)];
  });
  parts.put(part, splice(source, [...removeFrom(source, root, elements), ...texts]));
}

/** Threads that stay have their note say the same; where it is not found in the note, Excel will. */
function changeNotes(parts: Parts, sheetPart: string, changes: readonly ThreadChange[]): void {
  const comments = readComments(parts, sheetPart);
  if (comments === null) return;
  const notesOn = groupBy(comments.notes, ({ at }) => toA1(at));
  const splices = changes
    .filter(({ thread: { isForeign } }) => isForeign)
    .flatMap(({ thread, gone, text }) => {
      const note = notesOn.get(toA1(thread.at))?.find((each) => isNoteOf(each, thread));
      const first = thread.first?.text ?? "";
      const change = (said: string) => {
        const left = gone.reduce((rest, reply) => withoutReply(rest, reply.text), said);
        return text === null || first === text ? left : reworded(left, first, text);
      };
      return note === undefined ? [] : runsOf(note.element).flatMap((run) => runSplice(run, change));
    });
  if (splices.length > 0) parts.put(comments.part, splice(comments.source, splices));
}

function runSplice(run: XmlElement, change: (text: string) => string): Splice[] {
  const said = unescapeText(run.text);
  const left = change(said);
  return left === said ? [] : [contentSplice(run, left)];
}

/** The pieces of a note's text, one for each way in which it is set. */
function runsOf(note: XmlElement): XmlElement[] {
  const text = childOf(note, "text");
  return (text === undefined ? [] : childrenOf(text)).flatMap((child) =>
    child.open.local === "r" ? childrenOf(child, "t") : child.open.local === "t" ? [child] : [],
  );
}

function contentSplice({ openEnd, closeStart }: XmlElement, text: string): Splice {
  return { start: openEnd, end: closeStart, text: escapeText(text) };
}
