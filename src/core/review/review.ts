import { type FormsOnSheet, type NearMiss, readForms } from "../form";
import {
  atOnce,
  type IgnoredFinding,
  inSteps,
  layoutsOf,
  type Pause,
  sameCells,
  type SheetSnapshot,
  type Steps,
} from "../port";
import { type ScoreCard, scoreCard } from "./figures/score-card";
import { type BasePlan, type CorrectionPlan, planBase, planDerived } from "./plan/plan";
import { chooserFor } from "./profile/settings";
import { firstCauses } from "./run/causes";
import { withDoubts } from "./run/doubts";
import { obsoleteOf } from "./run/ignored";
import { inCatalogueOrder, judgeBase, type Judged, saidIn } from "./run/judge";
import { RuleResults } from "./run/rule-results";
import {
  type Choose,
  type Finding,
  type FormReview,
  type JudgedForm,
  type ProfileChooser,
  safeOnly,
} from "./types";

/** What a review rests on besides its snapshot. */
interface Grounds {
  /** As the caller has it; undefined where each form is judged as the workbook and the form itself say. */
  readonly profile: ProfileChooser | undefined;
  /** The corrections on top of which values that follow were judged. */
  readonly base: BasePlan;
}

/** All that was found on one sheet at one moment. What follows from it is computed once, when it is first asked for. */
export class Review {
  private plan: CorrectionPlan | null = null;
  private foretold: Review | null = null;
  private cards: readonly ScoreCard[] | null = null;

  constructor(
    readonly snapshot: SheetSnapshot,
    readonly forms: readonly FormReview[],
    /** Without a form: what came near to one. */
    readonly nearMiss: NearMiss | null,
    /** With forms: other tables on the sheet, which are not checked. */
    readonly unread: readonly NearMiss[],
    /** What was set aside on these forms and is no longer found: the entries can go. */
    readonly obsolete: readonly IgnoredFinding[],
    private readonly grounds: Grounds,
  ) {}

  /** What the one click would write. */
  get safePlan(): CorrectionPlan {
    return atOnce(this.safePlanInSteps());
  }

  /** The sheet as it will stand after that. */
  get projection(): Review {
    return atOnce(this.projectionInSteps());
  }

  /** The score cards of the forms, in their order. */
  get scoreCards(): readonly ScoreCard[] {
    return atOnce(this.cardsInSteps());
  }

  /** What every page that shows the review asks for: the safe plan and the cards. */
  *shown(): Steps<this> {
    yield* this.cardsInSteps();
    return this;
  }

  /** The chosen corrections as a plan; see `planCorrections`. */
  *planned(choose: Choose): Steps<CorrectionPlan> {
    if (choose === safeOnly) return yield* this.safePlanInSteps();
    const { snapshot, forms } = this;
    const base = forms.flatMap(({ findings }) => findings.filter(({ rule }) => !rule.isDerived));
    return yield* planDerived(
      snapshot,
      forms,
      yield* planBase({ snapshot, said: saidIn(snapshot) }, forms, base, choose),
      choose,
    );
  }

  /** The sheet as it will stand once a plan is carried out. */
  *after(plan: CorrectionPlan): Steps<Review> {
    return plan === this.plan ? yield* this.projectionInSteps() : yield* this.lookAfter(plan);
  }

  private *safePlanInSteps(): Steps<CorrectionPlan> {
    return (this.plan ??= yield* planDerived(this.snapshot, this.forms, this.grounds.base, safeOnly));
  }

  private *projectionInSteps(): Steps<Review> {
    return (this.foretold ??= yield* this.lookAfter(yield* this.safePlanInSteps()));
  }

  private *cardsInSteps(): Steps<readonly ScoreCard[]> {
    if (this.cards !== null) return this.cards;
    const corrected = (yield* this.safePlanInSteps()).forms;
    const cards: ScoreCard[] = [];
    for (const [index, form] of this.forms.entries()) {
      cards.push(scoreCard(form, corrected[index] ?? form.form));
      yield;
    }
    return (this.cards = cards);
  }

  private *lookAfter({ edits, after, forms, results }: CorrectionPlan): Steps<Review> {
    if (edits.length === 0) return this;
    const read = { forms, nearMiss: null, unread: this.unread };
    return yield* reviewForms(after, read, this.grounds.profile, results);
  }

