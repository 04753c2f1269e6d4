import fc from "fast-check";
import { toA1 } from "../../src/core/cells";
import type { SheetSnapshot } from "../../src/core/port";
import { chooseProfile, type Review, reviewSheet } from "../../src/core/review";
import { corpusCases } from "../corpus/support/cases";
import { snapshotOf } from "../corpus/support/forms";
import { type CellInput, referenceSheet, withCells } from "../support/sheets";
import { contradictions } from "./contradictions";
import { impossibleProposals } from "./possible";
import { runs } from "../support/length";

/** A fixed seed: a failure is found again by anyone. */
const SEED = 20200210;
const RUNS = runs(600, 100);

const FORMS = corpusCases()
  .filter(({ sheet }) => sheet.anatomy !== null)
  .map(({ sheet }) => snapshotOf(sheet));

/** What may become of a number: other numbers, other ways to store one, and none. */
const change = fc.oneof(
  fc.integer({ min: -2_000, max: 15_000 }).map((value) => () => value / 100),
  fc.integer({ min: 0, max: 15_000 }).map((value) => () => String(value / 100)),
  fc
    .integer({ min: 0, max: 15_000 })
    .map((value) => () => ({ value: value / 100, formula: `=${value}/100` })),
  fc.integer({ min: 2, max: 20 }).map((times) => (now: number) => now * times),
  fc.integer({ min: 2, max: 20 }).map((times) => (now: number) => `${now * times}分`),
  fc.integer({ min: 1, max: 99 }).map((share) => () => share / 100),
  fc.integer({ min: 1, max: 999_999 }).map((part) => (now: number) => now + part / 1_000_000),
  fc.constantFrom<() => CellInput>(
    () => 0,
    () => "0",
    () => null,
    () => "—",
    () => "满分",
    () => "43.6万元",
    () => ({ error: "#DIV/0!" }),
    () => ({ value: null, formula: "=A1+1" }),
  ),
);

function numbersIn({ rows }: SheetSnapshot): [cell: string, value: number][] {
  return rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column): [string, number][] =>
      typeof cell?.value === "number" ? [[toA1({ row, column }), cell.value]] : [],
    ),
  );
}

test(`on ${RUNS} forms with any figures nothing that is proposed is outside the possible`, () => {
  fc.assert(
    fc.property(
      fc.nat({ max: FORMS.length - 1 }),
      fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 8 }),
      (index, changes) => {
        const sheet = FORMS[index] as SheetSnapshot;
        const numbers = numbersIn(sheet);
        const cells = changes.map(([place, to]): [string, CellInput] => {
          const [cell, value] = numbers[place % numbers.length] as [string, number];
          return [cell, to(value)];
        });
        const review = reviewSheet(withCells(sheet, Object.fromEntries(cells)), chooseProfile);
        expect([...impossibleProposals(review), ...contradictions(review)]).toEqual([]);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});

describe("the check itself", () => {
  /** The review of a form whose total is wrong, with other values in the places of its corrections. */
  function withEdits(
    cells: Readonly<Record<string, CellInput>>,
    value: number | string,
  ): Pick<Review, "forms"> {
    const sheet = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), cells);
    const review = reviewSheet(sheet, chooseProfile);
    return {
      forms: review.forms.map((form) => ({
        ...form,
        findings: form.findings.map((finding) =>
          finding.correction === null || !(toA1(finding.at) in cells)
            ? finding
            : {
                ...finding,
                correction: {
                  ...finding.correction,
                  edits: finding.correction.edits.map((edit) => ({ ...edit, to: { value, formula: null } })),
                },
              },
        ),
      })),
    };
  }

  test.each<[string, Record<string, CellInput>, number | string, string]>([
    ["a score above its weight", { I14: 12 }, 11, "I01@I14 proposes I14 11 of 10"],
    ["a score below 0", { I14: 12 }, -1, "I01@I14 proposes less than nothing: I14 -1"],
    ["an execution score above its points", { I6: 9 }, 10.5, "E02@I6 proposes I6 10.5 of 10"],
    ["a rate below 0", { H6: 9 }, -3, "E01@H6 proposes less than nothing: H6 -3"],
    ["a total beyond the whole", { I25: 90 }, 100.5, "T01@I25 proposes I25 100.5 of 100"],
    ["a grade that there is none of", { J25: "差" }, "特优", "T04@J25 proposes no grade of the profile"],
  ])("sees %s", (_title, cells, value, fault) => {
    expect(impossibleProposals(withEdits(cells, value))).toEqual([fault]);
  });

  test("lets a number be stored in another way", () => {
    expect(impossibleProposals(withEdits({ I14: "12" }, 12))).toEqual([]);
  });
});
