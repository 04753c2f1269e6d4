import { sameData } from "../cells";
import type { Form } from "./types";

/** How each part of a form is read; the place in this list is its bit. */
const READ: { readonly [Part in keyof Form]-?: (form: Form) => Form[Part] } = {
  sheet: (form) => form.sheet,
  kind: (form) => form.kind,
  title: (form) => form.title,
  area: (form) => form.area,
  anchor: (form) => form.anchor,
  project: (form) => form.project,
  goals: (form) => form.goals,
  funds: (form) => form.funds,
  printedPoints: (form) => form.printedPoints,
  indicators: (form) => form.indicators,
  categories: (form) => form.categories,
  extras: (form) => form.extras,
  hasWeightColumn: (form) => form.hasWeightColumn,
  hasScoreColumn: (form) => form.hasScoreColumn,
  hasReasonColumn: (form) => form.hasReasonColumn,
  total: (form) => form.total,
  otherTotals: (form) => form.otherTotals,
  grade: (form) => form.grade,
  reasonBlock: (form) => form.reasonBlock,
  texts: (form) => form.texts,
  hidden: (form) => form.hidden,
  reading: (form) => form.reading,
  covered: (form) => form.covered,
};

/** Parts of a form as bits. */
export type Parts = number;

/** What was worked out from a form, and what was looked at for it. */
interface Fact {
  /** What it rests on besides the form. */
  readonly by: unknown;
  readonly value: unknown;
  readonly parts: Parts;
}

/**
 * A form that notes which of its parts are looked at, and keeps what was worked out from it: so a check of it is known
 * to hold for a form that differs in other parts only, and facts that many rules ask for are worked out once.
 */
export class Noting {
  /** The parts that were looked at since this was last set. */
  parts: Parts = 0;

  private constructor(
    readonly form: Form,
    private readonly facts: (Fact | undefined)[],
  ) {}

  static of(form: Form): NotedForm {
    return new Noting(form, []) as NotedForm;
  }

  /** The same for a form that differs in some parts: facts that rest on others stand. */
  after(form: Form, changed: Parts): NotedForm {
    const standing = this.facts.map((fact) => (fact && (fact.parts & changed) === 0 ? fact : undefined));
    return new Noting(form, standing) as NotedForm;
  }

  fact<T>(place: number, by: unknown, work: () => T): T {
    const known = this.facts[place];
    if (known !== undefined && known.by === by) {
      this.parts |= known.parts;
      return known.value as T;
    }
    const before = this.parts;
    this.parts = 0;
    const value = work();
    this.facts[place] = { by, value, parts: this.parts };
    this.parts |= before;
    return value;
  }
}

export type NotedForm = Form & Noting;

for (const [place, [part, read]] of Object.entries(READ).entries()) {
  Object.defineProperty(Noting.prototype, part, {
    get(this: Noting) {
      this.parts |= 1 << place;
      return read(this.form);
    },
  });
}

/** The parts in which two forms differ; forms are plain data. */
export function changedParts(a: Form, b: Form): Parts {
  if (a === b) return 0;
  let changed = 0;
  for (const [place, read] of Object.values(READ).entries()) {
    if (!sameData(read(a), read(b))) changed |= 1 << place;
  }
  return changed;
}

let facts = 0;

/**
 * What follows from a form alone, worked out once for each noted form.
 * @param work of its form and nothing else; what it gives is shared, so nobody may change it
 */
export function factOfForm<T>(work: (form: Form) => T): (form: Form) => T {
  const place = facts++;
  return (form) => (form instanceof Noting ? form.fact(place, undefined, () => work(form)) : work(form));
}

/** The same for what follows from a form and the profile that it is judged by. */
export function factOf<By extends object, T>(
  work: (form: Form, profile: By) => T,
): (form: Form, profile: By) => T {
  const place = facts++;
  return (form, profile) =>
    form instanceof Noting ? form.fact(place, profile, () => work(form, profile)) : work(form, profile);
}
