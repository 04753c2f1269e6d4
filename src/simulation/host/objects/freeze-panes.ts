import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount } from "../../../core/cells";
import { type SheetModel } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { optionalInteger } from "./arguments";
import { rangeType } from "./range";
import { areaArgument, rangeTarget } from "./range-target";

export const freezePanesType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "WorksheetFreezePanes",
  since: "1.7",
  sheetOf: (sheet) => sheet,
  objectMethods: {
    GetLocationOrNullObject: {
      to: (sheet) => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        const area = {
          top: 0,
          left: 0,
          bottom: (rows === 0 ? MAX_ROWS : rows) - 1,
          right: (columns === 0 ? MAX_COLUMNS : columns) - 1,
        };
        return rangeType.of(rangeTarget(sheet, area));
      },
    },
  },
  methods: {
    FreezeAt: {
      writes: "sheet",
      run: (sheet, [range]) => {
        const area = areaArgument(sheet, range, (argument) => rangeType.targetOf(argument));
        sheet.frozen = { rows: rowCount(area), columns: columnCount(area) };
      },
    },
    FreezeColumns: {
      writes: "sheet",
      run: (sheet, args) => {
        sheet.frozen = { rows: 0, columns: optionalInteger(args, 0, 1) };
      },
    },
    FreezeRows: {
      writes: "sheet",
      run: (sheet, args) => {
        sheet.frozen = { rows: optionalInteger(args, 0, 1), columns: 0 };
      },
    },
    Unfreeze: {
      writes: "sheet",
      run: (sheet) => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
    },
  },
});
