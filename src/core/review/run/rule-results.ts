import type { Form } from "../../form";
import type { Observation, Rule, RuleContext } from "../../rules";

/** What a rule has found, and what it has looked at to find it. */
interface Result {
  readonly form: Form;
  readonly parts: ReadonlySet<keyof Form>;
  readonly context: RuleContext;
  readonly observations: readonly Observation[];
}

/**
 * What rules find on one form, as it is, as it will be after corrections and as it is read again. A rule is run again
 * only where something that it has looked at is no longer the same: a check is a function of the form and nothing else.
 */
export class RuleResults {
  private readonly last = new Map<Rule, Result>();

  of(rule: Rule, form: Form, context: RuleContext): readonly Observation[] {
    const last = this.last.get(rule);
    if (last !== undefined && holds(last, form, context)) return last.observations;
    const parts = new Set<keyof Form>();
    const observations = rule.check(noting(form, parts), context);
    this.last.set(rule, { form, parts, context, observations });
    return observations;
  }
}

/** The form itself; which of its parts are looked at is noted. */
function noting(form: Form, parts: Set<keyof Form>): Form {
  return new Proxy(form, {
    get: (target, part) => {
      parts.add(part as keyof Form);
      return target[part as keyof Form];
    },
  });
}

function holds(last: Result, form: Form, { profile, total }: RuleContext): boolean {
  return (
    isSame(last.context.profile, profile) &&
    isSame(last.context.total, total) &&
    [...last.parts].every((part) => isSame(last.form[part], form[part]))
  );
}

const texts = new WeakMap<object, string>();

/** Forms and profiles are plain data that never changes: two parts are the same if they are written the same. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && textOf(a) === textOf(b));
}

function textOf(part: object | null): string {
  if (part === null) return "null";
  const text = texts.get(part) ?? JSON.stringify(part);
  texts.set(part, text);
  return text;
}
