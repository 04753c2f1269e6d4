/** The ground floor: cells, addresses, snapshots, plans, marks, the record, and the port both adapters implement. */
export * from "./address";
export * from "./cell";
export * from "./compare";
export * from "./errors";
export * from "./formula";
export * from "./live";
export * from "./marks";
export * from "./own-layout";
export * from "./own-pages";
export * from "./own-sheet";
export * from "./palette";
export * from "./plan";
export * from "./record";
export * from "./snapshot";
export * from "./workbook";
