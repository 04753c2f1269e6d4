import type { Workbook } from "../port";
import { type Review, reviewInSteps, reviewSheet } from "../review";
import type { Options } from "./options";

/** Checks one sheet (the active one without an id); nothing is written. */
export async function check(
  workbook: Workbook,
  sheetId: string | undefined,
  { profile, witness, pause }: Pick<Options, "profile" | "witness" | "pause"> = {},
): Promise<Review> {
  const snapshot = await workbook.read(sheetId);
  witness?.look(snapshot);
  return pause === undefined
    ? reviewSheet(snapshot, profile)
    : reviewInSteps(snapshot, profile, undefined, pause);
}
