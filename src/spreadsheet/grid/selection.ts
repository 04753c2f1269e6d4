import { type Area, intersect, oneCell } from "../../core/cells";
import { type SheetModel, SHOWN } from "../model";
import type { Selection } from "./library";

/** What is selected on a sheet; a cell inside a merged area stands for all of it. */
export function selectionView(sheet: SheetModel): Selection {
  const [area = oneCell(0, 0)] = sheet.selection;
  const merged = sheet.merges.find(({ top, left }) => top === area.top && left === area.left);
  const bottom = Math.min(Math.max(area.bottom, merged?.bottom ?? 0), SHOWN.rows - 1);
  const right = Math.min(Math.max(area.right, merged?.right ?? 0), SHOWN.columns - 1);
  return {
    row: [area.top, bottom],
    column: [area.left, right],
    row_focus: area.top,
    column_focus: area.left,
  };
}

/**
 * What is selected in the grid, where that is not what is selected on the sheet in the workbook.
 * @param selection as the library reports it: before anything is selected, of rows without an end
 */
export function newlySelected(sheet: SheetModel, selection: Selection | undefined): Area | undefined {
  const area = selection && areaOf(selection);
  return area && !isSame(selectionView(sheet), area) ? area : undefined;
}

function areaOf(selection: Selection): Area | undefined {
  const [top, bottom] = selection.row as (number | null | undefined)[];
  const [left, right] = selection.column as (number | null | undefined)[];
  if (typeof top !== "number" || typeof left !== "number") return undefined;
  if (typeof bottom !== "number" || typeof right !== "number") return undefined;
  return (
    intersect(
      { top, left, bottom, right },
      { top: 0, left: 0, bottom: SHOWN.rows - 1, right: SHOWN.columns - 1 },
    ) ?? undefined
  );
}

function isSame({ row, column }: Selection, { top, left, bottom, right }: Area): boolean {
  return row[0] === top && row[1] === bottom && column[0] === left && column[1] === right;
}
