import { openWorkbook } from "../../../src/adapters/xlsx";
import { correct } from "../../../src/core/actions";
import { fromA1, toA1 } from "../../../src/core/cells";
import { cellAt, type SheetSnapshot } from "../../../src/core/port";
import { NATIONAL_2020 } from "../../../src/core/profile";
import {
  always,
  chooseProfile,
  type Finding,
  ignoredFinding,
  planCorrections,
  reviewSheet,
  safeOnly,
} from "../../../src/core/review";
import { sampleBytes } from "../../samples/raw";
import { type CellInput, referenceSheet, withCells, recordOf } from "../../support/sheets";

/**
 * The first reference form: its scores make 94.69. Amounts in E6 (budget) and F6 (spent), points of execution in G6,
 * rate in H6, execution score in I6, indicators in rows 14 to 24, total in I25; a grade is added in J25.
 */
function formWith(cells: Readonly<Record<string, CellInput>>): SheetSnapshot {
  return withCells(referenceSheet("00a-seed-luohu-dangan-2024"), cells);
}

function findingsOf(sheet: SheetSnapshot): readonly Finding[] {
  return reviewSheet(sheet, chooseProfile).forms.flatMap(({ findings }) => findings);
}

function findingAt(sheet: SheetSnapshot, id: string): Finding {
  const found = findingsOf(sheet).find((finding) => finding.id === id);
  if (found === undefined) throw new Error(`${id} was not found`);
  return found;
}

/** A wrong total beside a doubtful part, and what the total's finding says of it. */
const DOUBTFUL: readonly [title: string, cells: Record<string, CellInput>, says: string][] = [
  ["a formula that gives more than the weight", { I15: { value: 6, formula: "=6" } }, "I15（得分超过权重）"],
  ["a text above the weight", { I15: "6" }, "I15（得分超过权重）"],
  ["a score of twice the weight", { I15: 10.01, I14: 1 }, "I15（得分超过权重）"],
  [
    "an execution score that is a formula beside amounts stored as text",
    { E6: "450,000", F6: "436,000", I6: { value: 8, formula: "=8" } },
    "I6（执行率得分有误）",
  ],
  ["execution points that no profile knows", { G6: 8, H14: 12, I6: 7 }, "I6（执行率得分有误）"],
  ["a score in a row of weight 0", { H14: 0, H15: 15 }, "I14（权重无效）"],
  ["a spent amount that was deleted", { F6: "" }, "F6（全年执行数未填）"],
  ["a budget that was deleted", { E6: "" }, "E6（全年预算数未填）"],
  ["a budget and a spending of nothing", { E6: 0, F6: 0 }, "E6（预算数和执行数均为 0）"],
  [
    "an execution score that is wrong in proportion, where another method is printed",
    { A10: "注：执行率95%以上的得满分。", I6: 9.5 },
    "I6（执行率得分有误）",
  ],
  ["an amount that is given about", { F6: "约43.6万元" }, "F6（全年执行数无法计算）"],
  [
    "￥ in a table in 万元, where nothing tells 元 from it",
    { A5: "项目资金（万元）", D6: "", E6: 45, F6: "￥4,500", H6: "", D7: "", E7: "", E8: "", E9: "", F7: "" },
    "F6（金额单位不能确定）",
  ],
  ["amounts in units that make no rate", { E6: "45元", E7: "", D6: "" }, "E6（金额单位不能确定）"],
  ["a spent amount that its sources contradict", { F6: 346000, I6: 7.69 }, "F6（资金来源合计与总额不符）"],
  ["a negative score", { I14: -2 }, "I14（得分无效）"],
];

describe("a wrong total beside", () => {
  test.each(DOUBTFUL)("%s is only a proposal, and says so", (_title, cells, says) => {
    const sheet = formWith({ I25: 50, J25: "差", ...cells });
    const total = findingAt(sheet, "T01@I25");
    expect(total.correction?.kind).toBe("suggested");
    expect(total.todo).toContain(`所依据的 ${says}`);
    expect(total.todo).toContain("请先核对");
    // Nothing that follows from it is sure either, and the one click writes neither.
    const derived = findingsOf(sheet).filter(({ rule }) => rule.isDerived);
    expect(derived.filter(safeOnly)).toEqual([]);
    const { after } = planCorrections(reviewSheet(sheet, chooseProfile), safeOnly);
    expect([cellAt(after, fromA1("I25")).value, cellAt(after, fromA1("J25")).value]).toEqual([50, "差"]);
  });

  test.each<[string, Record<string, CellInput>]>([
    [
      "amounts that are taken from the only source, whose own rate bears them out, the total row being empty",
      { E6: "", F6: "", H6: "", H7: 96.89, E8: "", F8: "", E9: "", F9: "" },
    ],
    ["a plain number stored as text", { I15: "5", F6: "436000" }],
    ["amounts with their units", { E6: "45万元", F6: "￥436,000.00" }],
    [
      "￥ that the rate proves to be 元",
      { A5: "项目资金（万元）", D6: 45, E6: 45, F6: "￥436,000", D7: 45, E7: 45, F7: 43.6 },
    ],
    ["a score above its weight that is capped along", { I15: 6 }],
    ["an execution score that is corrected along", { I6: 9.99 }],
    ["a rate that is wrong", { H6: 99.9 }],
    ["a deduction without a reason", { I15: 3, I25: 50 }],
  ])("%s is corrected", (_title, cells) => {
    const sheet = formWith({ I25: 50, J25: "差", ...cells });
    expect(findingAt(sheet, "T01@I25").correction?.kind).toBe("safe");
    expect(findingAt(sheet, "T04@J25").correction?.kind).toBe("safe");
  });
});

