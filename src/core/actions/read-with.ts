import { type Decide, type EditResult, mapAnswers, type SheetSnapshot, type Workbook } from "../port";

/** The same workbook, its sheets read with something that they do not say of themselves. */
export function readWith(
  workbook: Workbook,
  known: (snapshot: SheetSnapshot) => SheetSnapshot | Promise<SheetSnapshot>,
): Workbook {
  const knownTo =
    (decide: Decide): Decide =>
    async (snapshot) =>
      decide(await known(snapshot));
  const knownAfter = async (result: EditResult): Promise<EditResult> => ({
    ...result,
    readBack: result.readBack && (await known(result.readBack)),
  });
  return {
    name: workbook.name,
    sheets: () => workbook.sheets(),
    putSheet: (content, signal) => workbook.putSheet(content, signal),
    dropHalfSheet: (journal) => workbook.dropHalfSheet(journal),
    mergedAreas: (sheetId, within) => workbook.mergedAreas(sheetId, within),
    read: async (sheetId) => known(await workbook.read(sheetId)),
    readSheets: (sheets, options) => mapAnswers(workbook.readSheets(sheets, options), known),
    edit: async (sheetId, decide, signal) =>
      knownAfter(await workbook.edit(sheetId, knownTo(decide), signal)),
    editSheets: (sheets, decide, options) =>
      mapAnswers(workbook.editSheets(sheets, knownTo(decide), options), knownAfter),
  };
}
