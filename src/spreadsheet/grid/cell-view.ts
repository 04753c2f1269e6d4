import { type CellValue, isCellError } from "../../core/cells";
import { type CellModel, type Formats, type Json, displayedText } from "../model";
import type { Cell } from "./library";

/** What lies over a cell without belonging to it. */
export interface Overlay {
  /** Colour of a highlight; the cell's own colour stays in the model. */
  readonly highlight: string | undefined;
  readonly note: Cell["ps"];
}

export const NO_OVERLAY: Overlay = { highlight: undefined, note: undefined };

const CENTER = 0;
const LEFT = 1;
const RIGHT = 2;
const TOP = 1;
const BOTTOM = 2;

const ACROSS: Readonly<Record<string, number>> = { Left: LEFT, Center: CENTER, Right: RIGHT };
const UPRIGHT: Readonly<Record<string, number>> = { Top: TOP, Center: CENTER, Bottom: BOTTOM };

/** The size and face of text that says nothing of its own, as the host answers it. */
const DEFAULT_FONT = { size: 11, name: "宋体" };

/** A cell of the model as the grid shows it; null for a cell that shows nothing. */
export function cellView(cell: Readonly<CellModel>, overlay: Overlay): Cell | null {
  const { value, formula, formats } = cell;
  const hasContent = value !== null || formula !== null;
  const isBare = !hasContent && Object.keys(formats).length === 0 && cell.numberFormat === "General";
  if (isBare && overlay.highlight === undefined && overlay.note === undefined) return null;
  const background = overlay.highlight ?? text(formats["Fill.Color"]);
  return {
    ...content(cell),
    ...looks(formats, value),
    ...(background !== undefined && { bg: background }),
    ...(overlay.note && { ps: overlay.note }),
  };
}

function content(cell: Readonly<CellModel>): Cell {
  const { value, formula, numberFormat } = cell;
  const shown = displayedText(cell);
  const common = { ...(formula !== null && { f: formula }), m: shown };
  if (value === null) return { ...(formula === null ? {} : common), ct: { fa: numberFormat, t: "g" } };
  if (typeof value === "string" && value.includes("\n") && formula === null) {
    return { ct: { fa: numberFormat, t: "inlineStr", s: [{ v: value, ...inlineLooks(cell.formats) }] } };
  }
  const plain = isCellError(value) ? value.error : value;
  // Text that looks like a number carries the mark that keeps the grid from taking it for one.
  const isForced = typeof value === "string" && value !== "" && !Number.isNaN(Number(value));
  return { ...common, v: plain, ct: { fa: numberFormat, t: typeOf(value) }, ...(isForced && { qp: 1 }) };
}

function typeOf(value: Exclude<CellValue, null>): string {
  if (isCellError(value)) return "e";
  if (typeof value === "number") return "n";
  return typeof value === "boolean" ? "b" : "s";
}

function looks(formats: Formats, value: CellValue): Cell {
  const color = text(formats["Font.Color"]);
  return {
    ...fontLooks(formats),
    ...(color !== undefined && { fc: color }),
    ht: ACROSS[text(formats["HorizontalAlignment"]) ?? ""] ?? byKind(value),
    vt: UPRIGHT[text(formats["VerticalAlignment"]) ?? "Center"] ?? CENTER,
    tb: formats["WrapText"] === true ? "2" : "1",
  };
}

function fontLooks(formats: Formats): Pick<Cell, "bl" | "it" | "un" | "cl" | "fs" | "ff"> {
  const { size, name } = DEFAULT_FONT;
  const underline = text(formats["Font.Underline"]) ?? "None";
  return {
    fs: typeof formats["Font.Size"] === "number" ? formats["Font.Size"] : size,
    ff: text(formats["Font.Name"]) ?? name,
    ...(formats["Font.Bold"] === true && { bl: 1 }),
    ...(formats["Font.Italic"] === true && { it: 1 }),
    ...(formats["Font.Strikethrough"] === true && { cl: 1 }),
    ...(underline !== "None" && { un: 1 }),
  };
}

function inlineLooks(formats: Formats): Record<string, unknown> {
  return { ...fontLooks(formats), fc: text(formats["Font.Color"]) ?? "#000000" };
}

/** Excel puts numbers to the right, truth values and errors to the middle, text to the left. */
function byKind(value: CellValue): number {
  if (typeof value === "number") return RIGHT;
  return typeof value === "boolean" || isCellError(value) ? CENTER : LEFT;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
