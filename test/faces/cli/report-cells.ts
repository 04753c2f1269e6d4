import { readFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";

/** Values, formulas and links of every sheet of a report. */
export async function cellsOf(file: string) {
  const workbook = openWorkbook(readFileSync(file), file);
  return Promise.all(
    (await workbook.sheets()).map(async ({ id, name }) => ({ name, rows: (await workbook.read(id)).rows })),
  );
}
