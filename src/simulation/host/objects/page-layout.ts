import { areaName } from "../../../core/cells";
import { type Json, type SheetModel } from "../../../spreadsheet/model";
import { ApiType, type Argument, type Property } from "../protocol/api-type";
import { textValue } from "./arguments";
import { areaArgument } from "./range";

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

const PLACES = ["CenterFooter", "CenterHeader", "LeftFooter", "LeftHeader", "RightFooter", "RightHeader"];

/** How a sheet is printed, kept as plain data and without any effect. */
export const pageLayoutType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "PageLayout",
  since: "1.9",
  sheetOf: (sheet) => sheet,
  properties: layoutProperties(Object.entries(DEFAULTS)),
  objects: { HeadersFooters: { to: (sheet) => headersFootersType.of(sheet) } },
  methods: {
    SetPrintArea: { writes: "sheet", run: keepArea("PrintArea") },
    SetPrintTitleColumns: { writes: "sheet", run: keepArea("PrintTitleColumns") },
    SetPrintTitleRows: { writes: "sheet", run: keepArea("PrintTitleRows") },
  },
});

const headersFootersType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "HeaderFooterGroup",
  since: "1.9",
  sheetOf: (sheet) => sheet,
  objects: { DefaultForAllPages: { to: (sheet) => headerFooterType.of(sheet) } },
});

/** What is printed above and below a page. */
const headerFooterType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "HeaderFooter",
  since: "1.9",
  sheetOf: (sheet) => sheet,
  properties: layoutProperties(
    PLACES.map((name) => [name, ""]),
    textValue,
  ),
});

/**
 * @param defaults what is answered where nothing was set
 * @param accept reads a value that is to be set
 */
function layoutProperties(
  defaults: readonly (readonly [name: string, otherwise: Json])[],
  accept: (value: Json, name: string) => Json = (value) => value,
): Record<string, Property<SheetModel>> {
  const properties = defaults.map(([name, otherwise]): [string, Property<SheetModel>] => [
    name,
    {
      get: ({ pageLayout }) => pageLayout[name] ?? otherwise,
      set: ({ pageLayout }, value) => {
        pageLayout[name] = accept(value, name);
      },
    },
  ]);
  return Object.fromEntries(properties);
}

function keepArea(name: string) {
  return (sheet: SheetModel, [range]: readonly Argument[]): void => {
    sheet.pageLayout[name] = areaName(areaArgument(sheet, range));
  };
}
