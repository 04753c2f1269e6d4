import { cellKey, lineCount } from "../../core/cells";
import { type CommentModel, type SheetModel, usedArea } from "../model";
import type { Cell } from "./library";
import { placesOf } from "./places";

type Note = NonNullable<Cell["ps"]>;

const WIDTH = 260;
const LINE = 19;
const LETTERS_IN_LINE = 18;
const TALLEST = 320;

/** The text of a comment with its replies, each with who wrote it. */
export function commentText({ authorName, content: words, replies }: CommentModel): string {
  return [{ authorName, content: words }, ...replies]
    .map((post) => (post.authorName === "" ? post.content : `${post.authorName}：${post.content}`))
    .join("\n\n");
}

/** The notes of a sheet, each in a box that is as high as its text and has its place within the form. */
export function notesOf(sheet: SheetModel): ReadonlyMap<CommentModel, Note> {
  if (sheet.comments.length === 0) return new Map();
  const places = placesOf(sheet);
  const [, end] = places.column(usedArea(sheet, false)?.right ?? 0);
  const merges = new Map(sheet.merges.map((merge) => [cellKey(merge.top, merge.left), merge]));
  return new Map(
    sheet.comments.map((comment) => {
      const { row, column } = comment;
      const merged = merges.get(cellKey(row, column));
      const [, right] = places.column(merged?.right ?? column);
      const [, bottom] = places.row(merged?.bottom ?? row);
      const value = commentText(comment);
      const lines = lineCount(value, ({ length }) => length / LETTERS_IN_LINE);
      // Beside the last columns there is no room: there the box hangs below its cell.
      const isNearEnd = right + WIDTH > end + 2 * LINE;
      const place = isNearEnd
        ? { left: Math.max(0, right - WIDTH), top: bottom + 8 }
        : { left: null, top: null };
      return [
        comment,
        { value, isShow: false, width: WIDTH, height: Math.min(lines * LINE + 16, TALLEST), ...place },
      ];
    }),
  );
}
