import { excelWorkbook } from "../../adapters/excel";
import type { LiveWorkbook } from "../../core/port";
import { fileNameOf } from "./file-name";

/** The workbook that is open in Excel, for the pane. To be called when Office is ready. */
export function openPort(): LiveWorkbook {
  const { document: opened, requirements } = Office.context;
  return excelWorkbook(Excel, fileNameOf(opened.url), {
    isSetSupported: (name, version) => requirements.isSetSupported(name, version),
  });
}
