import { areaName, fullAddress, keyPlace, toA1 } from "../../core/cells";
import {
  type CommentModel,
  type ConditionalFormatModel,
  isPristine,
  type SheetModel,
  type WorkbookModel,
} from "../../spreadsheet/model";

/** Plain data, fit for deep comparison. */
export interface WorkbookDump {
  /** Everything that is saved with the file: compare this to prove that nothing changed. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What a person looks at: the active sheet and the selections. */
  readonly view: Readonly<Record<string, unknown>>;
}

/** The whole workbook as plain data, in a fixed order; cells that carry nothing are left out. */
export function dumpWorkbook(workbook: WorkbookModel): WorkbookDump {
  workbook.calculate();
  return copyOf({
    content: {
      name: workbook.name,
      readOnly: workbook.readOnly,
      settings: sortedObject(workbook.settings),
      customProperties: sortedObject(workbook.customProperties),
      customXmlParts: [...workbook.customXmlParts].map(([id, xml]) => ({ id, xml })),
      names: Object.fromEntries(
        [...workbook.names].map(([name, { sheet, area, isVisible }]) => [
          name,
          { at: area && fullAddress(sheet.name, [area]), isVisible },
        ]),
      ),
      sheets: workbook.sheets.map(dumpSheet),
    },
    view: {
      active: workbook.activeSheetId,
      selections: Object.fromEntries(
        workbook.sheets.map(({ id, selection }) => [id, selection.map(areaName)]),
      ),
    },
  });
}

/** The client's jsdom has no structuredClone; all that is dumped is plain data. */
function copyOf(dump: WorkbookDump): WorkbookDump {
  return JSON.parse(JSON.stringify(dump)) as WorkbookDump;
}

function dumpSheet(sheet: SheetModel): Record<string, unknown> {
  const cells = [...sheet.cells].filter(([, cell]) => !isPristine(cell)).sort(([a], [b]) => a - b);
  return {
    ...sheet,
    selection: undefined,
    cells: Object.fromEntries(cells.map(([key, cell]) => [toA1(keyPlace(key)), cell])),
    comments: sheet.comments.map(dumpComment),
    conditionalFormats: sheet.conditionalFormats.map(dumpRule),
    merges: sheet.merges.map(areaName).sort(),
    columnWidths: sortedObject(sheet.columnWidths),
    rowHeights: sortedObject(sheet.rowHeights),
  };
}

function dumpComment({ row, column, ...comment }: CommentModel): Record<string, unknown> {
  return { at: toA1({ row, column }), ...comment };
}

function dumpRule({ areas, ...rule }: ConditionalFormatModel): Record<string, unknown> {
  return { at: areas.map(areaName), ...rule };
}

function sortedObject(map: ReadonlyMap<string | number, unknown>): Record<string, unknown> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
