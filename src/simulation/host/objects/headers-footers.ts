import type { SheetModel } from "../../../spreadsheet/model";
import { ApiType, type Property } from "../protocol/api-type";
import { textValue } from "./arguments";

const PLACES = ["CenterFooter", "CenterHeader", "LeftFooter", "LeftHeader", "RightFooter", "RightHeader"];

/** What is printed above and below a page, kept as plain data. */
export const headersFootersType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "HeaderFooterGroup",
  since: "1.9",
  sheetOf: (sheet) => sheet,
  objects: { DefaultForAllPages: { to: (sheet) => headerFooterType.of(sheet) } },
});

export const headerFooterType: ApiType<SheetModel> = new ApiType<SheetModel>({
  name: "HeaderFooter",
  since: "1.9",
  sheetOf: (sheet) => sheet,
  properties: Object.fromEntries(
    PLACES.map((name): [string, Property<SheetModel>] => [
      name,
      {
        get: ({ pageLayout }) => pageLayout[name] ?? "",
        set: ({ pageLayout }, value) => {
          pageLayout[name] = textValue(value, name);
        },
      },
    ]),
  ),
});
