/** Decimal arithmetic for amounts, rates and points; the only place where numbers are rounded. */
export { withoutInvisible } from "./characters";
export * from "./decimal";
export * from "./number-in-text";
export * from "./round";
export * from "./units";
