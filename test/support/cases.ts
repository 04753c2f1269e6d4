import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Samples in the shapes that other programs write; kept beside the repository, not in it. */
const FOLDER = resolve(__dirname, "../../../shared/cases");

/** `describe` where the cases are, else a skipped one that says why. */
export const describeCases: (title: string, body: () => void) => void = (title, body) => {
  if (existsSync(FOLDER)) describe(title, body);
  else
    describe.skip(`${title} (skipped: the folder of cases is not there)`, () => {
      test.todo(title);
    });
};

/** The case whose name starts like this, such as "k08-". */
export function caseWorkbook(start: string): Uint8Array {
  const found = readdirSync(FOLDER).filter((name) => name.startsWith(start) && name.endsWith(".xlsx"));
  if (found.length !== 1) throw new Error(`${found.length} cases ${start}`);
  return new Uint8Array(readFileSync(join(FOLDER, found[0] ?? "")));
}
