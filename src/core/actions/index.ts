/** What a user can do, on any workbook: check, correct, undo, clear, ignore. One function each; the port does the rest. */
export { check } from "./check";
export { correct, type Corrected } from "./correct";
export { type Run, type RunEntry, runsOf } from "./history";
export type { Options } from "./options";
// The pane imports the files themselves: what writes is fetched when it is needed. The same holds of clear.ts, ignore.ts,
// layouts.ts, profiles.ts, settings.ts, settle.ts and undo.ts everywhere.
export type { Settled } from "./settle";
export type { LeftEntry, Undone } from "./undo";
export { type Ending, type LeftInTheMiddle, leftInTheMiddle } from "./left-in-the-middle";
export { type SheetProgress, throughSheets, type Visited, type WholeOptions } from "./through-sheets";
export { checkWorkbook } from "./check-workbook";
export { correctSheets } from "./correct-sheets";
export { withLayouts } from "./with-layouts";
export { withProfiles } from "./with-profiles";
export { withWrites } from "./with-writes";
export { type Heard, Witness } from "./witness";
