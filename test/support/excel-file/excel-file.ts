/** A workbook that is open in Excel: what the simulated host answers from, and the file it was opened from. */
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import type { SheetSnapshot } from "../../../src/core/port";
import type { WorkbookModel } from "../../../src/spreadsheet/model";

/** A note that belongs to no thread, as a file has it. */
export interface PlainNote {
  /** Counted from zero. */
  readonly row: number;
  readonly column: number;
  readonly author: string;
  /** Its text element. */
  readonly text: string;
  /** Its box; null where it has none. */
  readonly shape: string | null;
}

/** What a sheet was in the file. */
export interface SheetOrigin {
  /** The worksheet's part. */
  readonly part: string;
  /** Null for a copy: it gets a number of its own. */
  readonly sheetId: string | null;
  /** The cells as they stood there. */
  readonly cells: SheetSnapshot["rows"];
  /** For each row of the sheet as it is, the row of the file that it was; null for one that was put in. */
  readonly rows: (number | null)[];
  /** By the ids of the notes in the model, which have their plain text alone. */
  readonly notes: ReadonlyMap<string, PlainNote>;
}

export interface ExcelFile {
  readonly name: string;
  readonly workbook: WorkbookModel;
  /** The file as it was opened. */
  readonly parts: Parts;
  /** By the ids of the sheets in the model; a sheet that is new has none. */
  readonly origins: Map<string, SheetOrigin>;
}

/** Kinds of links, content types and namespaces of the parts that only Excel writes. */
export const EXCEL = {
  threads: "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
  threadLink: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  threadType: "application/vnd.ms-excel.threadedcomments+xml",
  personLink: "http://schemas.microsoft.com/office/2017/10/relationships/person",
  personType: "application/vnd.ms-excel.person+xml",
  revision: "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  compatibility: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  extension: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  extensionLink: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  extensionType: "application/vnd.ms-office.webextension+xml",
  panes: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
  panesLink: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  panesType: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;

let lastGuid = 0;

/** An id as Excel gives it to sheets, comments, rules and parts; no other in this process is the same. */
export function newGuid(): string {
  lastGuid++;
  return `{5EAF1C00-0000-4000-8000-${lastGuid.toString(16).toUpperCase().padStart(12, "0")}}`;
}
