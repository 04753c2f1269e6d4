import type { CommentText } from "../../adapters/xlsx/looks";
import { type Address, oneCell, sameAddress, toA1 } from "../../core/cells";
import {
  highlightFormula,
  type HighlightLook,
  looksIn,
  MARK_AUTHOR,
  type SheetSnapshot,
} from "../../core/port";
import {
  addComment,
  addConditionalFormat,
  addNote,
  addReply,
  type Author,
  type Formats,
  type SheetModel,
  type WorkbookModel,
} from "../model";

/** Shown where a comment of another person could not be read, so that its place is still taken. */
const UNREAD = "（批注内容未能读出）";

const US: Author = { name: MARK_AUTHOR };

/** How the notes of a file are shown: as comments like all others, or as the notes that they are for Excel. */
export interface NoteOptions {
  readonly keepNotes?: true | undefined;
}

/** Gives a sheet in memory the comments of its file, ours and others', and our highlights as the rules of Excel. */
export function showMarks(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { marks, foreignComments, record }: SheetSnapshot,
  texts: readonly CommentText[],
  { keepNotes }: NoteOptions = {},
): void {
  sheet.comments = [];
  const textAt = (at: Address) => texts.find(({ cell }) => cell === toA1(at));
  const isNote = (at: Address) => keepNotes === true && textAt(at)?.isNote === true;
  for (const at of foreignComments) {
    const { author = "", text = "", replies = [] } = textAt(at) ?? {};
    if (isNote(at)) {
      addNote(workbook, sheet, at, nonEmpty(text), { name: author });
      continue;
    }
    const comment = addComment(workbook, sheet, at, nonEmpty(text), { name: author });
    for (const reply of replies) addReply(workbook, comment, nonEmpty(reply.text), { name: reply.author });
  }
  for (const { at, comment } of marks) {
    if (comment === null) continue;
    if (isNote(at)) {
      addNote(workbook, sheet, at, comment, US);
      continue;
    }
    // Where there is a comment already ours is a reply, as the adapter for Excel writes it.
    const other = sheet.comments.find((each) => sameAddress(each, at));
    if (other === undefined) addComment(workbook, sheet, at, comment, US);
    // A file from Excel has it among the posts of the thread.
    else if (![other, ...other.replies].some(({ content }) => content === comment)) {
      addReply(workbook, other, comment, US);
    }
  }
  const looks = looksIn(record);
  sheet.conditionalFormats = [];
  for (const { id, at, highlight } of [...marks].reverse()) {
    if (id === null || highlight === null) continue;
    addConditionalFormat(workbook, sheet, [oneCell(at.row, at.column)], "Custom", {
      formula: `=${highlightFormula({ id, highlight })}`,
      formats: formatsOf(looks[highlight]),
    });
  }
}

function formatsOf({ fill, bold, italic, underline }: HighlightLook): Formats {
  return {
    "Fill.Color": fill,
    ...(bold && { "Font.Bold": true }),
    ...(italic && { "Font.Italic": true }),
    ...(underline && { "Font.Underline": "Single" }),
  };
}

function nonEmpty(text: string): string {
  return text === "" ? UNREAD : text;
}