  /** The review of a later reading on which nothing has changed; null where something has. */
  ofLater(snapshot: SheetSnapshot, profile: ProfileChooser | undefined): Review | null {
    const isSame = profile === this.grounds.profile && saysTheSame(snapshot, this.snapshot);
    if (!isSame) return null;
    const later = new Review(snapshot, this.forms, this.nearMiss, this.unread, this.obsolete, this.grounds);
    // Marks and the record are those of the later reading.
    later.plan = { ...this.safePlan, after: { ...snapshot, rows: this.safePlan.after.rows } };
    later.cards = this.cards;
    return later;
  }
}

/** Whether two readings agree in everything that a review rests on. */
function saysTheSame(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const rest = (snapshot: SheetSnapshot) => [
    snapshot.sheet,
    snapshot.hidden,
    saidIn(snapshot),
    layoutsOf(snapshot),
  ];
  return sameCells(a.rows, b.rows) && JSON.stringify(rest(a)) === JSON.stringify(rest(b));
}

/**
 * Checks every form of a sheet. Rules about values that follow from others (the total) are checked on the sheet as it
 * will be once all safe corrections are made.
 * @param profile what each form is judged by; as the workbook's settings and the form itself say where it is left out
 * @param known an earlier review of the sheet: what has not changed since is not looked at again
 */
export function reviewSheet(snapshot: SheetSnapshot, profile?: ProfileChooser, known?: Review): Review {
  return atOnce(reviewing(snapshot, profile, known));
}

/**
 * The same, with pauses between forms, and with what a page that shows the review asks for: the safe plan and the cards.
 * @param pause asked after each step; what it gives is waited for
 */
export async function reviewInSteps(
  snapshot: SheetSnapshot,
  profile: ProfileChooser | undefined,
  known: Review | undefined,
  pause: Pause,
): Promise<Review> {
  const review = await inSteps(reviewing(snapshot, profile, known), pause);
  return inSteps(review.shown(), pause);
}

/** The steps of `reviewSheet`. */
export function* reviewing(snapshot: SheetSnapshot, profile?: ProfileChooser, known?: Review): Steps<Review> {
  const same = known?.ofLater(snapshot, profile) ?? null;
  if (same !== null) return same;
  const read = readForms(snapshot);
  yield;
  return yield* reviewForms(snapshot, read, profile, resultsOf(known));
}

function resultsOf(known: Review | undefined): RuleResults[] {
  return (known?.forms ?? []).map(({ results }) => results);
}

function* reviewForms(
  snapshot: SheetSnapshot,
  { forms, nearMiss, unread = [] }: FormsOnSheet,
  profile: ProfileChooser | undefined,
  known: readonly RuleResults[],
): Steps<Review> {
  const said = saidIn(snapshot);
  const chooser = profile ?? chooserFor(said.settings, said.profiles);
  const judged = forms.map((form, index): JudgedForm => ({
    form,
    choice: chooser(form),
    results: known[index]?.after(form) ?? RuleResults.of(form),
  }));
  const found: Judged[] = [];
  for (const each of judged) {
    const { open, setAside } = judgeBase(each, said);
    found.push({ open: withDoubts(open, [], safeOnly), setAside });
    yield;
  }
  const base = yield* planBase(
    { snapshot, said },
    judged,
    found.flatMap(({ open }) => open),
    safeOnly,
  );
  const reviews = judged.map((each, index): FormReview => {
    const { open = [], setAside = [] } = found[index] ?? {};
    const derived = base.derived[index] ?? { open: [], setAside: [] };
    const ofForm = <F extends Finding>(finding: F): F => ({ ...finding, form: each.form });
    return {
      ...each,
      // A derived rule and another may speak of one total.
      findings: inCatalogueOrder(firstCauses([...open, ...derived.open.map(ofForm)])),
      setAside: [
        ...setAside,
        ...derived.setAside.map(({ finding, entry }) => ({ finding: ofForm(finding), entry })),
      ],
    };
  });
  const setAside = reviews.flatMap((review) => review.setAside);
  const obsolete = obsoleteOf(said.ignored, forms, setAside);
  return new Review(snapshot, reviews, nearMiss, unread, obsolete, { profile, base });
}

/**
 * Turns the chosen corrections into edits. Corrections that follow from others are computed anew from what was chosen,
 * so for every choice a total that is written is the sum of what will stand in the cells.
 */
export function planCorrections(review: Review, choose: Choose): CorrectionPlan {
  return atOnce(review.planned(choose));
}
