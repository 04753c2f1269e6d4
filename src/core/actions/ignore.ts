import {
  type EditResult,
  type IgnoredFinding,
  NOTHING_TO_DO,
  type SheetSnapshot,
  WorkbookError,
  type Workbook,
} from "../port";
import { type Finding, ignoredFinding, ignoredRule, isSameFinding, type Review, reviewing } from "../review";
import { editSheet } from "./edit-sheet";
import { matchMarks, withRecord } from "./match-marks";
import type { Options } from "./options";
import { openRecord } from "./record";
import { recorded } from "./recorded";

/** What came of setting findings aside, or of taking that back. */
export interface Aside {
  /** The sheet as it now stands. */
  readonly review: Review;
  /** What came of the marks. */
  readonly result: EditResult;
}

/**
 * Sets a finding aside, with the reason, for as long as it is found: it is no longer counted, marked or corrected.
 * It is known again by its rule, its form and its row's label, wherever the cell moves; with `wholeRule` every finding
 * of the rule on the form goes with it.
 * @throws WorkbookError "input" without a reason; "changed" where the finding is no longer there
 */
export async function ignore(
  workbook: Workbook,
  sheetId: string | undefined,
  finding: Finding,
  reason: string,
  { wholeRule = false, ...options }: Options & { readonly wholeRule?: boolean },
): Promise<Aside> {
  const because = reason.trim();
  if (because === "") throw new WorkbookError("input", "no reason", "请填写忽略的理由。");
  const entry = (wholeRule ? ignoredRule : ignoredFinding)(finding, because, options.now().toISOString());
  return rewrite(workbook, sheetId, options, (ignored, review) => {
    const found = review.forms.flatMap(({ findings }) => findings);
    if (!found.some((each) => isSameFinding(entry, each))) {
      throw new WorkbookError("changed", entry.rule, "这条问题已不存在，未作忽略。请重新检查。");
    }
    return [...ignored, entry];
  });
}

/** Takes entries back: what they speak of counts again. Also for entries that nothing answers to any more. */
export async function stopIgnoring(
  workbook: Workbook,
  sheetId: string | undefined,
  entries: readonly IgnoredFinding[],
  options: Options,
): Promise<Aside> {
  const texts = new Set(entries.map((entry) => JSON.stringify(entry)));
  return rewrite(workbook, sheetId, options, (ignored) =>
    ignored.filter((entry) => !texts.has(JSON.stringify(entry))),
  );
}

async function rewrite(
  workbook: Workbook,
  sheetId: string | undefined,
  options: Options,
  change: (ignored: readonly IgnoredFinding[], review: Review) => readonly IgnoredFinding[],
): Promise<Aside> {
  const deciding = function* (snapshot: SheetSnapshot) {
    const open = openRecord(snapshot, options.witness);
    const before = yield* reviewing(snapshot, options.profile);
    const wanted = { ...open.kept, ignored: change(open.kept.ignored, before) };
    const after = { snapshot: withRecord(snapshot, wanted), kept: wanted };
    const { review, marks } = yield* matchMarks(snapshot, after, { ...options, known: before });
    // A sheet without marks of ours does not get any.
    const plan = snapshot.marks.length === 0 ? NOTHING_TO_DO : { ...NOTHING_TO_DO, marks };
    const time = options.now().toISOString();
    return { review, plan: recorded(snapshot, plan, { open, wanted, action: "ignore", time }) };
  };
  const { decision, result } = await editSheet(workbook, sheetId, deciding, options);
  return { review: decision.review, result };
}
