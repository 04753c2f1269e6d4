import { cellKey, parseArea } from "../../../core/cells";
import { type Formats } from "../../../spreadsheet/model";
import { childNamed, childrenNamed, type Element, isSet, numberIn } from "./elements";
import type { CellStyles } from "./styles";

/** How a sheet looks. Sizes are in points, as the API gives them; hidden rows and columns have size 0. */
export interface SheetLayout {
  /** By cellKey; only cells that are stored in the file. */
  readonly formats: ReadonlyMap<number, Formats>;
  readonly merges: readonly string[];
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly tabColor: Element | undefined;
}

/** Wider or longer sheets are shown without the looks of the rest. */
export const SHOWN = { rows: 2_000, columns: 200 } as const;

/** Reads a worksheet's looks. */
export function readSheetLayout(root: Element, styles: CellStyles): SheetLayout {
  const data = childNamed(root, "sheetData");
  const views = childNamed(root, "sheetViews");
  const view = views && childNamed(views, "sheetView");
  const properties = childNamed(root, "sheetPr");
  const merges = childNamed(root, "mergeCells");
  return {
    ...readRows(data === undefined ? [] : childrenNamed(data, "row"), styles, defaultHeight(root)),
    merges: (merges === undefined ? [] : childrenNamed(merges, "mergeCell"))
      .map(({ attributes }) => attributes["ref"] ?? "")
      .filter((ref) => parseArea(ref) !== null),
    columnWidths: readColumns(root),
    frozen: readFrozen(view && childNamed(view, "pane")),
    showGridlines: isSet(view?.attributes["showGridLines"], true),
    tabColor: properties && childNamed(properties, "tabColor"),
  };
}

function readRows(
  rows: readonly Element[],
  styles: CellStyles,
  otherwise: number | null,
): Pick<SheetLayout, "formats" | "rowHeights"> {
  const formats = new Map<number, Formats>();
  const rowHeights = new Map<number, number>();
  let row = -1;
  for (const element of rows) {
    row = (numberIn(element.attributes["r"]) ?? row + 2) - 1;
    if (row >= SHOWN.rows) break;
    const height = numberIn(element.attributes["ht"]) ?? otherwise;
    if (isSet(element.attributes["hidden"])) rowHeights.set(row, 0);
    else if (height !== null) rowHeights.set(row, height);
    let column = -1;
    for (const cell of childrenNamed(element, "c")) {
      column = parseArea(cell.attributes["r"] ?? "")?.left ?? column + 1;
      const looks = styles[numberIn(cell.attributes["s"]) ?? 0];
      if (looks !== undefined && column < SHOWN.columns) formats.set(cellKey(row, column), looks);
    }
  }
  return { formats, rowHeights };
}

/** The height of rows that say nothing of their own, where a person has set it. */
function defaultHeight(root: Element): number | null {
  const { customHeight, defaultRowHeight } = childNamed(root, "sheetFormatPr")?.attributes ?? {};
  return isSet(customHeight) ? numberIn(defaultRowHeight) : null;
}

function readColumns(root: Element): Map<number, number> {
  const widths = new Map<number, number>();
  const otherwise = numberIn(childNamed(root, "sheetFormatPr")?.attributes["defaultColWidth"]);
  if (otherwise !== null) {
    for (let column = 0; column < SHOWN.columns; column++) widths.set(column, points(otherwise));
  }
  for (const list of childrenNamed(root, "cols")) {
    for (const { attributes } of childrenNamed(list, "col")) {
      const first = (numberIn(attributes["min"]) ?? 1) - 1;
      const last = Math.min((numberIn(attributes["max"]) ?? first + 1) - 1, SHOWN.columns - 1);
      const width = isSet(attributes["hidden"]) ? 0 : numberIn(attributes["width"]);
      if (width === null) continue;
      for (let column = first; column <= last; column++) widths.set(column, width === 0 ? 0 : points(width));
    }
  }
  return widths;
}

/** Files give widths in digits of the default font, 7 pixels each; a point is 4/3 of a pixel. */
function points(digits: number): number {
  return Math.trunc(((256 * digits + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

function readFrozen(pane: Element | undefined): SheetLayout["frozen"] {
  const { state = "", xSplit, ySplit } = pane?.attributes ?? {};
  if (!state.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: numberIn(ySplit) ?? 0, columns: numberIn(xSplit) ?? 0 };
}
