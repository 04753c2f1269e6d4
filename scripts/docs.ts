import { writeFileSync } from "node:fs";
import { RULES_PAGE, rulesPage } from "./docs/rules-page";

/** Writes docs/rules.md from the rules' own pages. */
writeFileSync(RULES_PAGE, rulesPage());
