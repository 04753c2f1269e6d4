import { type Area, areaFromA1, areaToA1, splitAddress } from "../../core/cells";

/**
 * The merged areas that lie in an area of a sheet, or reach into it. Asking costs the person's own undo on the desktop:
 * only for those who are about to write.
 * @throws Office errors as they come: ApiNotFound before ExcelApi 1.13
 */
export async function mergedAreas(
  context: Excel.RequestContext,
  sheetId: string,
  within: Area,
): Promise<readonly Area[]> {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(areaToA1(within));
  const merged = range.getMergedAreasOrNullObject().load("address");
  await context.sync();
  if (merged.isNullObject) return [];
  return merged.address.split(",").map((each) => areaFromA1(splitAddress(each.trim()).address));
}
