import type { Review } from "../../src/core/review";

/** What was found, as "E02@I6", in the order of the review. */
export const findingIds = ({ forms }: Review): string[] =>
  forms.flatMap(({ findings }) => findings.map(({ id }) => id));
