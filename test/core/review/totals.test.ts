import type { SheetSnapshot } from "../../../src/core/port";
import { chooseProfile, type Finding, ignoredFinding, reviewSheet } from "../../../src/core/review";
import { type CellInput, recordOf, referenceSheet, withCells } from "../../support/sheets";

const TOTAL = "I17";

/** The third reference form, which has no funds table: the rows score 85 and allow 95. */
function formWith(cells: Readonly<Record<string, CellInput>>): SheetSnapshot {
  return withCells(referenceSheet("00c-seed-luohu-shegong-2024"), cells);
}

/** What is said of the total. */
function saidOf(sheet: SheetSnapshot): string[] {
  const [form] = reviewSheet(sheet, chooseProfile).forms;
  return (form?.findings ?? []).map(({ id }) => id).filter((id) => id.endsWith(`@${TOTAL}`));
}

test.each<[string, Record<string, CellInput>, string[]]>([
  ["a total that fits", { I17: 94.53 }, ["T06"]],
  ["the very most", { I17: 95 }, ["T06"]],
  ["more than the rows allow", { I17: 95.01 }, ["T03"]],
  ["more than 100", { I17: 101 }, ["T03"]],
  // Twenty points for one row more than it can have: the rows allow 115.
  ["more than 100 where the rows allow it", { I4: 30, I17: 112 }, ["T02"]],
  ["less than the rows score", { I17: 84 }, ["T06"]],
  ["less than nothing", { I17: -3 }, ["T02"]],
])("without a funds table, %s is spoken of once", (_title, cells, rules) => {
  expect(saidOf(formWith(cells))).toEqual(rules.map((rule) => `${rule}@${TOTAL}`));
});

test("a rule that was set aside does not silence those behind it", () => {
  const sheet = formWith({ I17: 101 });
  const [form] = reviewSheet(sheet, chooseProfile).forms;
  const tooHigh = form?.findings.find(({ rule }) => rule.id === "T03") as Finding;
  const ignored = [ignoredFinding(tooHigh, "另有加分", "2025-01-20T09:00:00Z")];
  const record = recordOf({ ignored });
  expect(saidOf({ ...sheet, record })).toEqual([`T02@${TOTAL}`]);
});
