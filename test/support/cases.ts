import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Samples in the shapes that other programs write; kept beside the repository, not in it. */
const FOLDER = resolve(__dirname, "../../../shared/cases");
/** Small forms, one for each kind of layout or value, kept there too. */
const KINDS = resolve(__dirname, "../../../shared/kinds");

type Describe = (title: string, body: () => void) => void;

/** `describe` where a folder is, else a skipped one that says why. */
const describeWith =
  (folder: string, what: string): Describe =>
  (title, body) => {
    if (existsSync(folder)) describe(title, body);
    else
      describe.skip(`${title} (skipped: the folder of ${what} is not there)`, () => {
        test.todo(title);
      });
  };

export const describeCases = describeWith(FOLDER, "cases");
export const describeKinds = describeWith(KINDS, "kinds");

/** The case whose name starts like this, such as "k08-". */
export function caseWorkbook(start: string): Uint8Array {
  return new Uint8Array(readFileSync(only(FOLDER, start, ".xlsx")));
}

/** The cells of the kind whose name starts like this, such as "03-": numbers as numbers, as a workbook has them. */
export function kindRows(start: string): (string | number)[][] {
  const { grid } = JSON.parse(readFileSync(only(KINDS, start, ".json"), "utf8")) as { grid: string[][] };
  return grid.map((row) => row.map((text) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)));
}

function only(folder: string, start: string, end: string): string {
  const found = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith(end));
  if (found.length !== 1) throw new Error(`${found.length} files ${start}`);
  return join(folder, found[0] ?? "");
}
