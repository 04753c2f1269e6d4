import { toA1 } from "../../core/cells";
import { type WorkbookModel } from "../model";
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
  return comment === undefined ? null : { cell: toA1(comment), text: commentText(comment) };
}
