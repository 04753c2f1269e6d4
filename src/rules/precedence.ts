/**
 * Rules that may speak of one row for one cause, by their ids: on a row the first that has found something speaks and
 * the later ones are silent. A score without a result, for example, cannot be compared with its target either.
 */
export const PRECEDENCE: readonly string[] = ["I10", "I09", "I18", "I14", "I11", "I12", "I02"];
