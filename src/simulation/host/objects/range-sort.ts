import { type Json, sortRows } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { invalidArgument } from "../protocol/errors";
import { booleanArgument } from "./arguments";
import { type RangeTarget, areaOf } from "./range-target";

export const rangeSortType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "RangeSort",
  since: "1.2",
  sheetOf: ({ sheet }) => sheet,
  methods: {
    Apply: {
      writes: "sheet",
      run: (target, args, { workbook }) => {
        const [fields] = args;
        if (!Array.isArray(fields)) throw invalidArgument("fields");
        const area = areaOf(target);
        const top = area.top + (booleanArgument(args, 2) ? 1 : 0);
        sortRows(workbook, target.sheet, { ...area, top }, fields.map(sortKey));
      },
    },
  },
});

function sortKey(field: Json) {
  const isField = typeof field === "object" && field !== null && !Array.isArray(field);
  if (!isField || typeof field["key"] !== "number") throw invalidArgument("fields");
  return { column: field["key"], ascending: field["ascending"] !== false };
}
