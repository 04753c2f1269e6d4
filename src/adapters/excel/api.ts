/** The Excel JavaScript API as the page has it: handed in, so that nothing here looks for globals. */
export type ExcelApi = typeof Excel;

/** The requirement set that the manifest asks for; everything above it is looked for at run time. */
export const REQUIRED_API = { name: "ExcelApi", version: "1.10" } as const;
