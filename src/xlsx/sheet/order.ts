import type { Located } from "../xml/located";

/** The order of a worksheet's children (ECMA-376, CT_Worksheet); another order makes Excel repair the file. */
const WORKSHEET = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

/** The order of a style sheet's children (CT_Stylesheet). */
const STYLES =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** The order of a workbook's children (CT_Workbook). */
const WORKBOOK = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
  "fileRecoveryPr webPublishObjects extLst"
).split(" ");

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  worksheet: WORKSHEET,
  styleSheet: STYLES,
  workbook: WORKBOOK,
};

/** The offset at which a new child of this name belongs: behind the last child that comes before it or is its like. */
export function placeFor(root: Located, name: string): number {
  const order = ORDERS[root.name] ?? [];
  const rank = order.indexOf(name);
  const before = root.children.filter((element) => {
    const other = order.indexOf(element.name);
    return other >= 0 && other <= rank;
  });
  return before.at(-1)?.end ?? root.innerStart;
}
