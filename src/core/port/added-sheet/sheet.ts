import type { Area } from "../../cells";

/** What a sheet of ours is for: there is at most one of each kind in a workbook. */
export const OWN_SHEET_KINDS = ["report", "overview", "demo"] as const;
export type OwnSheetKind = (typeof OWN_SHEET_KINDS)[number];

/** How a cell on a sheet of ours looks. */
export type OwnStyle =
  | "title"
  | "heading"
  | "label"
  | "text"
  | "header"
  | "cell"
  | "center"
  | "number"
  | "link"
  | "error"
  | "warning"
  | "note"
  | "writing"
  | "signature";

/** The looks of a style, the same in a file and in Excel. Sizes in points, colours as #RRGGBB. */
export interface OwnLook {
  readonly size?: number;
  readonly bold?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly underline?: true;
  readonly align?: "center" | "right";
  /** Long text goes on in the next line instead of running out of its cell. */
  readonly wrap?: true;
  /** Lines that it has room for at least, where a person writes by hand. */
  readonly lines?: number;
}

export const OWN_LOOKS: Readonly<Record<OwnStyle, OwnLook>> = {
  title: { size: 16, bold: true, align: "center" },
  heading: { size: 12, bold: true },
  label: { bold: true, border: true, fill: "#F2F2F2", wrap: true },
  text: { wrap: true },
  header: { bold: true, border: true, fill: "#E7E6E6", align: "center", wrap: true },
  cell: { border: true, wrap: true },
  center: { border: true, align: "center", wrap: true },
  number: { border: true, align: "center", wrap: true },
  link: { border: true, color: "#0563C1", underline: true, align: "center", wrap: true },
  error: { border: true, bold: true, color: "#9C0006", align: "center", wrap: true },
  warning: { border: true, bold: true, color: "#7F6000", align: "center", wrap: true },
  note: { size: 9, color: "#595959", wrap: true },
  writing: { border: true, wrap: true, lines: 3 },
  signature: { wrap: true, lines: 2 },
};

/** One cell of a sheet of ours. Text is always text: it never becomes a formula, whatever it begins with. */
export interface OwnCell {
  readonly value: string | number | null;
  readonly style: OwnStyle;
  readonly link?: OwnLink;
}

/** Leads to a cell of the workbook, or of another file. */
interface OwnLink {
  readonly sheetName: string;
  readonly cell: string;
  /** The other file as a URI, relative to this one; such links exist in new workbooks alone. */
  readonly file?: string;
}

/** A worksheet that we write as a whole, ready to be printed on A4. */
export interface OwnSheet {
  readonly kind: OwnSheetKind;
  /** The tab's name where it is free. */
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly columns: readonly number[];
  /** Rows from the first; null is an empty cell. */
  readonly rows: readonly (readonly (OwnCell | null)[])[];
  readonly merges: readonly Area[];
  readonly isLandscape: boolean;
  /** First and last row (from zero) of the header that is repeated on every page, or null. */
  readonly repeated: { readonly top: number; readonly bottom: number } | null;
  /**
   * Rows (from zero) that begin a new page. With it, also where it is empty, the sheet is printed at a fixed scale;
   * without it the program shrinks the columns until they fit.
   */
  readonly pageStarts?: readonly number[];
  /** Stands at the left below every page, beside the page's number. */
  readonly footer?: string;
  /** A table whose columns can be filtered, its header included; in new workbooks alone. */
  readonly filtered?: Area;
}

/** The hidden name by which a sheet of ours is known again, also after it has been renamed or moved. */
export function ownSheetMarker(kind: OwnSheetKind): string {
  return `_ziping_${kind}`;
}

/** A tab's name that no sheet has yet: the wanted one, else with a number. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
