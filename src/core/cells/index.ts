/** The only vocabulary for cells: addresses, areas, values, and formulas taken apart. */
export * from "./address";
export * from "./area";
export * from "./cell";
export * from "./formula";
