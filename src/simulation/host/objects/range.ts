import {
  type Area,
  MAX_COLUMNS,
  cellCount,
  cellsOf,
  columnCount,
  fullAddress,
  intersect,
  rowCount,
} from "../../../core/cells";
import {
  type Json,
  type SheetModel,
  cellIn,
  clearArea,
  deleteRows,
  enterInputs,
  hasNoContent,
  insertRows,
} from "../../../spreadsheet/model";
import { ApiType, type Argument, type Definition } from "../protocol/api-type";
import { HostError, invalidArgument } from "../protocol/errors";
import type { Connection } from "../protocol/connection";
import { booleanArgument, wordValue } from "./arguments";
import { conditionalFormatsType } from "./conditional-formats";
import { rangeAreasType } from "./range-areas";
import { rangeFormatType } from "./range-format";
import { changeCell, gridProperties } from "./range-grids";
import { allHidden, hiddenColumns, hiddenRows, rangeLines } from "./range-lines";
import { rangeMoves } from "./range-moves";
import { rangeSortType } from "./range-sort";
import { type RangeTarget, areaOf, areaOnSheet, rangeTarget } from "./range-target";
import { worksheetType } from "./worksheet";

const CLEAR = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

export const rangeType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "Range",
  ...rangePart(),
  identity: rangeIdentity,
  properties: {
    Address: { get: (target) => fullAddress(target.sheet.name, target.areas) },
    AddressLocal: { get: (target) => fullAddress(target.sheet.name, target.areas) },
    CellCount: { get: (target) => cellCount(areaOf(target)) },
    RowCount: { get: (target) => rowCount(areaOf(target)) },
    ColumnCount: { get: (target) => columnCount(areaOf(target)) },
    RowIndex: { get: (target) => areaOf(target).top },
    ColumnIndex: { get: (target) => areaOf(target).left },
    RowHidden: { since: "1.2", get: (target) => allHidden(hiddenRows(target)) },
    ColumnHidden: { since: "1.2", get: (target) => allHidden(hiddenColumns(target)) },
    ...gridProperties,
    Hyperlink: {
      since: "1.7",
      get: (target) => cellIn(target.sheet, areaOf(target).top, areaOf(target).left).hyperlink,
      set: setHyperlink,
    },
  },
  objects: {
    Worksheet: { to: ({ sheet }) => worksheetType.of(sheet) },
    Format: { to: (target) => rangeFormatType.of(target) },
    ConditionalFormats: { since: "1.6", to: (target) => conditionalFormatsType.of(target) },
    Sort: { since: "1.2", to: (target) => rangeSortType.of(target) },
  },
  objectMethods: {
    ...rangeMoves,
    Insert: { writes: "sheet", to: insert },
    GetMergedAreasOrNullObject: {
      since: "1.13",
      to: (target) => {
        const { sheet } = target;
        const merged = sheet.merges.filter((area) => intersect(area, areaOf(target)) !== null);
        return merged.length === 0 ? null : rangeAreasType.of(rangeTarget(sheet, ...merged));
      },
    },
  },
  methods: {
    ...referenceMethods((target) => rangeType.of(target)),
    ...rangeLines,
    // Asked by the client before it sets the values of many cells piece by piece.
    _ValidateArraySize: {
      since: "1.3",
      run: (target, args) => {
        const area = areaOf(target);
        const isSame = args[0] === rowCount(area) && args[1] === columnCount(area);
        if (!isSame) throw invalidArgument("values");
      },
    },
    Select: { run: selectRange },
    Clear: {
      writes: "sheet",
      run: (target, [what], { workbook }) => {
        clearArea(workbook, target.sheet, areaOf(target), wordValue(what ?? "All", CLEAR, "applyTo"));
      },
    },
    Delete: {
      writes: "sheet",
      run: (target, [shift], { workbook }) => {
        const area = requireWholeRows(target, wordValue(shift ?? "Up", ["Up", "Left"], "shift") === "Up");
        deleteRows(workbook, target.sheet, area.top, rowCount(area));
      },
    },
    Merge: {
      since: "1.2",
      writes: "sheet",
      run: (target, args) => {
        merge(target, booleanArgument(args, 0));
      },
    },
    Unmerge: {
      since: "1.2",
      writes: "sheet",
      run: ({ sheet, areas }) => {
        sheet.merges = sheet.merges.filter((merged) => !areas.some((area) => intersect(area, merged)));
      },
    },
  },
});

