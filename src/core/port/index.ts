/** The port that both adapters implement, and what goes through it: snapshots, plans, marks, the record, errors. */
export * from "./added-sheet/heights";
export * from "./added-sheet/pages";
export * from "./added-sheet/sheet";
export * from "./compare";
export * from "./errors";
export * from "./kept-profiles";
export * from "./layout";
export * from "./listeners";
export * from "./live";
export * from "./marks";
export * from "./palette";
export * from "./pause";
export * from "./plan";
export * from "./record";
export * from "./snapshot";
export * from "./taught";
export * from "./workbook";
