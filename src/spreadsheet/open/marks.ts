import type { CommentText } from "../../adapters/xlsx/looks";
import { toA1 } from "../../core/cells";
import {
  highlightFormula,
  type HighlightLook,
  looksIn,
  MARK_AUTHOR,
  type SheetSnapshot,
} from "../../core/port";
import type { CommentSpec, ConditionalFormatSpec } from "../model";

/** Shown where a comment of another person could not be read, so that its place is still taken. */
const UNREAD = "（批注内容未能读出）";

/** Our highlights in a file as rules in Excel: each with the id that it is found by. */
export function ruleSpecs({ marks, record }: SheetSnapshot): ConditionalFormatSpec[] {
  const looks = looksIn(record);
  return marks.flatMap(({ id, at, highlight }) =>
    id === null || highlight === null
      ? []
      : [
          {
            at: toA1(at),
            formula: `=${highlightFormula({ id, highlight })}`,
            formats: formatsOf(looks[highlight]),
          },
        ],
  );
}

function formatsOf({
  fill,
  bold,
  italic,
  underline,
}: HighlightLook): NonNullable<ConditionalFormatSpec["formats"]> {
  return {
    "Fill.Color": fill,
    ...(bold && { "Font.Bold": true }),
    ...(italic && { "Font.Italic": true }),
    ...(underline && { "Font.Underline": "Single" }),
  };
}

/** Comments in a file, ours and others', by cell. Where both are on a cell ours is a reply: so the adapter writes. */
export function commentSpecs(
  { marks, foreignComments }: SheetSnapshot,
  texts: readonly CommentText[],
): Record<string, CommentSpec> {
  const specs: Record<string, CommentSpec> = {};
  for (const at of foreignComments) {
    const cell = toA1(at);
    const found = texts.find((comment) => comment.cell === cell);
    specs[cell] = {
      content: nonEmpty(found?.text),
      author: { name: found?.author ?? "" },
      replies: (found?.replies ?? []).map(({ author, text }) => ({
        content: nonEmpty(text),
        author: { name: author },
      })),
    };
  }
  for (const { at, comment } of marks) {
    if (comment === null) continue;
    const ours: CommentSpec = { content: comment, author: { name: MARK_AUTHOR } };
    const foreign = specs[toA1(at)];
    specs[toA1(at)] = foreign ? { ...foreign, replies: [...(foreign.replies ?? []), ours] } : ours;
  }
  return specs;
}

function nonEmpty(text = ""): string {
  return text === "" ? UNREAD : text;
}
