import type { Workbook } from "../port";
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
