import type { Area, CellValue } from "../../core/cells";

/** Plain JSON data, as it goes over the bridge. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Formats kept as plain data under the API's own names: { "Font.Bold": true, "Fill.Color": "#FFFF00" }. */
export type Formats = Record<string, Json>;

export interface CellModel {
  /** The constant, or the last result of the formula (null: not calculated yet). */
  value: CellValue;
  /** With its "=", or null. */
  formula: string | null;
  numberFormat: string;
  formats: Formats;
  hyperlink: Json;
}

export interface ReplyModel {
  readonly id: string;
  authorName: string;
  authorEmail: string;
  content: string;
  created: string;
}

export interface CommentModel {
  readonly id: string;
  row: number;
  column: number;
  authorName: string;
  authorEmail: string;
  content: string;
  created: string;
  resolved: boolean;
  replies: ReplyModel[];
  /** A note (an old-style comment): it has no replies, and Excel does not show it among its comments. */
  readonly isNote?: true;
}

export interface ConditionalFormatModel {
  readonly id: string;
  /** In the words of the Excel API: Custom, CellValue, ColorScale, DataBar, … */
  type: string;
  areas: readonly Area[];
  /** Custom: the rule's formula, written for the top left cell. */
  formula: string;
  stopIfTrue: boolean;
  /** { "Fill.Color": "#F8CBAD", "Font.Color": "#9C0006" }. */
  formats: Formats;
  /** What belongs to other types, kept as it is. */
  details: Json;
}

interface ProtectionModel {
  isProtected: boolean;
  options: { [key: string]: Json };
  password: string | null;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  /** By cellKey. */
  readonly cells: Map<number, CellModel>;
  /** What is known of its cells; all of them where this is left out. No formula is calculated with what is not. */
  reach?: Area;
  comments: CommentModel[];
  /** First the rule with the highest priority. */
  conditionalFormats: ConditionalFormatModel[];
  protection: ProtectionModel;
  selection: readonly Area[];
  merges: readonly Area[];
  /** Rows and columns that stay in view. */
  frozen: { rows: number; columns: number };
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  pageLayout: { [key: string]: Json };
  showGridlines: boolean;
}

/** Who is acting: a person in the grid, the add-in, or a co-author elsewhere. */
export type Origin = "user" | "addin" | "remote";

/** Cells have changed, or whole rows have come or gone. */
export interface ChangeEvent {
  readonly kind: "changed";
  readonly sheetId: string;
  readonly address: string;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted";
  readonly origin: Origin;
  /** Only where a single cell was edited. */
  readonly details?: { readonly before: CellValue; readonly after: CellValue };
}

/** Something that happened in the workbook, as events report it. */
export type ModelEvent =
  | ChangeEvent
  | { readonly kind: "selection"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "activated" | "deactivated"; readonly sheetId: string }
  | { readonly kind: "added" | "deleted"; readonly sheetId: string; readonly origin: Origin };
