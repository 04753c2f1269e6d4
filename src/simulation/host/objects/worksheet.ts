import { oneCell, WHOLE_SHEET } from "../../../core/cells";
import { type Json, type SheetModel, usedArea } from "../../../spreadsheet/model";
import { ApiType, type Property } from "../protocol/api-type";
import { HostError } from "../protocol/errors";
import type { Connection } from "../protocol/connection";
import {
  booleanArgument,
  booleanValue,
  integerArgument,
  numberValue,
  optionalText,
  textArgument,
  textValue,
  wordValue,
} from "./arguments";
import { commentsType } from "./comments";
import { eventMethods } from "./event-methods";
import { freezePanesType } from "./freeze-panes";
import { pageBreaksType } from "./page-breaks";
import { pageLayoutType } from "./page-layout";
import { protectionType } from "./protection";
import { rangeType } from "./range";
import { rangeAreasType } from "./range-areas";
import { areaOnSheet, areasOnSheet, rangeTarget } from "./range-target";
import { requireSheetName } from "./worksheets";

const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;

/** What belongs to the tab may be changed on a protected sheet too. */
const properties: Readonly<Record<string, Property<SheetModel>>> = {
  Id: { get: ({ id }) => id },
  Name: {
    writes: "workbook",
    get: ({ name }) => name,
    set: (sheet, value, { workbook }) => {
      const name = textValue(value, "name");
      if (name.toLowerCase() !== sheet.name.toLowerCase()) requireSheetName(workbook, name);
      workbook.renameSheet(sheet, name);
    },
  },
  Position: {
    writes: "workbook",
    get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
    set: (sheet, value, { workbook }) => {
      const { sheets } = workbook;
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(numberValue(value, "position"), 0, sheet);
    },
  },
  ShowGridlines: { since: "1.8", get: ({ showGridlines }) => showGridlines },
  /** The client sets showGridlines under this name. */
  Gridlines: {
    since: "1.8",
    set: (sheet, value) => {
      sheet.showGridlines = booleanValue(value, "showGridlines");
    },
  },
  TabColor: {
    since: "1.7",
    writes: "workbook",
    get: ({ tabColor }) => tabColor,
    set: (sheet, value) => {
      sheet.tabColor = textValue(value, "tabColor");
    },
  },
  Visibility: {
    writes: "workbook",
    get: ({ visibility }) => visibility,
    set: (sheet, value) => {
      sheet.visibility = wordValue(value, VISIBILITY, "visibility");
    },
  },
};

export const worksheetType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "Worksheet",
  sheetOf: (sheet) => sheet,
  isAlive: (sheet, { workbook }) => workbook.sheets.includes(sheet),
  identity: ({ id }): Record<string, Json> => ({ Id: id }),
  properties,
  objects: {
    Comments: { since: "1.10", to: (sheet, { workbook }) => commentsType.of({ workbook, sheet }) },
    FreezePanes: { since: "1.7", to: (sheet) => freezePanesType.of(sheet) },
    HorizontalPageBreaks: { since: "1.9", to: (sheet) => pageBreaksType.of(sheet) },
    PageLayout: { since: "1.9", to: (sheet) => pageLayoutType.of(sheet) },
    Protection: { since: "1.2", to: (sheet) => protectionType.of(sheet) },
  },
  objectMethods: {
    GetCell: {
      to: (sheet, args) =>
        cells(sheet, integerArgument(args, 0, "row"), integerArgument(args, 1, "column"), 1, 1),
    },
    GetRange: {
      to: (sheet, args) => {
        const address = optionalText(args, 0);
        const area = address === null ? WHOLE_SHEET : areaOnSheet(sheet, address);
        return rangeType.of(rangeTarget(sheet, area));
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      to: (sheet, args) =>
        cells(
          sheet,
          integerArgument(args, 0, "startRow"),
          integerArgument(args, 1, "startColumn"),
          integerArgument(args, 2, "rowCount"),
          integerArgument(args, 3, "columnCount"),
        ),
    },
    GetRanges: {
      since: "1.9",
      to: (sheet, args) => {
        const areas = areasOnSheet(sheet, textArgument(args, 0, "address"));
        return rangeAreasType.of(rangeTarget(sheet, ...areas));
      },
    },
    GetUsedRange: {
      to: (sheet, args) =>
        rangeType.of(rangeTarget(sheet, usedArea(sheet, booleanArgument(args, 0)) ?? oneCell(0, 0))),
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      to: (sheet, args) => {
        const used = usedArea(sheet, booleanArgument(args, 0));
        return used && rangeType.of(rangeTarget(sheet, used));
      },
    },
  },
  methods: {
    Activate: {
      run: (sheet, _, { workbook }) => {
        workbook.activate(sheet);
      },
    },
    Calculate: {
      since: "1.6",
      run: (_sheet, _, { workbook }) => {
        workbook.touch();
        workbook.calculate();
      },
    },
    Delete: { writes: "workbook", run: deleteSheet },
    ...eventMethods<SheetModel>(
      { changed: "1.7", selection: "1.7", activated: "1.7", deactivated: "1.7" },
      ({ id }) => id,
    ),
  },
});

function cells(sheet: SheetModel, row: number, column: number, rows: number, columns: number) {
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  return rangeType.of(rangeTarget(sheet, area));
}

/** The last visible sheet cannot be deleted, nor one that is very hidden. */
function deleteSheet(sheet: SheetModel, _: unknown, { workbook }: Connection): void {
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (sheet.visibility === "VeryHidden" || others.length === 0) throw new HostError("InvalidOperation");
  workbook.deleteSheet(sheet);
}
