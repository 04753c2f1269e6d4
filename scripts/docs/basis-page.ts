import path from "node:path";
import { CATALOGUE, type Rule } from "../../src/core/rules";
import { type Duty, KNOWN } from "../basis/duty";
import { NATIONAL_DUTIES } from "../basis/national";
import { PLACE_DUTIES } from "../basis/places";
import { anchorOf, table } from "./rules-page";

const ROOT = path.join(__dirname, "../..");

/** Where the page is kept. */
export const BASIS_PAGE = path.join(ROOT, "docs/basis.md");

/** Every duty that a source names, the national ones first. */
export const DUTIES: readonly Duty[] = [...NATIONAL_DUTIES, ...PLACE_DUTIES];

/** The ledger: by sources, each duty with how it is known, the rules that check it and their tests. */
export function basisPage(): string {
  const sources = [...new Set(DUTIES.map(({ source }) => source))];
  const unchecked = DUTIES.filter(({ rules }) => rules.length === 0);
  return [
    "# 依据",
    "各项要求出自哪里、由哪条规则核对、规则的测试在哪里。由 `scripts/basis` 中的清单汇编而成，请勿直接修改；改动清单或规则后运行 `npm run docs`。",
    `要求是用自己的话转述的，不是引文。“如何得知”：${explained()}。`,
    `共 ${DUTIES.length} 项要求，其中 ${unchecked.length} 项没有规则，列在最后。`,
    ...sources.flatMap((source) => [
      `## ${source}`,
      dutyTable(DUTIES.filter((duty) => duty.source === source)),
    ]),
    "## 没有规则的要求",
    table([
      ["出处", "要求", "为什么没有"],
      ...unchecked.map(({ source, duty, unchecked: why = "" }) => [source, duty, why]),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

function explained(): string {
  const meanings: Readonly<Partial<Record<keyof typeof KNOWN, string>>> = {
    text: "原文已读",
    digest: "读到的是摘要",
    system: "在填报系统的程序或界面中见到",
    forms: "在公开的表中见到",
    background: "按通常理解，原文不在手边",
    practice: "没有文件，大家都这样做",
    arithmetic: "不需要文件",
  };
  return Object.entries(meanings)
    .map(([known, meaning]) => `${KNOWN[known as keyof typeof KNOWN]}（${meaning}）`)
    .join("、");
}

function dutyTable(duties: readonly Duty[]): string {
  return table([
    ["要求", "如何得知", "规则", "测试"],
    ...duties.map(({ duty, known, rules }) => [
      duty,
      KNOWN[known],
      rules.length === 0 ? "没有规则" : rules.map((name) => linkTo(ruleNamed(name))).join("、"),
      rules.map((name) => `[${name}](../src/core/rules/${name}/index.test.ts)`).join("、") || "—",
    ]),
  ]);
}

/** @throws Error for a name that no rule has */
function ruleNamed(name: string): Rule {
  const rule = CATALOGUE.find((each) => each.name === name);
  if (rule === undefined) throw new Error(`the ledger names ${name}, which is no rule`);
  return rule;
}

function linkTo(rule: Rule): string {
  return `[${rule.id} ${rule.title}](rules.md#${anchorOf(rule)})`;
}
