import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What each folder of src may import, besides itself. Nothing else is allowed; see docs/decisions/0001. */
const PURE = ["number", "sheet", "quantity", "profile", "form", "scoring", "rules", "review"];
const ALLOWED = {
  number: [],
  sheet: [],
  profile: ["number"],
  quantity: ["number"],
  form: ["number", "sheet", "profile"],
  scoring: ["number", "sheet", "quantity", "profile", "form"],
  rules: ["number", "sheet", "quantity", "profile", "form", "scoring"],
  review: ["number", "sheet", "quantity", "profile", "form", "scoring", "rules"],
  app: PURE,
  workbook: ["sheet"],
  excel: ["sheet"],
  // What a grid needs: a workbook in memory, its results, its looks, and the grid itself.
  model: [],
  calculate: ["model"],
  layout: ["model"],
  desk: ["sheet", "workbook", "model", "calculate", "layout"],
  grid: ["sheet", "model", "layout"],
  page: ["taskpane"],
  host: ["model"],
  cli: [...PURE, "app", "workbook"],
  taskpane: [...PURE, "app"],
  ribbon: ["taskpane"],
  // The pages: the only places that choose an adapter.
  entry: ["sheet", "app", "excel", "taskpane", "ribbon"],
  web: ["sheet", "app", "workbook", "taskpane", "model", "calculate", "layout", "desk", "grid", "page"],
  workbench: ["sheet", "excel", "workbook", "taskpane", "host", "model", "desk", "grid", "page"],
};

const folders = Object.keys(ALLOWED).map((type) => ({ type, pattern: `src/${type}` }));
const directions = Object.entries(ALLOWED).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { type: [from, ...to] } } },
}));

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
    files: ["src/{number,sheet,quantity,profile,form,scoring,rules,review}/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["node:*", "react", "react-dom", "@fluentui/*"] }],
      "no-restricted-globals": ["error", "process", "window", "document", "Excel", "Office", "fetch", "Date"],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
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
);
