import { exportName, GROUPS, type RuleFolder } from "./catalogue";

/** What a new rule is to be called. */
export interface Wanted {
  /** Its folder: "goal-missing". */
  readonly name: string;
  /** "S08", or the letter of a group: then the next id of that group. */
  readonly id: string;
  /** Its Chinese title; to be written later where none is given. */
  readonly title?: string;
}

/** A rule that does not find anything yet: the files of its folder by their names. */
export interface NewRule extends RuleFolder {
  readonly files: Readonly<Record<string, string>>;
}

/** What stands on a page until somebody writes it; the tests of the catalogue do not accept it. */
const OPEN = "待写";

/**
 * Makes the three files of a rule.
 * @param folders the rules that are there
 * @throws Error that says what is wrong with the name or the id
 */
export function newRule(
  { name, id: wanted, title = `${OPEN}：${name}` }: Wanted,
  folders: readonly RuleFolder[],
): NewRule {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(name)) {
    throw new Error(`"${name}" is no name for a rule: two words or more in lower case, such as goal-missing`);
  }
  if (folders.some((rule) => rule.name === name)) throw new Error(`the rule ${name} is there already`);
  const id = idFor(wanted, folders);
  return {
    name,
    id,
    files: {
      "index.ts": sourceOf(name, id, title),
      "index.test.ts": tableOf(name),
      "README.md": pageOf(id, title),
    },
  };
}

function idFor(wanted: string, folders: readonly RuleFolder[]): string {
  const isLetter = wanted.length === 1 && GROUPS.includes(wanted);
  if (!isLetter && !new RegExp(`^[${GROUPS}]\\d\\d$`).test(wanted)) {
    const letters = Array.from(GROUPS).join(", ");
    throw new Error(`"${wanted}" is no id: a letter (${letters}) and two digits, or the letter alone`);
  }
  const ids = folders.map(({ id }) => id);
  const holder = folders.find(({ id }) => id === wanted);
  if (holder !== undefined)
    throw new Error(`${wanted} is the id of ${holder.name}; ${nextOf(wanted, ids)} is free`);
  return isLetter ? nextOf(wanted, ids) : wanted;
}

/** One more than the highest of a group: an id that was given up is not given again. */
function nextOf(id: string, ids: readonly string[]): string {
  const letter = id.charAt(0);
  const numbers = ids.filter((each) => each.startsWith(letter)).map((each) => Number(each.slice(1)));
  return letter + String(Math.max(0, ...numbers) + 1).padStart(2, "0");
}

function sourceOf(name: string, id: string, title: string): string {
  return `import { defineRule, REGULATION_2020 } from "../rule";

export const ${exportName(name)} = defineRule({
  id: "${id}",
  name: "${name}",
  title: "${title}",
  severity: "warning",
  doubts: "none",
  basis: REGULATION_2020,
  check: () => [],
});
`;
}

function tableOf(name: string): string {
  return `import { ${exportName(name)} } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(${exportName(name)}, []);
`;
}

function pageOf(id: string, title: string): string {
  return `# ${id} ${title}

## 查什么

${OPEN}：查什么，什么情况下不提出。

## 依据

财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）：${OPEN}。

## 示例

${OPEN}：用常见的内容举例，写明对错。

## 如何更正

人工处理：${OPEN}。

## 何时可以忽略

${OPEN}：什么情况下可以忽略。
`;
}
