/** Targets, results and units as people write them: reads them, compares them, and says what cannot be read. */
export type * from "./types";
