import { fromA1, movedFormula, movesBetween } from "../../../src/core/cells";

const was = { at: fromA1("I25"), sheet: "表1" };
const WRITTEN = "=ROUND(SUM(I6,I14:I24),2)";

function restored(old: string, found: string, cell: string, sheet = "表1"): string | null {
  const moves = movesBetween(WRITTEN, was, found, { at: fromA1(cell), sheet });
  return moves === null ? "another formula" : movedFormula(old, moves);
}

test.each([
  ["nothing moved", WRITTEN, "I25", "=SUM(I14:I23)+I6", "=SUM(I14:I23)+I6"],
  ["two rows above all", "=ROUND(SUM(I8,I16:I26),2)", "I27", "=SUM(I14:I23)+I6", "=SUM(I16:I25)+I8"],
  ["rows above and between", "=ROUND(SUM(I8,I17:I27),2)", "I28", "=SUM(I14:I23)+I6", "=SUM(I17:I26)+I8"],
  ["a row deleted above", "=ROUND(SUM(I5,I13:I23),2)", "I24", "=SUM($I$14:I$23)+$I6", "=SUM($I$13:I$22)+$I5"],
  ["a column inserted", "=ROUND(SUM(J6,J14:J24),2)", "J25", "=SUM(I14:I23)+I6", "=SUM(J14:J23)+J6"],
  [
    "text and names stay",
    "=ROUND(SUM(I7,I15:I25),2)",
    "I26",
    '=SUM(I14)&"I14"&LOG10(I6)',
    '=SUM(I15)&"I14"&LOG10(I7)',
  ],
  ["other sheets stay", "=ROUND(SUM(I7,I15:I25),2)", "I26", "=表2!I14+表1!I14:I15", "=表2!I14+表1!I15:I16"],
  [
    "ranges with a sheet at both ends",
    "=ROUND(SUM(I7,I15:I25),2)",
    "I26",
    "=SUM(表1!I14:表1!I15)",
    "=SUM(表1!I15:表1!I16)",
  ],
  ["whole columns, rows moved", "=ROUND(SUM(I7,I15:I25),2)", "I26", "=SUM(I:I)", "=SUM(I:I)"],
])("%s", (_title, found, cell, old, expected) => {
  expect(restored(old, found, cell)).toBe(expected);
});

test.each([
  ["beyond the last place known", "=ROUND(SUM(I7,I15:I25),2)", "I26", "=I30"],
  ["before the first place known", "=ROUND(SUM(I7,I15:I25),2)", "I26", "=I3"],
  ["where a row was inserted in between", "=ROUND(SUM(I6,I14:I25),2)", "I26", "=SUM(I14:I23)+I6"],
  ["whole columns that may have moved", "=ROUND(SUM(J6,J14:J24),2)", "J25", "=SUM(I:I)"],
])("it cannot be told how a cell moved: %s", (_title, found, cell, old) => {
  expect(restored(old, found, cell)).toBeNull();
});

test.each([
  ["other cells, though nothing moved", "=ROUND(SUM(I6,I15:I24),2)", "I25"],
  ["one end only", "=ROUND(SUM(I6,I14:I23),2)", "I25"],
  ["another function", "=ROUND(SUM(I8,I16:I26),1)", "I27"],
  ["anchors added", "=ROUND(SUM(I$8,I16:I26),2)", "I27"],
  ["moved apart in both directions", "=ROUND(SUM(I5,I16:I26),2)", "I27"],
  ["another sheet", "=ROUND(SUM(表2!I6,I14:I24),2)", "I25"],
])("a person wrote another formula: %s", (_title, found, cell) => {
  expect(restored("=I6", found, cell)).toBe("another formula");
});

test("a renamed sheet is renamed in the formula, in quotes where its name needs them", () => {
  expect(restored("=表1!I6+'表1'!I14", WRITTEN, "I25", "二〇二四")).toBe("=二〇二四!I6+二〇二四!I14");
  expect(restored("=表1!I6", WRITTEN, "I25", "自评 'A'")).toBe("='自评 ''A'''!I6");
  const moves = movesBetween("=SUM(表1!I6)", was, "=SUM('2024'!I6)", { at: was.at, sheet: "2024" });
  expect(moves && movedFormula("=表1!I7", moves)).toBe("='2024'!I7");
});
