/** Decimal arithmetic for amounts, rates and points; the only place where numbers are rounded. */
export { withoutInvisible } from "./characters";
export { Decimal } from "./decimal";
export * from "./number-in-text";
export * from "./round";
export * from "./shown";
export * from "./units";
