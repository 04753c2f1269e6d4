/** Targets, results and units as people write them: reads them, compares them, and says what cannot be read. */
export {
  type ClausePair,
  comparability,
  compareDates,
  inUnitOf,
  leavesOutEach,
  pairClauses,
} from "./compare";
export { readQuantity } from "./read";
export { type Extent, extentOf, isExact } from "./rough";
export type * from "./types";
export { areComparable, NO_UNIT, unitOf } from "./units";
export { readWritten, type WrittenNumber } from "./written";
