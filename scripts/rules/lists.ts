import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CATALOGUE_FILE, catalogueSource, ruleFolders } from "./catalogue";

const README = path.join(__dirname, "../../README.md");

/** Writes what follows from the rules' folders: the catalogue, docs/rules.md, docs/basis.md, and how many rules the README counts. */
export async function writeLists(): Promise<void> {
  const folders = ruleFolders();
  writeFileSync(CATALOGUE_FILE, catalogueSource(folders));
  writeFileSync(README, readFileSync(README, "utf8").replace(/共 \d+ 条规则/, `共 ${folders.length} 条规则`));
  // The pages are made from the catalogue, which has just been written.
  const { RULES_PAGE, rulesPage } = await import("../docs/rules-page");
  writeFileSync(RULES_PAGE, rulesPage());
  const { BASIS_PAGE, basisPage } = await import("../docs/basis-page");
  writeFileSync(BASIS_PAGE, basisPage());
}
