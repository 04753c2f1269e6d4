import { OWN_LOOKS, type OwnCell, type OwnSheet, type OwnStyle, rowHeights } from "../../../core/port";

/**
 * A sheet of ours as elements to be printed: the same rows, looks and pages that the workbook gets. Texts stay texts.
 * Looks are set through the object model: the page's policy allows no styles in its text.
 */
export function sheetElements(sheet: OwnSheet): HTMLElement[] {
  const heights = rowHeights(sheet);
  const starts = [0, ...(sheet.pageStarts ?? [])];
  return starts.map((start, page) => {
    const table = document.createElement("table");
    table.append(columnsOf(sheet));
    const body = table.createTBody();
    for (let row = start; row < (starts[page + 1] ?? sheet.rows.length); row++) {
      body.append(rowElement(sheet, row, heights[row] ?? 0));
    }
    return table;
  });
}

function columnsOf({ columns }: OwnSheet): HTMLElement {
  const all = columns.reduce((sum, width) => sum + width, 0);
  const group = document.createElement("colgroup");
  for (const width of columns) {
    const column = document.createElement("col");
    column.style.width = `${(100 * width) / all}%`;
    group.append(column);
  }
  return group;
}

function rowElement({ rows, merges }: OwnSheet, row: number, height: number): HTMLElement {
  const element = document.createElement("tr");
  const cells = rows[row] ?? [];
  // A label with nothing beside it leaves room for a person to write.
  const isRoom = cells.length > 2 && cells.slice(1).every((cell) => cell !== null && cell.value === null);
  if (isRoom || cells.length === 0) element.style.height = `${height}pt`;
  cells.forEach((cell, column) => {
    const merge = merges.find(({ top, left, right }) => top === row && left <= column && column <= right);
    if (merge !== undefined && column > merge.left) return;
    element.append(cellElement(cell, merge === undefined ? 1 : merge.right - merge.left + 1));
  });
  return element;
}

function cellElement(cell: OwnCell | null, span: number): HTMLElement {
  const isHeading = cell?.style === "header" || cell?.style === "label";
  const element = document.createElement(isHeading ? "th" : "td");
  element.colSpan = span;
  if (cell === null) return element;
  element.className = cell.style;
  element.textContent = cell.value === null ? "" : String(cell.value);
  dress(element, cell.style);
  return element;
}

function dress({ style }: HTMLElement, name: OwnStyle): void {
  const { size, bold, color, fill, border, align } = OWN_LOOKS[name];
  if (size !== undefined) style.fontSize = `${size}pt`;
  style.fontWeight = bold === true ? "bold" : "normal";
  if (color !== undefined && name !== "link") style.color = color;
  if (fill !== undefined) style.backgroundColor = fill;
  if (border === true) style.border = "0.5pt solid #7f7f7f";
  style.textAlign = align ?? "left";
}
