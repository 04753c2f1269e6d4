import type { Address } from "../cells";
import type { Form, TextField } from "../form";
import type { Points } from "../number";
import type { CellEdit } from "../port";
import type { Profile, Severity } from "../profile";

export type { Severity } from "../profile";

/** What an open finding means for everything that follows from the cell it speaks of. */
type Doubt =
  /** What stands there is wrong, missing or contradicted: nothing that rests on it is sure. */
  | "value"
  /** The same where the finding is an error; a warning leaves the value to the person who has given it. */
  | "if-error"
  /** The value stands: a reason is asked for, something is unusual, or it is only written in another way. */
  | "none";

/**
 * What would put a finding right. Safe: arithmetic, written by one click. Suggested: a proposal that a person accepts.
 */
export interface Correction {
  readonly kind: "safe" | "suggested";
  readonly edits: readonly CellEdit[];
}

/** What a rule reports: what is wrong, what to do about it, and where. */
export interface Observation {
  /** The cell concerned; it may be empty, such as a reason that is missing. */
  readonly at: Address;
  /** The label of its row: names the row, and carries the comment where the cell itself is empty. */
  readonly row: TextField;
  /** Sheet rows (from zero) that it speaks of, where these are others than its cell's: one finding a form. */
  readonly rows?: readonly number[];
  /** What was found, as a short statement for lists, where that is not the rule's title: 缺少权重栏. */
  readonly title?: string;
  /** What is wrong, one Chinese sentence. */
  readonly what: string;
  /**
   * What `what` has to say beyond that, where the title, the row, the working and (with a correction) both values
   * stand beside it; "" where these say it all.
   */
  readonly brief?: string;
  /** What to do, one Chinese sentence; "" where a safe correction says it all. */
  readonly todo: string;
  /** How the expected value comes about: "10 × 436,000 ÷ 450,000 = 9.6889，四舍五入保留两位". */
  readonly working?: string;
  /** Plain decimal digits or the cell's text; null where the cell is blank or nothing is stated. */
  readonly stated: string | null;
  readonly expected: string | null;
  readonly correction: Correction | null;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** The cells that the expected value follows from: a doubt about one of them makes a safe correction a proposal. */
  readonly restsOn?: readonly Address[];
  /** The cells that it calls into question, where these are not just its own. */
  readonly doubted?: readonly Address[];
}

/** What a rule can call neither right nor wrong, since something is missing for it: 无法判断. */
export interface Unjudged {
  /** The cell at which something is missing. */
  readonly at: Address;
  /** What is not judged: "执行率得分". */
  readonly what: string;
  /** What is missing, in Chinese: "全年预算数 E6 未填写". */
  readonly missing: string;
}

export interface RuleContext {
  readonly profile: Profile;
  /** The total as it will stand, with what is to be written, for rules about it; else they judge by the form alone. */
  readonly total?: Points | null;
}

/** A rule of the catalogue: data, and a pure check of one form. */
export interface Rule {
  /** Stable for ever. */
  readonly id: string;
  /** Stable name, as in the catalogue and the command line's answer. */
  readonly name: string;
  /** Short Chinese title for lists. */
  readonly title: string;
  readonly severity: Severity;
  /** What its findings mean for values that follow from the cells they speak of. */
  readonly doubts: Doubt;
  /** The document the rule rests on, or why it is a matter of arithmetic. */
  readonly basis: string;
  /**
   * True for rules whose `expected` is another figure of the form, or a limit, that the stated value was held against:
   * either may be wrong, so that it is not what the cell should hold.
   */
  readonly compares?: boolean;
  /** True for rules that say nothing on a form without a single score. */
  readonly needsScores?: boolean;
  /** True for rules about values that follow from other corrections: checked on the sheet as corrected. */
  readonly isDerived?: boolean;
  /** What a correction of this rule corrects, as the subject of "…由 9.99 更正为 9.69". */
  readonly corrects?: string;
  check(form: Form, context: RuleContext): Observation[];
  /** What it cannot judge on a form that is scored; nothing is guessed there. */
  unjudged?(form: Form, context: RuleContext): Unjudged[];
}

/** Gives a rule its type; nothing else happens here. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

export const ARITHMETIC = "算术关系";
export const REGULATION_2020 = "财预〔2020〕10号";
/** How indicators are set and measured. */
export const GUIDE_2021 = "财预〔2021〕101号";
/** What no document says in so many words, and reviewers ask for all the same. */
export const COMMON_PRACTICE = "通行做法";
