/** Adapter 2 of the port: .xlsx files, edited as packages so that nothing else in them changes. */
export { AlikeParts } from "./package/alike-parts";
export { createWorkbook } from "./create";
export { MAX_FILE_BYTES } from "./limits";
export { type FileState, openWorkbook, type XlsxWorkbook } from "./open";
export { readFormulasAhead, unpackAhead } from "./read-ahead";
export { unzippedSize } from "./package/zip-size";
