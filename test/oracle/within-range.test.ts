import { toA1 } from "../../src/core/cells";
import { Decimal, percent } from "../../src/core/number";
import { cellAt } from "../../src/core/port";
import { NATIONAL_2020, type Profile, PROFILES } from "../../src/core/profile";
import {
  always,
  chooseProfile,
  type CorrectionPlan,
  type Finding,
  planCorrections,
  type ProfileChooser,
  type Review,
  reviewSheet,
} from "../../src/core/review";
import { type Random, randomFrom } from "../corpus/support/random";
import { runs } from "../support/length";
import { impossibleProposals } from "./possible";
import { type VariedForm, variedForm } from "./varied";

/** A fixed seed: a failure is found again by anyone. */
const SEED = 20_260_202;
const FORMS = runs(10_000, 200);
/** Ten thousand at once are too long for one test. */
const PARTS = 5;

const whole = (value: number) => percent(new Decimal(value));

/** Points by steps, with lines below and above which there are none. */
const STEPS: Profile = {
  ...NATIONAL_2020,
  name: "steps",
  executionScoring: {
    steps: [{ from: whole(80), share: whole(60) }],
    passLine: whole(50),
    ceiling: whole(95),
    nothingAbove: whole(110),
  },
  resultScoring: {
    steps: [
      [95, 100],
      [80, 80],
      [60, 55],
    ].map(([from = 0, share = 0]) => ({ from: whole(from), share: whole(share) })),
    passLine: whole(60),
    ceiling: whole(95),
    nothingAbove: whole(150),
  },
};
const CHOOSERS: readonly [ProfileChooser, ...ProfileChooser[]] = [
  chooseProfile,
  ...[...PROFILES, STEPS].map((profile) => always(profile, "由测试指定")),
];

/** Rules and kinds of correction that there were to be judged. */
const seen = new Set<string>();

test.each(Array.from({ length: PARTS }, (_, part) => part))(
  `of ${FORMS} forms none has a correction outside its cell's range, and cost rows with ≥ keep their scores: part %i`,
  (part) => {
    for (let index = part; index < FORMS; index += PARTS) {
      const random = randomFrom(SEED + index);
      const form = variedForm(random);
      const review = reviewSheet(form.sheet, random.pick(CHOOSERS));
      expect({ index, forms: review.forms.length, faults: faultsOf(form, review, random) }).toEqual({
        index,
        forms: 1,
        faults: [],
      });
      for (const { rule, correction } of review.forms[0]?.findings ?? []) {
        if (correction !== null) seen.add(`${rule.name} ${correction.kind}`);
      }
    }
  },
);

test("every kind of correction was there to be judged", () => {
  expect([...seen]).toEqual(
    expect.arrayContaining([
      "execution-rate safe",
      "execution-score safe",
      "execution-score suggested",
      "score-over-weight safe",
      "score-over-weight suggested",
      "score-follows-result suggested",
      "total suggested",
      "grade suggested",
    ]),
  );
});

test("cost rows with ≥, and scores above their weights, are among the forms", () => {
  const forms = Array.from({ length: 100 }, (_, index) => variedForm(randomFrom(SEED + index)));
  expect(forms.filter(({ wrongWay }) => wrongWay.size > 0).length).toBeGreaterThan(40);
  const above = forms.filter(({ sheet, most }) =>
    [...most].some(([cell, limit]) => limit !== null && Number(valueIn(sheet, cell)) > limit),
  );
  expect(above.length).toBeGreaterThan(50);
});

/** Each proposal by itself, then everything at once (`fix --suggested`), and the safe ones or any choice. */
function faultsOf(form: VariedForm, review: Review, random: Random): string[] {
  const findings = review.forms.flatMap((each) => each.findings);
  const chosen = new Set(findings.filter(() => random.whole(0, 1) === 0).map(({ id }) => id));
  const most = review.forms[0]?.choice.profile.totalPoints.toNumber() ?? 100;
  const plans: readonly [string, CorrectionPlan][] = [
    ["all", planCorrections(review, () => true)],
    random.whole(0, 1) === 0
      ? ["safe", review.safePlan]
      : ["some", planCorrections(review, ({ id }) => chosen.has(id))],
  ];
  return [
    // By the form as it was read, too: no grade that there is none of, and no words in place of a figure.
    ...impossibleProposals(review),
    ...findings.flatMap((finding) => proposed(form, finding, most)),
    ...plans.flatMap(([name, plan]) => written(form, plan, most).map((fault) => `${name}: ${fault}`)),
  ];
}

function proposed(form: VariedForm, { id, correction }: Finding, whole: number): string[] {
  return (correction?.edits ?? []).flatMap(({ at, from, to }) =>
    outside(form, toA1(at), from.value, to.value, whole).map((fault) => `${id} ${fault}`),
  );
}

function written(form: VariedForm, { after }: CorrectionPlan, whole: number): string[] {
  const cells = [...form.most.keys(), ...form.rates, form.total];
  return cells.flatMap((cell) => outside(form, cell, valueIn(form.sheet, cell), valueIn(after, cell), whole));
}

/** What is wrong with a value that is to stand in a cell; a number that only changes its looks is left alone. */
function outside(form: VariedForm, cell: string, from: unknown, to: unknown, whole: number): string[] {
  const [before, value] = [numberOf(from), numberOf(to)];
  if (value === null || value === before) return [];
  const said = `${cell} ${String(from)} → ${String(to)}`;
  if (form.rates.includes(cell)) return value >= 0 ? [] : [`a negative rate: ${said}`];
  const most = cell === form.total ? whole : form.most.get(cell);
  if (most === undefined) return [];
  return [
    ...(value < 0 ? [`less than nothing: ${said}`] : []),
    ...(most !== null && value > most ? [`more than ${most}: ${said}`] : []),
    ...(form.wrongWay.has(cell) && before !== null && isScoreOf(before, form.wrongWay.get(cell) ?? null)
      ? [`a cost row that points the wrong way: ${said}`]
      : []),
  ];
}

/** A score above its weight, or below nothing, is wrong whatever was to be reached. */
function isScoreOf(score: number, most: number | null): boolean {
  return score >= 0 && (most === null || score <= most);
}

function valueIn(sheet: VariedForm["sheet"], cell: string): unknown {
  const [, letters = "A", digits = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return cellAt(sheet, { row: Number(digits) - 1, column: letters.charCodeAt(0) - 65 }).value;
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const digits = typeof value === "string" ? value.replace(/[分%\s]/g, "") : "";
  return digits === "" || Number.isNaN(Number(digits)) ? null : Number(digits);
}
