import fc from "fast-check";
import { fromA1, toA1 } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { cellAt, type SheetSnapshot } from "../../../src/core/port";
import { chooseProfile, followersOf, planCorrections, reviewSheet, safeOnly } from "../../../src/core/review";
import { totalParts } from "../../../src/core/scoring";
import { type CellInput, referenceSheet, withCells } from "../../support/sheets";
import { runs } from "../../support/length";

/** Form 1 with every kind of correction to choose from, the total as number or as formula. */
function formWith(total: CellInput): SheetSnapshot {
  return withCells(referenceSheet("00a-seed-luohu-dangan-2024"), {
    H6: 96.98,
    I6: 9.99,
    I14: 12,
    I15: "5",
    I16: 25,
    H25: 99,
    I25: total,
  });
}

const TOTALS: readonly [string, CellInput][] = [
  ["a wrong number", 95.69],
  ["the right number for the scores as they stand", 112.99],
  ["a formula that sums the wrong rows", { value: 60, formula: "=SUM(I14:I20)" }],
  ["a wrong number stored as text", { value: "95.69", numberFormat: "@" }],
  ["a sound formula", { value: 112.99, formula: "=I6+I14+I15+SUM(I16:I24)" }],
];

describe.each(TOTALS)("with %s as total", (_title, total) => {
  const sheet = formWith(total);
  const review = reviewSheet(sheet, chooseProfile);
  const correctable = review.forms
    .flatMap(({ findings }) => findings)
    .filter(({ correction }) => correction !== null);
  const ids = [...new Set([...correctable.map(({ id }) => id), "T01@I25"])];

  test("there is something of each kind to choose", () => {
    expect(ids.sort()).toEqual(["E01@H6", "E02@I6", "I01@I14", "I01@I16", "I05@I15", "T01@I25", "W02@H25"]);
    expect(Object.fromEntries(correctable.map(({ id, correction }) => [id, correction?.kind]))).toMatchObject(
      {
        "I01@I14": "safe",
        "I01@I16": "suggested",
        "I05@I15": "suggested",
      },
    );
  });

  test("for every choice a total that is written is the sum of what stands in the cells", () => {
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const { edits, recalculations, after } = planCorrections(review, ({ id }) => chosen.includes(id));
        const parts = totalParts(readForms(after).forms[0] as never);
        // I05 alone changes the type of a total, not its value.
        const written =
          recalculations.length > 0 ||
          edits.some(({ at, from, to }) => toA1(at) === "I25" && Number(from.value) !== Number(to.value));
        const stands = cellAt(after, fromA1("I25")).value;
        if (written) expect(Number(stands)).toBe(parts?.sum.toNumber());
        // Nothing is written that was not chosen.
        const edited = edits.map(({ at }) => toA1(at));
        const allowed = [
          ...correctable
            .filter(({ id }) => chosen.includes(id))
            .flatMap(({ correction }) => correction?.edits ?? []),
        ].map(({ at }) => toA1(at));
        if (chosen.includes("T01@I25")) allowed.push("I25");
        expect(edited.filter((cell) => !allowed.includes(cell))).toEqual([]);
        // A sum beyond the whole is no total: then none is written, whatever was chosen.
        const isPossible = Number(parts?.sum) <= 100;
        if (chosen.includes("T01@I25") && isPossible) expect(Number(stands)).toBe(parts?.sum.toNumber());
        if (!isPossible) expect(edits.filter(({ finding }) => finding.rule.id === "T01")).toEqual([]);
      }),
      { numRuns: runs(300, 60), seed: 7 },
    );
  });

  test("after the safe corrections no safe correction is left", () => {
    const { after } = planCorrections(review, safeOnly);
    const left = reviewSheet(after, chooseProfile).forms.flatMap(({ findings }) => findings);
    expect(left.filter(safeOnly)).toEqual([]);
  });
});

test("where two corrections want one cell, the earlier finding has it and the other stays", () => {
  const sheet = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { I14: "12" });
  const review = reviewSheet(sheet, chooseProfile);
  const { edits, after } = planCorrections(review, ({ correction }) => correction !== null);
  expect(edits.find(({ at }) => toA1(at) === "I14")).toMatchObject({
    to: { value: "10" },
    finding: { id: "I01@I14" },
  });
  const left = reviewSheet(after, chooseProfile).forms.flatMap(({ findings }) =>
    findings.map(({ id }) => id),
  );
  expect(left).toContain("I05@I14");
});

test.each<[string, Record<string, CellInput>]>([
  ["an amount", { F6: "43.6万元" }],
  ["an amount under a header in another unit", { A5: "项目资金（万元）", E6: 45, F6: "436,000元", F7: 43.6 }],
  ["a score", { I6: "9.69 分" }],
])("%s that becomes the same number carries no total along", (_title, cells) => {
  const sheet = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { ...cells, I25: 95 });
  const review = reviewSheet(sheet, chooseProfile);
  const found = review.forms.flatMap(({ findings }) => findings).find(({ rule }) => rule.id === "I05");
  expect(found?.correction?.edits).toHaveLength(1);
  expect(found && followersOf(review, found)).toEqual([]);
});
