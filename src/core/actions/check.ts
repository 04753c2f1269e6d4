import type { SheetInfo, Workbook } from "../port";
import { type Review, reviewSheet } from "../review";
import type { Options } from "./options";

/** Checks one sheet (the active one without an id); nothing is written. */
export async function check(
  workbook: Workbook,
  sheetId: string | undefined,
  { profile, witness }: Pick<Options, "profile" | "witness"> = {},
): Promise<Review> {
  const snapshot = await workbook.read(sheetId);
  witness?.look(snapshot);
  return reviewSheet(snapshot, profile);
}

/** Checks every sheet that has cells, hidden ones too, in the order of the tabs. */
export async function checkAll(
  workbook: Workbook,
  options: Pick<Options, "profile"> = {},
): Promise<Review[]> {
  const reviews: Review[] = [];
  for (const { id } of (await workbook.sheets()).filter(isWorksheet)) {
    reviews.push(await check(workbook, id, options));
  }
  return reviews;
}

export function isWorksheet({ kind }: SheetInfo): boolean {
  return kind === "worksheet";
}
