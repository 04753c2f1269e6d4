import { writeProfileSchema } from "./docs/profile-schema";
import { writeLists } from "./rules/lists";

/** Writes the catalogue and docs/rules.md from the rules' folders and pages, and the schema of profiles. */
void Promise.all([writeLists(), writeProfileSchema()]);