describe("a right total", () => {
  test("is not written over by a sum that no total can be", async () => {
    const name = "luohu-2024.xlsx";
    const workbook = openWorkbook(sampleBytes(name), name);
    const sheetId = (await workbook.sheets())[0]?.id;
    await workbook.edit(sheetId, (snapshot) => {
      const { value, formula } = cellAt(snapshot, fromA1("I14"));
      const edit = { at: fromA1("I14"), from: { value, formula }, to: { value: 100, formula: null } };
      return { edits: [edit], recalculations: [], marks: { remove: [], add: [] } };
    });
    await correct(workbook, sheetId, { now: () => new Date("2025-01-20T01:00:00Z") });
    const after = await workbook.read(sheetId);
    expect(cellAt(after, fromA1("I25")).value).toBe(94.69);
    const total = findingAt(after, "T01@I25");
    expect(total.correction).toBeNull();
    expect(total.expected).toBeNull();
    expect(`${total.what}${total.todo}`).toBe(
      "各项得分之和为 184.69（执行率得分与各指标得分之和），表中为 94.69。" +
        "所依据的 I14（得分超过权重）有疑问，请先核对。各项得分之和超过满分 100，请先核对各项得分。",
    );
  });

  test("stays where a part of it is in doubt", () => {
    // A formula of 6 where 5 are to be had: 94.69 was right with the 5 that were meant.
    const sheet = formWith({ I15: { value: 6, formula: "=6" } });
    const { edits } = planCorrections(reviewSheet(sheet, chooseProfile), safeOnly);
    expect(edits.filter(({ at }) => toA1(at) === "I25")).toEqual([]);
  });
});

describe("what a person decides", () => {
  const sheet = formWith({ I15: { value: 6, formula: "=6" }, I25: 50 });

  test("a doubt that was set aside is none", () => {
    const doubt = findingAt(sheet, "I01@I15");
    const ignored = [ignoredFinding(doubt, "另有加分一分", "2025-01-20T09:00:00Z")];
    const record = recordOf({ ignored });
    const total = findingAt({ ...sheet, record }, "T01@I25");
    expect(total).toMatchObject({ expected: "95.69", todo: "", correction: { kind: "safe" } });
  });

  test("a suggested correction that is chosen takes the doubt away, and the total follows", () => {
    const chosen = (finding: Finding) => finding.id === "I01@I15" || safeOnly(finding);
    const { after } = planCorrections(reviewSheet(sheet, chooseProfile), chosen);
    expect(cellAt(after, fromA1("I25")).value).toBe(94.69);
  });

  test("a total that is chosen in spite of the doubt is the sum of what stands", () => {
    const { after } = planCorrections(reviewSheet(sheet, chooseProfile), ({ id }) => id === "T01@I25");
    expect(cellAt(after, fromA1("I25")).value).toBe(95.69);
  });

  test("a safe correction that is left out leaves its doubt", () => {
    const capped = formWith({ I15: 6, I25: 50 });
    const others = (finding: Finding) => finding.id !== "I01@I15" && safeOnly(finding);
    const { edits } = planCorrections(reviewSheet(capped, chooseProfile), others);
    expect(edits).toEqual([]);
  });

  test("with the setting to be asked, a score above its weight is a doubt", () => {
    const record = recordOf({ settings: { cap: "ask" } });
    const total = findingAt({ ...formWith({ I15: 6, I25: 50 }), record }, "T01@I25");
    expect(total.correction?.kind).toBe("suggested");
  });
});

describe("every other correction", () => {
  test("rate and execution score are only proposed where the amounts contradict each other", () => {
    const sheet = formWith({ F6: 346000 });
    for (const id of ["E01@H6", "E02@I6"]) {
      expect(findingAt(sheet, id)).toMatchObject({
        todo: expect.stringContaining("所依据的 F6（资金来源合计与总额不符）有疑问") as string,
        correction: { kind: "suggested" },
      });
    }
  });

  test("a score is not cut to a weight that may be the wrong one", () => {
    expect(findingAt(formWith({ H14: 8 }), "I01@I14").correction?.kind).toBe("suggested");
    expect(findingAt(formWith({ H14: 8 }), "I01@I14").todo).toContain("H14（权重合计不等于 100）");
  });

  test("a score is not raised to full points for a result that cannot be right", () => {
    const sheet = formWith({ D15: "归档合格率", E15: "≥95%", F15: "≥95%", G15: "120%", I15: 6 });
    expect(findingAt(sheet, "I01@I15").correction?.kind).toBe("suggested");
  });

  test("the total of the weights is only proposed over a weight that is contradicted", () => {
    const sheet = formWith({ B14: "产出指标（40分）", H25: 99 });
    const weights = findingsOf(sheet).find(({ rule }) => rule.id === "W02");
    const contradicted = findingsOf(sheet).some(({ rule }) => rule.id === "W03");
    expect([contradicted, weights?.correction?.kind]).toEqual([true, "suggested"]);
  });

  test("a grade is only proposed for a total that is in doubt, and none beyond the whole", () => {
    const unsure = formWith({ F6: "", J25: "差" });
    expect(findingAt(unsure, "T04@J25")).toMatchObject({
      todo: expect.stringContaining("F6（全年执行数未填）") as string,
      correction: { kind: "suggested" },
    });
    const beyond = reviewSheet(formWith({ I14: 100, I25: 184.69, J25: "差" }), always(NATIONAL_2020, "试"));
    const rules = beyond.forms.flatMap(({ findings }) => findings.map(({ rule }) => rule.id));
    expect(rules).toContain("T02");
    expect(rules).not.toContain("T04");
  });
});
