/** Cells of the first reference form that take a whole column away; with figures left it would be proven by them. */
const withoutColumn = (column: string): Readonly<Record<string, "">> =>
  Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${column}${index + 13}`, ""]));

export const NO_WEIGHTS = withoutColumn("H");
export const NO_SCORES = withoutColumn("I");
