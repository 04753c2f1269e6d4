import { splice, type Splice } from "./splice";
import type { XmlElement } from "./tree";

/** The order in which a worksheet's elements must stand. */
const WORKSHEET =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
  scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
  cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects
  AlternateContent controls webPublishItems tableParts extLst`.split(/\s+/);

const WORKBOOK =
  `fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets
  functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes
  webPublishing fileRecoveryPr webPublishObjects extLst`.split(/\s+/);

const STYLE_SHEET =
  `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`.split(/\s+/);

export const ORDERS = { worksheet: WORKSHEET, workbook: WORKBOOK, styleSheet: STYLE_SHEET } as const;

/** Puts a new child where the schema wants it: behind all that stand before it, those of its own name included. */
export function insertInOrder(
  root: XmlElement,
  order: readonly string[],
  local: string,
  content: string,
): Splice {
  const rank = order.indexOf(local);
  let at = root.openEnd;
  for (const child of root.children) {
    const other = order.indexOf(child.open.local);
    if (other <= rank) at = Math.max(at, child.end);
    else break;
  }
  return { start: at, end: at, text: content };
}

/** The text of a part with a new child where the schema wants it. */
export function withChild(
  source: string,
  root: XmlElement,
  order: readonly string[],
  local: string,
  content: string,
): string {
  return splice(source, [insertInOrder(root, order, local, content)]);
}
