/** @jest-environment jsdom */
import fc from "fast-check";
import { clearMarks, correctOne, correctSafe, undoRun } from "../../../src/faces/pane/state/correct-actions";
import { checkActive, start } from "../../../src/faces/pane/state/pane-actions";
import { correctTicked, tick } from "../../../src/faces/pane/state/preview-actions";
import { Runner } from "../../../src/faces/pane/state/runner";
import { setCell } from "../../../src/spreadsheet/model";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import { runs } from "../../support/length";

/** What a person does in the pane or on the sheet; numbers choose among what is there at that moment. */
type Deed =
  | { readonly kind: "safe" | "check" | "undo all" }
  | { readonly kind: "one" | "ticked" | "undo run"; readonly choice: number }
  | { readonly kind: "edit"; readonly cell: string };

const CELLS = ["H6", "I6", "F6", "I14", "I15", "I18", "I25", "J18"];
const choice = fc.nat({ max: 20 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("safe" as const, "check" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo all" as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("one" as const, "ticked" as const, "undo run" as const),
      choice,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("edit" as const), cell: fc.constantFrom(...CELLS) }),
  },
);

/** A pane's state and actions on a workbook, without the pane's own looks. A minute passes with every action. */
async function open(subject: ExcelSubject): Promise<Runner> {
  let minute = 0;
  const preferences = {
    read: () => ({ isLive: false, isKnown: true, layouts: [], profiles: [] }),
    write: () => true,
  };
  const runner = new Runner(subject.workbook, () => new Date(2025, 2, 1, 8, minute++), preferences);
  await start(runner);
  return runner;
}

async function carryOut(runner: Runner, subject: ExcelSubject, what: Deed, value: number): Promise<void> {
  const { review, runs } = runner.store.get();
  const findings = (review?.forms ?? [])
    .flatMap((form) => form.findings)
    .filter(({ correction }) => correction !== null);
  switch (what.kind) {
    case "safe":
      return correctSafe(runner);
    case "check":
      return checkActive(runner);
    case "undo all":
      return undoRun(runner);
    case "one": {
      const finding = findings[what.choice % Math.max(1, findings.length)];
      return finding === undefined ? undefined : correctOne(runner, finding);
    }
    case "ticked":
      for (const [place, { id }] of findings.entries()) {
        tick(runner, id, ((what.choice >> (place % 4)) & 1) === 1);
      }
      return correctTicked(runner);
    case "undo run": {
      const run = runs[what.choice % Math.max(1, runs.length)];
      return run === undefined ? undefined : undoRun(runner, run.time);
    }
    case "edit":
      setCell(subject.host.workbook, "表1", what.cell, value);
  }
}

/** What was found once: the same value written twice, with a person's edit between. */
const WRITTEN_TWICE: Deed[] = [
  { kind: "one", choice: 0 },
  { kind: "edit", cell: "H6" },
  { kind: "safe" },
  { kind: "undo run", choice: 3 },
  { kind: "undo all" },
];

const RUNS = runs(60, 12);

test("after any order of corrections, edits, checks and undoing, undo restores what was there", async () => {
  let corrected = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 9 }), async (deeds) => {
      const subject = openExcel([formInput(WRONG)]);
      const runner = await open(subject);
      for (const [place, what] of deeds.entries()) {
        // Every value is typed once: what a person typed is never taken for what we wrote.
        await carryOut(runner, subject, what, 5.101 + place / 1000);
        corrected += what.kind !== "edit" && runner.store.get().outcome?.kind === "correct" ? 1 : 0;
      }
      await checkActive(runner);
      await undoRun(runner);
      // Where nothing was corrected there is nothing to undo, and marks of what was found stay until they are cleared.
      await clearMarks(runner);
      expect(runner.store.get().failure).toBeNull();
      await runner.stop();

      const untouched = openExcel([formInput(WRONG)]);
      for (const [place, what] of deeds.entries()) {
        if (what.kind === "edit") setCell(untouched.host.workbook, "表1", what.cell, 5.101 + place / 1000);
      }
      expect(subject.dump()).toEqual(untouched.dump());
    }),
    { numRuns: RUNS, examples: [[WRITTEN_TWICE]] },
  );
  expect(corrected).toBeGreaterThan(RUNS / 2);
});
