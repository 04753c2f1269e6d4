import { readFileSync } from "node:fs";
import path from "node:path";
import { RULES_FOLDER } from "./catalogue";

/** The sections of a rule's page, in their order. */
export const SECTIONS = ["查什么", "依据", "示例", "如何更正", "何时可以忽略"] as const;

/** What a page says of what becomes of a finding, and what a rule gives for it. */
export const CORRECTIONS = { safe: "一键更正", suggested: "需确认", none: "人工处理" } as const;

/** The Chinese page of a rule. */
export function rulePage(name: string): string {
  return readFileSync(path.join(RULES_FOLDER, name, "README.md"), "utf8");
}

/** The sections of a page by their headings of the second level, without these. */
export function sectionsOf(page: string): Map<string, string> {
  const parts = page.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = "", ...lines] = part.split("\n");
      return [heading, lines.join("\n").trim()];
    }),
  );
}

/** The kinds of correction that a page promises: their words in the section 如何更正, in the usual order. */
export function correctionsOf(page: string): string[] {
  const section = sectionsOf(page).get("如何更正") ?? "";
  return Object.values(CORRECTIONS).filter((word) => section.includes(word));
}
