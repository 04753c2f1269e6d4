/** The Excel JavaScript API as the page has it: handed in, so that nothing here looks for globals. */
export type ExcelApi = typeof Excel;

/** The requirement set that the manifest asks for; everything above it is looked for at run time. */
export const REQUIRED_API = { name: "ExcelApi", version: "1.10" } as const;

/** Where the first version kept its record: the workbook's settings for this add-in. */
export const SETTING_RECORD = "自评核";
/** And the ids of its comments, so that they are known as ours even after a person has reworded them. */
export const SETTING_COMMENT_IDS = "自评核.批注";
