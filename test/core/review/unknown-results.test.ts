import { chooseProfile, type Finding, ignoredFinding, reviewSheet } from "../../../src/core/review";
import type { SheetSnapshot } from "../../../src/core/port";
import { type CellInput, recordOf, referenceSheet, withCells } from "../../support/sheets";

/** Amounts in E6 and F6, rate in H6, execution score in I6, indicators in rows 14 to 24, total in I25. */
function formWith(cells: Readonly<Record<string, CellInput>>): SheetSnapshot {
  return withCells(referenceSheet("00a-seed-luohu-dangan-2024"), cells);
}

const idsAt = (sheet: SheetSnapshot) =>
  reviewSheet(sheet, chooseProfile).forms.flatMap(({ findings }) =>
    findings.map(({ id, severity, correction }) => [id, severity, correction?.kind ?? null] as const),
  );

const RIGHT = idsAt(formWith({}));

/** What is found beyond what the form as published gives. */
function newIn(cells: Readonly<Record<string, CellInput>>) {
  const usual = RIGHT.map(([id]) => id);
  return idsAt(formWith(cells)).filter(([id]) => !usual.includes(id));
}

const missing = (formula: string): CellInput => ({ value: null, formula });
const outdated = (value: number, formula: string): CellInput => ({ value, formula, isOutdated: true });

describe("a result that is not known", () => {
  test("is no error of its rate, score or total where it is missing", () => {
    const cells = { H6: missing("=[1]汇总!A1"), I6: missing("=[1]汇总!A2"), I25: missing("=[1]汇总!A3") };
    expect(newIn(cells)).toEqual([["S08@H6", "warning", null]]);
  });

  test("is no error of its rate, score or total where it may be old, and nothing is written over it", () => {
    const cells = {
      H6: outdated(0, "=ROUND(F6/E6*100,2)"),
      I6: outdated(0, "=10*F6/E6"),
      I25: outdated(0, "=SUM(I6,I14:I24)"),
    };
    expect(newIn(cells)).toEqual([["S09@H6", "warning", null]]);
    expect(reviewSheet(formWith(cells), chooseProfile).safePlan.edits).toEqual([]);
  });

  test("makes corrections that rest on it proposals, and names it", () => {
    const sheet = formWith({ F6: outdated(346000, "=SUM(F7:F9)"), I25: 90 });
    const findings = reviewSheet(sheet, chooseProfile).forms.flatMap((form) => form.findings);
    const rate = findings.find(({ id }) => id === "E01@H6") as Finding;
    expect(rate).toMatchObject({ severity: "warning", correction: { kind: "suggested" } });
    expect(rate.todo).toContain("所依据的 F6（公式结果可能未更新）");
    expect(findings.map(({ id }) => id)).not.toContain("E05@F6");
    expect(findings.find(({ id }) => id === "T01@I25")?.correction?.kind).toBe("suggested");
    expect(reviewSheet(sheet, chooseProfile).safePlan.edits).toEqual([]);
  });

  test("makes errors beside it in its row something to be confirmed", () => {
    const cells = { I18: outdated(3, "=H18-2"), J18: "" };
    const all = idsAt(formWith(cells)).filter(([id]) => id.endsWith("18"));
    expect(all).toContainEqual(["S09@I18", "warning", null]);
    expect(all.filter(([, severity]) => severity === "error")).toEqual([]);
  });

  test("is believed once a person has set the doubt about it aside, a missing one is not", () => {
    const sheet = formWith({ I25: outdated(50, "=SUM(I6,I14:I24)") });
    const doubt = reviewSheet(sheet, chooseProfile).forms[0]?.findings.find(({ rule }) => rule.id === "S09");
    const ignored = ignoredFinding(doubt as Finding, "已核对", "2026-01-01T00:00:00.000Z");
    const after = reviewSheet({ ...sheet, record: recordOf({ ignored: [ignored] }) }, chooseProfile);
    expect(after.forms[0]?.findings.map(({ id }) => id)).toContain("T01@I25");

    const empty = formWith({ I25: missing("=[1]汇总!A1") });
    const absence = reviewSheet(empty, chooseProfile).forms[0]?.findings.find(
      ({ rule }) => rule.id === "S08",
    );
    const silenced = ignoredFinding(absence as Finding, "不影响", "2026-01-01T00:00:00.000Z");
    const left = reviewSheet({ ...empty, record: recordOf({ ignored: [silenced] }) }, chooseProfile);
    expect(left.forms[0]?.findings.filter(({ id }) => id.endsWith("@I25"))).toEqual([]);
  });
});
