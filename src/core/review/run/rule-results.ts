import { sameData } from "../../cells";
import { changedParts, type Form, type NotedForm, Noting, type Parts } from "../../form";
import type { Observation, Rule, RuleContext } from "../../rules";

/** What a rule has found, and what it has looked at to find it. */
interface Result {
  readonly parts: Parts;
  readonly context: RuleContext;
  readonly observations: readonly Observation[];
}

/**
 * What rules find on one form. For the form as it will be after corrections, and as it is read again, a rule is run again
 * only where something that it has looked at is no longer the same: a check is a function of the form and nothing else.
 */
export class RuleResults {
  private constructor(
    /** The form, with what was worked out from it. */
    readonly form: NotedForm,
    private readonly known: Map<Rule, Result>,
  ) {}

  static of(form: Form): RuleResults {
    return new RuleResults(Noting.of(form), new Map());
  }

  /** The same for another state of the form; these where the form says the same. */
  after(form: Form): RuleResults {
    const changed = changedParts(this.form.form, form);
    if (changed === 0) return this;
    const standing = [...this.known].filter(([, { parts }]) => (parts & changed) === 0);
    return new RuleResults(this.form.after(form, changed), new Map(standing));
  }

  /** What a rule finds. */
  by(rule: Rule, context: RuleContext): readonly Observation[] {
    const known = this.known.get(rule);
    if (known !== undefined && isSame(known.context, context)) return known.observations;
    const { form } = this;
    form.parts = 0;
    const observations = rule.check(form, context);
    this.known.set(rule, { parts: form.parts, context, observations });
    return observations;
  }
}

function isSame(a: RuleContext, b: RuleContext): boolean {
  return a === b || (sameData(a.profile, b.profile) && sameData(a.total, b.total));
}
