import { oneCell } from "../../../core/cells";
import { type Json, type SheetModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { invalidArgument, required } from "../protocol/errors";
import { areaArgument, rangeType } from "./range";
import { rangeTarget } from "./range-target";

interface BreakTarget {
  readonly sheet: SheetModel;
  /** The first row below the break, from zero. */
  readonly row: number;
}

const KEY = "HorizontalPageBreaks";

/** Page breaks between rows that a person or an add-in has set, kept as plain data with the page layout. */
export const pageBreaksType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "PageBreakCollection",
  since: "1.9",
  sheetOf: (sheet) => sheet,
  items: (sheet) => breakRows(sheet).map((row) => pageBreakType.of({ sheet, row })),
  // The client asks for the items it has loaded by their ids, callers by their places.
  item: (sheet, key) => {
    const rows = breakRows(sheet);
    const row = typeof key === "number" ? rows[key] : rows.find((each) => idOf(each) === key);
    return pageBreakType.of({ sheet, row: required(row) });
  },
  objectMethods: { Add: { writes: "sheet", to: add } },
  methods: {
    GetCount: { run: (sheet) => breakRows(sheet).length },
    RemovePageBreaks: {
      writes: "sheet",
      run: (sheet) => {
        keep(sheet, []);
      },
    },
  },
});

const pageBreakType: ApiType<BreakTarget> = new ApiType<BreakTarget>({
  name: "PageBreak",
  since: "1.9",
  sheetOf: ({ sheet }) => sheet,
  isAlive: ({ sheet, row }) => breakRows(sheet).includes(row),
  identity: ({ row }) => ({ _Id: idOf(row) }),
  properties: { ColumnIndex: { get: () => 0 }, RowIndex: { get: ({ row }) => row } },
  objectMethods: {
    GetCellAfterBreak: { to: ({ sheet, row }) => rangeType.of(rangeTarget(sheet, oneCell(row, 0))) },
  },
  methods: {
    Delete: {
      writes: "sheet",
      run: ({ sheet, row }) => {
        keep(
          sheet,
          breakRows(sheet).filter((other) => other !== row),
        );
      },
    },
  },
});

/** Above the range; there is nothing above the first row. */
function add(sheet: SheetModel, [range]: readonly Argument[]) {
  const { top } = areaArgument(sheet, range);
  if (top === 0) throw invalidArgument("pageBreakRange");
  keep(
    sheet,
    [...new Set([...breakRows(sheet), top])].sort((a, b) => a - b),
  );
  return pageBreakType.of({ sheet, row: top });
}

const idOf = (row: number) => `${row}`;

function breakRows({ pageLayout }: SheetModel): readonly number[] {
  const rows: Json = pageLayout[KEY] ?? [];
  return Array.isArray(rows) ? rows.filter((row) => typeof row === "number") : [];
}

/** A sheet without breaks is like one that never had any. */
function keep(sheet: SheetModel, rows: number[]): void {
  if (rows.length > 0) sheet.pageLayout[KEY] = rows;
  else Reflect.deleteProperty(sheet.pageLayout, KEY);
}
