import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where the rules stand, one folder each. */
export const RULES_FOLDER = path.join(__dirname, "../../src/core/rules");

/** Where the list of the rules is kept. */
export const CATALOGUE_FILE = path.join(RULES_FOLDER, "catalogue.ts");

/** The letters that ids begin with, in the catalogue's order: structure, weights, execution, indicators, totals, contents. */
export const GROUPS = "SWEITC";

/** A rule's folder, and the id that its index.ts gives it. */
export interface RuleFolder {
  readonly name: string;
  readonly id: string;
}

/**
 * The folders that hold a rule, in the order of the catalogue.
 * @throws Error where an index.ts does not define the rule that its folder is named after
 */
export function ruleFolders(root = RULES_FOLDER): RuleFolder[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .map(({ name }) => ({ name, id: idIn(root, name) }))
    .sort((a, b) => orderOf(a.id) - orderOf(b.id));
}

function idIn(root: string, name: string): string {
  const file = path.join(root, name, "index.ts");
  const source = readFileSync(file, "utf8");
  if (!source.includes(`export const ${exportName(name)} = defineRule({`)) {
    throw new Error(`${file} must export the rule as ${exportName(name)}`);
  }
  const [, id] = new RegExp(`^ {2}id: "([${GROUPS}]\\d\\d)",$`, "m").exec(source) ?? [];
  if (id === undefined) throw new Error(`${file} gives no id such as S08`);
  return id;
}

function orderOf(id: string): number {
  return GROUPS.indexOf(id.charAt(0)) * 100 + Number(id.slice(1));
}

/** What a rule's index.ts exports: "percent-over-100" → "percentOver100". */
export function exportName(name: string): string {
  return name.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

/** src/core/rules/catalogue.ts as it has to be for these folders. */
export function catalogueSource(folders: readonly RuleFolder[]): string {
  const names = folders.map(({ name }) => name);
  return [
    "// Written by `npm run docs` from the folders of the rules; do not edit.",
    ...[...names].sort().map((name) => `import { ${exportName(name)} } from "./${name}";`),
    'import type { Rule } from "./rule";',
    "",
    "/** Every rule, in the order of the catalogue: structure, weights, execution, indicators, totals, contents. */",
    "export const CATALOGUE: readonly Rule[] = [",
    ...names.map((name) => `  ${exportName(name)},`),
    "];",
    "",
  ].join("\n");
}
