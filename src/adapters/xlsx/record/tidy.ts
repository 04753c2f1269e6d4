import type { Book, BookSheet } from "../book/book";
import type { Parts } from "../package/parts";
import { dropCommentIdsOfNothing } from "./comment-ids";
import { listOurNotes } from "./noted-cells";

/**
 * Brings what goes along with marks and the record in line with them, once they have changed: the list of our notes, and
 * the ids of our comments.
 * @param parts changed step by step: hand in a fork
 * @param edited the only sheet whose marks have changed, where it is only one
 */
export function tidyOurParts(parts: Parts, book: Book, edited?: BookSheet): void {
  listOurNotes(parts, book, edited);
  dropCommentIdsOfNothing(parts, book);
}
