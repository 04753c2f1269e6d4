import path from "node:path";
import { CATALOGUE, type Rule, type Severity } from "../../src/core/rules";
import { correctionsOf, rulePage } from "../rules/page";

const ROOT = path.join(__dirname, "../..");

/** Where the page is kept. */
export const RULES_PAGE = path.join(ROOT, "docs/rules.md");

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "请确认", info: "提示" };

/** The page on all rules: a table of the catalogue, then every rule's own page, in the catalogue's order. */
export function rulesPage(): string {
  const pages = CATALOGUE.map((rule) => ({ rule, text: rulePage(rule.name).trim() }));
  const rows = pages.map(({ rule, text }) => [
    rule.id,
    `[${rule.title}](#${anchorOf(rule)})`,
    SEVERITIES[rule.severity],
    correctionsOf(text).join("、"),
  ]);
  return [
    "# 规则",
    "由各规则的说明汇编而成，请勿直接修改；改动 `src/core/rules` 中的说明后运行 `npm run docs`。",
    "“级别”是通常的级别：错误是算错或缺项，请确认是可能有误，提示是值得知道。“更正”是发现问题后如何处理：一键更正只改算术结果，所依据的单元格有疑问的改为需确认；需确认的逐条采纳，其余人工处理。权重、目标值、完成值、原因和金额从不改动。",
    table([["编号", "名称", "级别", "更正"], ...rows]),
    ...pages.map(({ text }) => text.replace(/^#/gm, "##")),
  ]
    .join("\n\n")
    .concat("\n");
}

/** As GitHub makes it from the heading "S03 缺少权重栏或得分栏". */
export function anchorOf({ id, title }: Rule): string {
  return `${id} ${title}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

/** A table in the layout that the formatter of the repository gives it. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const padded = (row: readonly string[]) =>
    line(row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - displayWidth(text))));
  const [head = [], ...body] = rows;
  return [padded(head), line(widths.map((width) => "-".repeat(width))), ...body.map(padded)].join("\n");
}

/** Han characters and full-width marks take two columns. */
function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (/[⺀-꓏＀-｠￠-￦]/u.test(char) ? 2 : 1), 0);
}
