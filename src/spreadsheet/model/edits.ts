import {
  type Address,
  type Area,
  areaFromA1,
  cellCount,
  cellKey,
  cellsOf,
  compareAddresses,
} from "../../core/cells";
import { cellIn, existingCells, isPristine, openCell } from "./cells";
import { enter } from "./input";
import type { CommentModel, ConditionalFormatModel, Json, ReplyModel, SheetModel } from "./types";
import type { WorkbookModel } from "./workbook";

/** What to put into a cell, given its place within the area; undefined leaves the cell alone. */
type InputAt = (rowInArea: number, columnInArea: number) => Json | undefined;

/** Puts inputs into the cells of an area, as typing or setting `values` and `formulas` does; one change event. */
export function enterInputs(workbook: WorkbookModel, sheet: SheetModel, area: Area, inputAt: InputAt): void {
  const isSingle = cellCount(area) === 1;
  const before = cellIn(sheet, area.top, area.left).value;
  for (const { row, column } of cellsOf(area)) {
    const input = inputAt(row - area.top, column - area.left);
    if (input === undefined) continue;
    const cell = openCell(sheet, row, column);
    enter(cell, input);
    if (isPristine(cell)) sheet.cells.delete(cellKey(row, column));
  }
  workbook.touch();
  if (isSingle) workbook.calculate();
  const details = { before, after: cellIn(sheet, area.top, area.left).value };
  workbook.changed(sheet, area, isSingle ? { details } : {});
}

/** A person (or whoever `workbook.as` says) types into one cell: setCell(workbook, "表1", "J6", "9.69"). */
export function setCell(workbook: WorkbookModel, sheetName: string, address: string, input: Json): void {
  enterInputs(workbook, workbook.sheet(sheetName), areaFromA1(address), () => input);
}

/** What to clear, in the words of the Excel API. */
type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

export function clearArea(workbook: WorkbookModel, sheet: SheetModel, area: Area, what: ClearWhat): void {
  for (const { row, column, cell } of existingCells(sheet, area)) {
    if (what === "All" || what === "Contents")
      Object.assign(cell, { value: null, formula: null, hyperlink: null });
    if (what === "All" || what === "Formats") Object.assign(cell, { formats: {}, numberFormat: "General" });
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") cell.hyperlink = null;
    if (isPristine(cell)) sheet.cells.delete(cellKey(row, column));
  }
  if (what !== "All" && what !== "Contents") return;
  workbook.touch();
  workbook.changed(sheet, area);
}

/** Who writes a comment. */
export interface Author {
  readonly name: string;
  readonly email?: string;
}

/** Starts a thread on a cell. The caller makes sure that there is none. */
export function addComment(
  workbook: WorkbookModel,
  sheet: SheetModel,
  at: Address,
  content: string,
  author: Author,
): CommentModel {
  const { row, column } = at;
  const comment = { ...newPost(workbook, content, author), row, column, resolved: false, replies: [] };
  sheet.comments.push(comment);
  sheet.comments.sort(compareAddresses);
  return comment;
}

/** Puts a note on a cell. The caller makes sure that there is none. */
export function addNote(
  workbook: WorkbookModel,
  sheet: SheetModel,
  at: Address,
  content: string,
  author: Author,
): void {
  const comment = addComment(workbook, sheet, at, content, author);
  sheet.comments = sheet.comments.map((each) => (each === comment ? { ...comment, isNote: true } : each));
}

export function addReply(
  workbook: WorkbookModel,
  comment: CommentModel,
  content: string,
  author: Author,
): ReplyModel {
  const reply = newPost(workbook, content, author);
  comment.replies.push(reply);
  return reply;
}

/** Adds a conditional format with the highest priority, as Excel does. */
export function addConditionalFormat(
  workbook: WorkbookModel,
  sheet: SheetModel,
  areas: readonly Area[],
  type: string,
  rest: Partial<Pick<ConditionalFormatModel, "formula" | "stopIfTrue" | "formats" | "details">> = {},
): ConditionalFormatModel {
  const rule: ConditionalFormatModel = {
    id: workbook.newId(),
    type,
    areas,
    formula: "",
    stopIfTrue: false,
    formats: {},
    details: null,
    ...rest,
  };
  sheet.conditionalFormats.unshift(rule);
  return rule;
}

function newPost(workbook: WorkbookModel, content: string, { name, email = "" }: Author): ReplyModel {
  return {
    id: workbook.newId(),
    authorName: name,
    authorEmail: email,
    content,
    created: workbook.now().toISOString(),
  };
}
