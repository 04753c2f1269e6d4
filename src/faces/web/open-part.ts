/** The part of the page that is read only when a file is opened. */
export { openForPage } from "./open-file";
export { Work } from "./view/work";
