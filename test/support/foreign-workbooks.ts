import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Files that other programs and libraries made; kept beside the repository, not in it. */
const FOLDER = resolve(__dirname, "../../../shared/workbooks");

/** Why tests over them are skipped, or null. */
export const noForeignWorkbooks = existsSync(FOLDER) ? null : "the folder of foreign workbooks is not there";

/** `describe` where the files are, else a skipped one that says why. */
export const describeForeign: (title: string, body: () => void) => void = (title, body) => {
  if (noForeignWorkbooks === null) describe(title, body);
  // A table of no files cannot be described, so the body is not even looked at.
  else
    describe.skip(`${title} (skipped: ${noForeignWorkbooks})`, () => {
      test.todo(title);
    });
};

export function foreignWorkbookNames(): string[] {
  return noForeignWorkbooks === null ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];
}

export function foreignWorkbook(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
