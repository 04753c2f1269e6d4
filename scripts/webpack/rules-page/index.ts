import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Compilation, type Compiler, sources } from "webpack";
import { HELP_POLICY } from "../csp";
import { htmlOf } from "./markdown";

/**
 * The pages of all rules as one page beside the pane, `rules.html#E02`, which findings lead to: no script, no network,
 * what a rule's own README.md says.
 */
export class RulesPage {
  constructor(private readonly root: string) {}

  apply(compiler: Compiler): void {
    const style = path.join(__dirname, "rules.css");
    compiler.hooks.thisCompilation.tap(RulesPage.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: RulesPage.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const texts = readmesIn(path.join(this.root, "src/core/rules"));
          compilation.emitAsset("rules.html", new sources.RawSource(rulesPage(texts)));
          compilation.emitAsset("rules.css", new sources.RawSource(readFileSync(style, "utf8")));
        },
      );
    });
  }
}

function readmesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => path.join(folder, name, "README.md"))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"));
}

/** @param texts each beginning with "# E02 执行率得分" */
export function rulesPage(texts: readonly string[]): string {
  const rules = texts
    .map((text) => ({ id: /^# ([A-Z]\d\d) /u.exec(text)?.[1] ?? "", title: titleOf(text), text }))
    .filter(({ id }) => id !== "")
    .sort((a, b) => a.id.localeCompare(b.id));
  const links = rules.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join("");
  const sections = rules.map(({ id, text }) => `<section id="${id}">${htmlOf(text)}</section>`).join("\n");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${HELP_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>自评核：检查规则</title>
<link rel="stylesheet" href="rules.css">
</head>
<body>
<main>
<h1>检查规则</h1>
<nav aria-label="规则"><ul>${links}</ul></nav>
${sections}
</main>
</body>
</html>
`;
}

function titleOf(text: string): string {
  return htmlOf(text.split("\n", 1)[0] ?? "").replace(/<\/?h2>/gu, "");
}
