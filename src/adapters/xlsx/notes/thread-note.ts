/**
 * For programs that know no threads, Excel keeps a note on the cell of each: by the author "tc={id}", with a foreword
 * in the language of Excel, "Comment:", and the texts of the posts, each behind a line of its own and four spaces.
 */
import { type Address, groupBy, sameAddress, toA1 } from "../../../core/cells";
import { isOurComment } from "../../../core/port";
import type { Thread } from "./threads";

/** A note: where it stands, by whom, and what it says. */
interface AnyNote {
  readonly at: Address;
  readonly author: string;
  readonly text: string;
}

/** "Comment:", "答复:" and the like. */
const LABEL = /(?:^|\n)[^\n]*[:：][^\S\n]*\n {4}/;

/** The foreword ends with this link in every language. LibreOffice keeps the text of such a note, but not its author. */
const FOREWORD = /https?:\/\/go\.microsoft\.com\/fwlink\/\?linkid=870924/i;

/** Whether a note by this author stands for a thread, though that may be lost. */
export function isThreadAuthor(name: string): boolean {
  return /^tc=/i.test(name);
}

/** Whether a note stands for this thread. */
export function isNoteOf({ at, author, text }: AnyNote, thread: Thread): boolean {
  if (!sameAddress(at, thread.at)) return false;
  return isThreadAuthor(author) || text.includes(thread.first?.text ?? "");
}

/** Tells of a note whether it stands for one of these threads; of many of them only those on its cell are compared. */
export function notesOf(threads: readonly Thread[]): (note: AnyNote) => boolean {
  const threadsOn = groupBy(threads, ({ at }) => toA1(at));
  return (note) => threadsOn.get(toA1(note.at))?.some((thread) => isNoteOf(note, thread)) ?? false;
}

/** What we said in a thread of which only the note is left; null where it was not ours, or a person had replied. */
export function wordsOfLostThread({ author, text }: AnyNote): string | null {
  if (!isThreadAuthor(author) && !FOREWORD.test(text)) return null;
  const label = LABEL.exec(text);
  const words = label === null ? "" : text.slice(label.index + label[0].length);
  return isOurComment(words) && !LABEL.test(words) ? words : null;
}

/** The text of such a note without a reply, or as it is where the reply is not found. */
export function withoutReply(text: string, reply: string): string {
  const at = text.lastIndexOf(`\n    ${reply}`);
  if (at < 0) return text;
  const label = Math.max(0, text.lastIndexOf("\n", at - 1));
  return text.slice(0, label) + text.slice(at + reply.length + 5);
}

/** The text of such a note with other words in place of those of its first post. */
export function reworded(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}
