import type { WorkbookModel } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { invalidArgument } from "../protocol/errors";
import { keyedValuesType } from "./keyed-values";

/** The file's properties: only the custom ones. */
export const documentPropertiesType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "DocumentProperties",
  since: "1.7",
  objects: { Custom: { to: (workbook) => customPropertiesType.of(workbook) } },
});

const customPropertiesType = keyedValuesType(
  { collection: "CustomPropertyCollection", item: "CustomProperty", since: "1.7" },
  ({ customProperties }) => customProperties,
  (value = null) => {
    if (value === null || typeof value === "object") throw invalidArgument("value");
    return value;
  },
);
