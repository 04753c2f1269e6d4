/** What every page of ours asks of a browser. */
export { browserPause, nextTask, untilIdle } from "./pause";
