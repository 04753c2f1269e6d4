import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ruleFolders, RULES_FOLDER } from "./rules/catalogue";
import { writeLists } from "./rules/lists";
import { newRule } from "./rules/new-rule";

const USAGE = `npm run new-rule -- goal-missing --id S --title 缺少年度总体目标
  --id     S08, or the letter of a group (S, W, E, I, T, C): then its next id
  --title  the Chinese title, for lists; it can be written later`;

/** Writes the folder of a new rule, and enters it in the catalogue and docs/rules.md. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { id: { type: "string" }, title: { type: "string" } },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || values.id === undefined) throw new Error(USAGE);
  const rule = newRule({ name, id: values.id, ...(values.title && { title: values.title }) }, ruleFolders());
  const folder = path.join(RULES_FOLDER, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(rule.files)) writeFileSync(path.join(folder, file), text);
  await writeLists();
  console.log(`${rule.id} stands in src/core/rules/${name}, in the catalogue and in docs/rules.md.
Now write its cases, its check and its page:  npx jest src/core/rules/${name} test/core/rules`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
