import { AlikeParts, openWorkbook, type XlsxWorkbook } from "../../../adapters/xlsx";
import { readInput } from "../files/read";

/** The files of a run are often filled in from one template. */
const ALIKE = new AlikeParts();

/**
 * Opens one file of a run.
 * @param bytes what is in it, where that has been read
 * @throws WorkbookError
 */
export async function openFile(file: string, bytes: Uint8Array | undefined): Promise<XlsxWorkbook> {
  return openWorkbook(bytes ?? (await readInput(file)), file, { alike: ALIKE });
}
