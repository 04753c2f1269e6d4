import {
  type Decide,
  type EditResult,
  mapAnswers,
  type SheetSnapshot,
  type TaughtLayout,
  type Workbook,
} from "../port";

/**
 * A workbook whose sheets are read with what the user knows of headers.
 * @param layouts asked at each reading: what was taught meanwhile counts
 */
export function withLayouts(workbook: Workbook, layouts: () => readonly TaughtLayout[]): Workbook {
  const known = (snapshot: SheetSnapshot): SheetSnapshot => ({ ...snapshot, layouts: layouts() });
  const knownTo =
    (decide: Decide): Decide =>
    (snapshot) =>
      decide(known(snapshot));
  const knownAfter = (result: EditResult): EditResult => ({
    ...result,
    readBack: result.readBack && known(result.readBack),
  });
  return {
    name: workbook.name,
    sheets: () => workbook.sheets(),
    putSheet: (content, signal) => workbook.putSheet(content, signal),
    dropHalfSheet: (journal) => workbook.dropHalfSheet(journal),
    read: async (sheetId) => known(await workbook.read(sheetId)),
    readSheets: (sheets, options) => mapAnswers(workbook.readSheets(sheets, options), known),
    edit: async (sheetId, decide, signal) =>
      knownAfter(await workbook.edit(sheetId, knownTo(decide), signal)),
    editSheets: (sheets, decide, options) =>
      mapAnswers(workbook.editSheets(sheets, knownTo(decide), options), knownAfter),
  };
}
