import { writeFileSync } from "node:fs";
import { CATALOGUE_FILE, catalogueSource, ruleFolders } from "./rules/catalogue";

/** Writes the list of rules from their folders, then docs/rules.md from their pages in the order of that list. */
async function main(): Promise<void> {
  writeFileSync(CATALOGUE_FILE, catalogueSource(ruleFolders()));
  const { RULES_PAGE, rulesPage } = await import("./docs/rules-page");
  writeFileSync(RULES_PAGE, rulesPage());
}

void main();