/** A range argument, given as an object or as an address on the sheet. */
export function areaArgument(sheet: SheetModel, argument: Argument | undefined): Area {
  const target = rangeType.targetOf(argument);
  if (target) return areaOf(target);
  if (typeof argument !== "string") throw invalidArgument("address");
  return areaOnSheet(sheet, argument);
}

/** What ranges, and all that hangs on one, have in common: they are gone with their sheet, or with their cells. */
export function rangePart(): Pick<Definition<RangeTarget>, "sheetOf" | "isAlive" | "goneCode"> {
  return {
    sheetOf: ({ sheet }) => sheet,
    isAlive: ({ sheet, areas }, { workbook }) => workbook.sheets.includes(sheet) && areas.length > 0,
    goneCode: "InvalidReference",
  };
}

export function rangeIdentity({ referenceId }: RangeTarget): Record<string, Json> {
  return referenceId === null ? {} : { _ReferenceId: referenceId };
}

/** _KeepReference, which Range and RangeAreas have in common. */
export function referenceMethods(wrap: (target: RangeTarget) => ReturnType<ApiType<RangeTarget>["of"]>) {
  return {
    _KeepReference: {
      run: (target: RangeTarget, _: unknown, connection: Connection) => {
        target.referenceId ??= connection.keep(wrap(target));
        connection.keptRanges.add(target);
      },
    },
  };
}

function selectRange({ sheet, areas }: RangeTarget, _: unknown, { workbook }: Connection): void {
  workbook.activate(sheet);
  workbook.select(sheet, areas);
}

function setHyperlink(target: RangeTarget, value: Json, { workbook }: Connection): void {
  const link = typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  for (const { row, column } of cellsOf(areaOf(target))) {
    changeCell(target.sheet, row, column, (cell) => {
      cell.hyperlink = link;
    });
  }
  const shown = link?.["textToDisplay"];
  if (typeof shown === "string") enterInputs(workbook, target.sheet, areaOf(target), () => shown);
}

function insert(target: RangeTarget, [shift]: readonly unknown[], { workbook }: Connection) {
  const area = requireWholeRows(target, shift === "Down");
  insertRows(workbook, target.sheet, area.top, rowCount(area));
  return rangeType.of(rangeTarget(target.sheet, area));
}

/** Cells are inserted and deleted by whole rows only; the rest of Excel's shifting is not imitated. */
function requireWholeRows(target: RangeTarget, isVertical: boolean) {
  const area = areaOf(target);
  if (!isVertical || columnCount(area) < MAX_COLUMNS) {
    throw new HostError("NotImplemented", "The host inserts and deletes whole rows only.");
  }
  return area;
}

function merge({ sheet, areas }: RangeTarget, isAcross: boolean): void {
  for (const area of areas) {
    const rows = Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
    const parts = isAcross ? rows.map((row) => ({ ...area, top: row, bottom: row })) : [area];
    for (const part of parts) mergeOne(sheet, part);
  }
}

/** Only the top left cell keeps its content. */
function mergeOne(sheet: SheetModel, area: Area): void {
  if (cellCount(area) === 1) return;
  sheet.merges = [...sheet.merges.filter((merged) => !intersect(area, merged)), area];
  for (const { row, column } of cellsOf(area)) {
    if (row === area.top && column === area.left) continue;
    if (hasNoContent(cellIn(sheet, row, column))) continue;
    changeCell(sheet, row, column, (cell) => {
      Object.assign(cell, { value: null, formula: null });
    });
  }
}
