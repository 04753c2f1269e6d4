import type { SheetSnapshot, TaughtLayout, Workbook } from "../port";

/**
 * A workbook whose sheets are read with what the user knows of headers.
 * @param layouts asked at each reading: what was taught meanwhile counts
 */
export function withLayouts(workbook: Workbook, layouts: () => readonly TaughtLayout[]): Workbook {
  const known = (snapshot: SheetSnapshot): SheetSnapshot => ({ ...snapshot, layouts: layouts() });
  return {
    name: workbook.name,
    sheets: () => workbook.sheets(),
    putSheet: (content, signal) => workbook.putSheet(content, signal),
    dropHalfSheet: (journal) => workbook.dropHalfSheet(journal),
    read: async (sheetId) => known(await workbook.read(sheetId)),
    edit: async (sheetId, decide, signal) => {
      const result = await workbook.edit(sheetId, (snapshot) => decide(known(snapshot)), signal);
      return { ...result, readBack: result.readBack && known(result.readBack) };
    },
  };
}
