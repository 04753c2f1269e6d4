/** Decimal arithmetic for amounts, rates and points; the only place where numbers are rounded. */
export * from "./decimal";
export * from "./round";
export * from "./units";
