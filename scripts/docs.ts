import { writeLists } from "./rules/lists";

/** Writes the catalogue and docs/rules.md from the rules' folders and pages. */
void writeLists();
