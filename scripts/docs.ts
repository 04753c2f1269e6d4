import { writeProfiles } from "./docs/write-profiles";
import { writeLists } from "./rules/lists";

/** Writes what follows from the sources: the catalogue, docs/rules.md, the schema of profiles and their table. */
void Promise.all([writeLists(), writeProfiles()]);
