import { createRequire } from "node:module";
import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const { rooms } = createRequire(import.meta.url)("./src/rooms.json");

/**
 * What each room of src may import, besides itself: of src/rooms.json what is printed above it.
 * Nothing else is allowed; see docs/contributing.md and docs/decisions/0009.
 */
const names = Object.keys(rooms);
const isNamed = (list, room) => list.some((each) => room === each || room.startsWith(`${each}/`));
const ALLOWED = Object.fromEntries(
  names.map((room, index) => [room, names.slice(0, index).filter((other) => isNamed(rooms[room], other))]),
);

// A room within a room comes before it: the first that fits a file is its room.
const folders = names
  .toSorted((a, b) => b.length - a.length)
  .map((type) => ({ type, pattern: `src/${type}` }));
const directions = Object.entries(ALLOWED).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { type: [from, ...to] } } },
}));

/** What src/core may not import: it is pure. */
const IMPURE = ["node:*", "react", "react-dom", "@fluentui/*"];
/** What a rule, and what rules share, may not import: anything beside its folder but ../rule and ../shared. */
const OTHER_RULES = {
  regex: String.raw`^\.\./(?!\.\.|(?:rule|shared)$)|^\.\.$|/rules(/|$)`,
  message:
    "A rule imports no other rule: facts stand in core/scoring, what rules share in core/rules/shared.",
};

const RULE_ID = {
  selector:
    "Literal[value=/^[SWEITC]\\d\\d$/]:not(CallExpression[callee.name='defineRule'] > ObjectExpression > Property[key.name='id'] > Literal)",
  message: "A rule's id stands in the rule alone: elsewhere import the rule and use its id.",
};

/** V8 makes such an object a shape of its own, and the shape keeps all that the getter sees until the next full collection. */
const GETTER_IN_LITERAL = {
  selector: "ObjectExpression > Property[kind='get']",
  message: "Write a class: what a getter in an object literal sees outlives its object, form by form.",
};
export default defineConfig(
  globalIgnores(["dist", "dist-web", "out", "coverage"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/**/*.d.ts"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": folders,
      "import/resolver": { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      "boundaries/dependencies": ["error", { default: "disallow", policies: directions }],
      "boundaries/no-unknown-files": "error",
    },
  },
  {
    files: ["src/core/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: IMPURE }],
      "no-restricted-globals": ["error", "process", "window", "document", "Excel", "Office", "fetch", "Date"],
    },
  },
  {
    files: ["src/core/rules/*/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [{ group: IMPURE }, OTHER_RULES] }] },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", RULE_ID] },
  },
  {
    // What is made for every form and every file.
    files: ["src/core/**/*.ts", "src/adapters/xlsx/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", RULE_ID, GETTER_IN_LITERAL] },
  },
  {
    files: ["src/adapters/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { require: "readonly", module: "writable", __dirname: "readonly", process: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["test/**/*.{ts,tsx}", "scripts/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["{src,test,scripts}/**/*.{ts,tsx}"],
    rules: { "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }] },
  },
);
