import { type Area, parseArea, splitAddress } from "../../../core/cells";
import { type SheetModel, type WorkbookModel } from "../../../spreadsheet/model";
import type { KeptRange } from "../protocol/connection";
import { invalidArgument, required } from "../protocol/errors";

/** What stands behind a Range (one area) and RangeAreas (one or more). */
export interface RangeTarget extends KeptRange {
  /** The name under which it is kept between requests, or null. */
  referenceId: string | null;
}

export function rangeTarget(sheet: SheetModel, ...areas: Area[]): RangeTarget {
  return { sheet, areas, referenceId: null };
}

/** The one area of a Range. */
export function areaOf(target: RangeTarget): Area {
  return required(target.areas[0], "InvalidReference");
}

/** Reads an address on a sheet: "A1:B2", also with the sheet's own name before it. */
export function areaOnSheet(sheet: SheetModel, text: string): Area {
  const { sheet: name, address } = splitAddress(text);
  const area = parseArea(address);
  if (!area || (name !== null && name.toLowerCase() !== sheet.name.toLowerCase())) {
    throw invalidArgument("address");
  }
  return area;
}

/** Reads a full address, which names its sheet: "S!A1". */
export function rangeByFullAddress(workbook: WorkbookModel, text: string): RangeTarget {
  const { sheet: name, address } = splitAddress(text);
  const sheet = name === null ? undefined : workbook.findSheet(name);
  const area = parseArea(address);
  if (!sheet || !area) throw invalidArgument("address");
  return rangeTarget(sheet, area);
}

/** Excel does not read addresses longer than this. */
const MAX_ADDRESS = 8192;

/** Reads a list of addresses on a sheet: "I18,J6". */
export function areasOnSheet(sheet: SheetModel, text: string): Area[] {
  if (text.length > MAX_ADDRESS) throw invalidArgument("address");
  return text.split(",").map((part) => areaOnSheet(sheet, part.trim()));
}
