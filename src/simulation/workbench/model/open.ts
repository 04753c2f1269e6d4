import { recordXml } from "../../../core/port";
import { type OpenedFile, openForGrid, type OpenOptions } from "../../../spreadsheet/open";

/** A file that was opened: its workbook for the host, and what saving it again needs. */
export interface OpenFile extends Pick<OpenedFile, "workbook" | "fileIds" | "hasLooks"> {
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  /** Sheets on which rows were inserted or deleted since. */
  readonly rowsMoved: ReadonlySet<string>;
}

/**
 * Opens an .xlsx file as a workbook for the host, with our record where Excel would hold it.
 * @throws WorkbookError when the file cannot be read, or holds no worksheet
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  options: Pick<OpenOptions, "now" | "keepNotes"> = {},
): Promise<OpenFile> {
  const { workbook, fileIds, record, hasLooks } = await openForGrid(bytes, name, options);
  for (const { text } of record) workbook.customXmlParts.set(workbook.newId(), recordXml(text));
  const rowsMoved = new Set<string>();
  workbook.listen((event) => {
    if (event.kind === "changed" && event.changeType !== "RangeEdited") rowsMoved.add(event.sheetId);
  });
  return { name, bytes, workbook, fileIds, rowsMoved, hasLooks };
}
