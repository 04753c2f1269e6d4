import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount } from "../../../core/cells";
import { type SheetModel } from "../../../spreadsheet/model";
import { ApiType, type Argument, type Method } from "../protocol/api-type";
import { optionalInteger } from "./arguments";
import { areaArgument, rangeType } from "./range";
import { rangeTarget } from "./range-target";

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
    FreezeAt: freezing((sheet, [range]) => {
      const area = areaArgument(sheet, range);
      return { rows: rowCount(area), columns: columnCount(area) };
    }),
    FreezeColumns: freezing((_, args) => ({ rows: 0, columns: optionalInteger(args, 0, 1) })),
    FreezeRows: freezing((_, args) => ({ rows: optionalInteger(args, 0, 1), columns: 0 })),
    Unfreeze: freezing(() => ({ rows: 0, columns: 0 })),
  },
});

function freezing(
  wanted: (sheet: SheetModel, args: readonly Argument[]) => SheetModel["frozen"],
): Method<SheetModel> {
  return {
    writes: "sheet",
    run: (sheet, args) => {
      sheet.frozen = wanted(sheet, args);
    },
  };
}
