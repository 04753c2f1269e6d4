import { areaName } from "../../../core/cells";
import { type Json, type SheetModel } from "../../../spreadsheet/model";
import { ApiType, type Argument, type Property } from "../protocol/api-type";
import { headersFootersType } from "./headers-footers";
import { rangeType } from "./range";
import { areaArgument } from "./range-target";

const DEFAULTS: Readonly<Record<string, Json>> = {
  BlackAndWhite: false,
  BottomMargin: 54,
  CenterHorizontally: false,
  CenterVertically: false,
  FooterMargin: 21.6,
  HeaderMargin: 21.6,
  LeftMargin: 50.4,
  Orientation: "Portrait",
  PaperSize: "A4",
  PrintGridlines: false,
  PrintHeadings: false,
  RightMargin: 50.4,
  TopMargin: 54,
  Zoom: { scale: 100 },
};

/** How a sheet is printed, kept as plain data and without any effect. */
export const pageLayoutType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "PageLayout",
  since: "1.9",
  sheetOf: (sheet) => sheet,
  properties: Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, otherwise]): [string, Property<SheetModel>] => [
      name,
      {
        get: ({ pageLayout }) => pageLayout[name] ?? otherwise,
        set: ({ pageLayout }, value) => {
          pageLayout[name] = value;
        },
      },
    ]),
  ),
  objects: { HeadersFooters: { to: (sheet) => headersFootersType.of(sheet) } },
  methods: {
    SetPrintArea: { writes: "sheet", run: keepArea("PrintArea") },
    SetPrintTitleColumns: { writes: "sheet", run: keepArea("PrintTitleColumns") },
    SetPrintTitleRows: { writes: "sheet", run: keepArea("PrintTitleRows") },
  },
});

function keepArea(name: string) {
  return (sheet: SheetModel, [range]: readonly Argument[]): void => {
    sheet.pageLayout[name] = areaName(areaArgument(sheet, range, (argument) => rangeType.targetOf(argument)));
  };
}
