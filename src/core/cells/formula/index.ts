/** Formulas as text: their tokens and references, and how they read when cells move. */
export * from "./moved";
export * from "./references";
export * from "./sheet-names";
export * from "./tokens";
