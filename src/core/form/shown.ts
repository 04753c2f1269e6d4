import type { Cell } from "../cells";
import { decimalOf, plain } from "../number";
import { cellText } from "./labels";
import { isDate, isPercentFormat } from "./numbers";

/** Days from 1899-12-30, where Excel counts from, to 1970-01-01. */
const EPOCH = 25_569;

/** A cell's value as the sheet shows it, as far as that changes what it says: 0.96 as "96%", a date as ISO day. */
export function shownText(cell: Cell): string {
  const { value, numberFormat } = cell;
  if (typeof value !== "number") return cellText(cell);
  if (isPercentFormat(numberFormat)) return `${plain(decimalOf(value).times(100))}%`;
  return isDate(cell) && value >= 61 && value < 2_958_466
    ? isoDay(Math.floor(value) - EPOCH)
    : cellText(cell);
}

/** The day so many days after 1970-01-01, in the Gregorian calendar (proleptic, 400 years are 146,097 days). */
function isoDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month < 10 ? 0 : 1);
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${year}-${pad(month < 10 ? month + 3 : month - 9)}-${pad(day)}`;
}
