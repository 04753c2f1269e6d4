/** Formulas as text: their tokens, and how Excel rewrites them when cells move. */
export * from "./moved";
export * from "./tokens";
