/** What writes cells of a sheet and says what came of it: fetched together, so that nothing is written that cannot be told. */
export { clear } from "../../../core/actions/clear";
export { correct } from "../../../core/actions/correct";
export { settle } from "../../../core/actions/settle";
export { undo } from "../../../core/actions/undo";
export { clearedText, correctedOutcome, settledOutcome, undoneOutcome } from "./done";
