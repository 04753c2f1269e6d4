/** How it is known that a source says so. */
export const KNOWN = {
  text: "读过原文",
  digest: "据摘要",
  system: "见于系统",
  forms: "见于实际表格",
  background: "背景知识",
  practice: "通行做法",
  arithmetic: "算术",
  own: "自定",
} as const;
export type Known = keyof typeof KNOWN;

/** What a source asks for, and the rules that check it. */
export interface Duty {
  /** As rules give it for their basis, or a profile's. */
  readonly source: string;
  /** In our own words: no text was at hand to be quoted. */
  readonly duty: string;
  readonly known: Known;
  /** Names of rules; empty where none checks it. */
  readonly rules: readonly string[];
  /** Why there is no rule. */
  readonly unchecked?: string;
}

/** A duty of one source after another: what it is, how that is known, and the rules' names with blanks between. */
export function dutiesOf(
  source: string,
  lines: readonly (readonly [duty: string, known: Known, rules: string, unchecked?: string])[],
): Duty[] {
  return lines.map(([duty, known, rules, unchecked]) => ({
    source,
    duty,
    known,
    rules: rules === "" ? [] : rules.split(" "),
    ...(unchecked === undefined ? {} : { unchecked }),
  }));
}
