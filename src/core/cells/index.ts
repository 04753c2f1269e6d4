/** The only vocabulary for cells: addresses, areas, values, formulas taken apart, groups, lines of text, what was worked out of one. */
export * from "./address";
export * from "./area";
export * from "./cell";
export * from "./fingerprint";
export * from "./formula";
export * from "./group-by";
export * from "./kept-with";
export * from "./remembered";
export * from "./same-data";
export * from "./text-lines";
