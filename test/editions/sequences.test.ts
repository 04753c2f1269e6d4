import fc from "fast-check";
import { isLong, runs } from "../support/length";
import { type Deed, deed } from "./support/deeds";
import type { Edition } from "./support/editions";
import { Journey } from "./support/journey";
import { referenceFile } from "./support/reference";

/** What is tried is the same every time; another number tries something else. */
const SEED = Number(process.env["EDITIONS_SEED"] ?? 20240301);
const RUNS = runs(120, 8);

const handOver = (to: Edition, command: "fix" | "clear" | "suggested" = "fix"): Deed => ({
  kind: "hand over",
  to,
  command,
});

/** Journeys on which something was lost once, and those that only chance would bring. */
const KNOWN: Deed[][] = [
  [{ kind: "correct" }, { kind: "rename", choice: 4 }, handOver("web"), { kind: "undo" }],
  [handOver("cli"), { kind: "rename", choice: 2 }, { kind: "suggested" }, { kind: "undo" }],
  [handOver("cli"), { kind: "insert", row: 14 }, { kind: "undo run", choice: 0 }, { kind: "undo" }],
  [
    { kind: "correct" },
    { kind: "copy", choice: 0 },
    { kind: "delete", choice: 0 },
    handOver("web"),
    { kind: "undo" },
  ],
  [{ kind: "suggested" }, { kind: "type", cell: "I14", what: "number" }, handOver("cli"), { kind: "undo" }],
];

/** Whatever is done to a workbook on its way, no cell holds what neither the person nor a run of ours has put there. */
test(`no cell is lost on the way from edition to edition (seed ${SEED})`, async () => {
  const file = await referenceFile();
  let corrections = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 4, maxLength: isLong ? 14 : 9, size: "max" }),
      async (deeds: readonly Deed[]) => {
        const journey = await Journey.begin(file);
        try {
          for (const each of deeds) await journey.take(each);
        } finally {
          corrections += journey.corrections;
          await journey.end();
        }
      },
    ),
    { numRuns: RUNS + KNOWN.length, seed: SEED, examples: KNOWN.map((deeds): [Deed[]] => [deeds]) },
  );
  expect(corrections).toBeGreaterThan(RUNS);
});
