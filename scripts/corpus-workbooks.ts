import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusNames } from "../test/corpus/support/forms";
import { buildWorkbook } from "./corpus-workbooks/workbook";
import { startExcelize } from "./shared/excelize";

/** Builds the workbooks of the corpus into test/corpus/workbooks, or into the folder given as the only argument. */
async function main(folder = "test/corpus/workbooks"): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const excelize = await startExcelize();
  for (const name of corpusNames()) {
    writeFileSync(join(folder, `${name}.xlsx`), await buildWorkbook(excelize, name));
  }
}

void main(process.argv[2]);
