/**
 * Rules that may speak of one row for one cause, by their ids, a list for each cause: on a row the first of a list that
 * has found something speaks and the later ones are silent.
 */
export const PRECEDENCE: readonly (readonly string[])[] = [
  // A score without a result, for example, cannot be compared with its target either.
  ["I10", "I09", "I18", "I14", "I11", "I12", "I02"],
  // A total that is more than its rows allow: its limit says more than 100 does, and nothing can be inferred from it.
  ["T03", "T02", "T06"],
];
