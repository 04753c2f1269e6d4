import { type WorkbookModel, cellName } from "../model";
import { commentText } from "./notes";
import { commentAt } from "./overlays";

/** The comment on the selected cell, in words: the grid shows it on hovering only. */
export interface SelectedComment {
  readonly cell: string;
  readonly text: string;
}

export function selectedComment(workbook: WorkbookModel): SelectedComment | null {
  const sheet = workbook.activeSheet;
  const [area] = sheet.selection;
  const comment = area && commentAt(sheet, area.top, area.left);
  return comment === undefined
    ? null
    : { cell: cellName(comment.row, comment.column), text: commentText(comment) };
}
