/** The only vocabulary for cells: addresses, areas, values, formulas taken apart, lines of text. */
export * from "./address";
export * from "./area";
export * from "./cell";
export * from "./formula";
export * from "./text-lines";
