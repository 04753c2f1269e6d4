import { check } from "../../../src/core/actions";
import { correct } from "../../../src/core/actions/correct";
import { undo } from "../../../src/core/actions/undo";
import type { Pause, SheetSnapshot } from "../../../src/core/port";
import { chooseProfile, type Review, reviewInSteps, reviewSheet } from "../../../src/core/review";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { REFERENCE_FORMS, referenceSheet, withCells } from "../../support/sheets";

const now = () => new Date("2025-03-01T08:00:00Z");
const FAULTS = { I14: 12, I25: 91.69 };

/** So many forms under each other on one sheet, each with a wrong total. */
function formsOnSheet(count: number): SheetSnapshot {
  const one = withCells(referenceSheet(REFERENCE_FORMS[0]), FAULTS);
  return { ...one, rows: Array.from({ length: count }, () => [...one.rows, []]).flat() };
}

/** Tells how often it was asked, and that nothing went on while it was waited for. */
function counted() {
  const seen = { asked: 0, waiting: 0, overlapped: 0 };
  const pause: Pause = () => {
    if (seen.waiting > 0) seen.overlapped++;
    seen.asked++;
    if (seen.asked % 2 === 0) return null;
    seen.waiting++;
    return Promise.resolve().then(() => {
      seen.waiting--;
    });
  };
  return { seen, pause };
}

function told(review: Review): string {
  const { forms, safePlan, scoreCards, obsolete } = review;
  const findings = forms.map((form) => [form.findings, form.setAside, form.choice]);
  return JSON.stringify([findings, safePlan, scoreCards.map((card) => [card.total, card.parts]), obsolete]);
}

test.each([1, 5])("%i forms reviewed in steps: the same review, with pauses between forms", async (count) => {
  const sheet = formsOnSheet(count);
  const { seen, pause } = counted();
  const review = await reviewInSteps(sheet, chooseProfile, undefined, pause);
  const asked = seen.asked;
  expect(review.forms).toHaveLength(count);
  expect(asked).toBeGreaterThanOrEqual(3 * count);
  expect(seen.overlapped).toBe(0);
  expect(told(review)).toBe(told(reviewSheet(sheet, chooseProfile)));
});

test("checking, correcting and undoing with pauses do what they do without", async () => {
  const [paused, plain] = [new MemoryWorkbook(formsOnSheet(3)), new MemoryWorkbook(formsOnSheet(3))];
  const asked: number[] = [];
  const answers: string[] = [];
  for (const workbook of [paused, plain]) {
    const { seen, pause } = counted();
    const options = workbook === paused ? { now, pause } : { now };
    const reviewed = await check(workbook, undefined, options);
    asked.push(seen.asked);
    const corrected = await correct(workbook, undefined, { ...options, reviewed });
    asked.push(seen.asked);
    const undone = await undo(workbook, undefined, options);
    asked.push(seen.asked);
    answers.push(told(reviewed) + told(corrected.after) + JSON.stringify([corrected.edits, undone]));
    answers.push(JSON.stringify(await workbook.read()));
  }
  expect(answers.slice(0, 2)).toEqual(answers.slice(2));
  const [checked = 0, corrected = 0, undone = 0, ...none] = asked;
  expect(checked).toBeGreaterThanOrEqual(9);
  expect(corrected).toBeGreaterThan(checked);
  expect(undone).toBeGreaterThan(0);
  expect(none).toEqual([0, 0, 0]);
});
