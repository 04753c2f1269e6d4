import { checkWorkbook } from "../../src/core/actions";
import type { Workbook } from "../../src/core/port";
import type { Review } from "../../src/core/review";

/** A review of every sheet; one that cannot be read fails the test. */
export async function reviewsOf(workbook: Workbook): Promise<Review[]> {
  const outcomes = await checkWorkbook(workbook);
  return outcomes.map(({ sheet, review, failure }) => {
    if (review === null) throw new Error(`${sheet.name}: ${failure}`);
    return review;
  });
}
