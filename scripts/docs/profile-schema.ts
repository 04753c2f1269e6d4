import { writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { profileSchema } from "../../src/core/profile/format";

export const SCHEMA_FILE = path.join(__dirname, "../../src/core/profile/profile.schema.json");

/** Writes the JSON Schema of profiles from the fields that the decoder reads. */
export async function writeProfileSchema(): Promise<void> {
  const style = await resolveConfig(SCHEMA_FILE);
  writeFileSync(
    SCHEMA_FILE,
    await format(JSON.stringify(profileSchema()), { ...style, filepath: SCHEMA_FILE }),
  );
}
