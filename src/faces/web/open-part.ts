/** The part of the page that is read only when a file is opened. */
export { contentOf } from "./files/content";
export { openForPage } from "./open-file";
export { FileTools } from "./view/file-tools";
export { Questions } from "./view/questions";
export { Work } from "./view/work";
