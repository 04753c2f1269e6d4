import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { profileSchema } from "../../src/core/profile/format";
import { PROFILES_PAGE, profileTable } from "./profile-table";

const SCHEMA_FILE = path.join(__dirname, "../../src/core/profile/profile.schema.json");

const BEGIN = "<!-- 内置口径由 npm run docs 生成 -->\n";
const END = "<!-- 内置口径完 -->\n";

/**
 * Writes the JSON Schema of profiles from the fields that the decoder reads, and the table of docs/profiles.md from the
 * profiles.
 * @throws Error where the page does not say where its table is
 */
export async function writeProfiles(): Promise<void> {
  await write(SCHEMA_FILE, JSON.stringify(profileSchema()));
  const page = readFileSync(PROFILES_PAGE, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PROFILES_PAGE} does not say where the table is`);
  await write(PROFILES_PAGE, `${page.slice(0, from + BEGIN.length)}\n${profileTable()}\n${page.slice(to)}`);
}

async function write(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
