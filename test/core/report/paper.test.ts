import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import type { CellValue } from "../../../src/core/cells";
import { checkWorkbook, correct } from "../../../src/core/actions";
import { MOST_PAGE_ROWS, type OwnSheet, rowHeights } from "../../../src/core/port";
import { conclusionText, findingText, inPaperOrder } from "../../../src/core/report/paper";
import { reportSheet } from "../../../src/core/report/report";
import { chooseProfile, reviewSheet, type ScoreCard, type SheetOutcome } from "../../../src/core/review";
import { RIGHT } from "../../adapters/excel/forms";
import { demandingWorkbook } from "../../support/demanding";
import { referenceSheet, withCells } from "../../support/sheets";

const FILE = path.join(__dirname, "../../../assets/samples/luohu-2024-errors.xlsx");
const HEAD = { file: "自评表.xlsx", time: "2025年3月1日 14:32" };
const REGULATION = "财预〔2020〕10号";

const open = () => openWorkbook(new Uint8Array(readFileSync(FILE)), "自评表.xlsx");

function outcomeOf(cells: Readonly<Record<string, CellValue>>): SheetOutcome {
  const { sheet, ...rest } = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { ...RIGHT, ...cells });
  return { sheet, review: reviewSheet({ sheet, ...rest }, chooseProfile), failure: null };
}

function cardOf(cells: Readonly<Record<string, CellValue>>): ScoreCard {
  const [card] = outcomeOf(cells).review?.scoreCards ?? [];
  if (card === undefined) throw new Error("no form");
  return card;
}

const conclusionOf = (cells: Readonly<Record<string, CellValue>>, corrected = 0) =>
  conclusionText(cardOf(cells), corrected);

/** The texts of a sheet's first cells, one a row. */
const firsts = ({ rows }: OwnSheet) => rows.map((row) => row[0]?.value ?? null);

describe("the conclusion", () => {
  test.each([
    ["nothing to be said", {}, 0, "本表核查未发现算术错误，也没有需要填报单位说明的事项。"],
    ["a wrong total", { I25: 90 }, 0, "本表核查发现算术错误 1 处。"],
    ["all corrected", {}, 3, "本表核查已更正 3 处，更正后未发现算术错误，也没有需要填报单位说明的事项。"],
    ["some corrected", { I25: 90 }, 2, "本表核查已更正 2 处，尚有算术错误 1 处。"],
  ])("%s", (_title, cells, corrected, text) => {
    expect(conclusionOf(cells, corrected)).toBe(text);
  });

  test("asks for nothing where there are hints alone", () => {
    const hints = { E2: "" };
    const severities = cardOf(hints).review.findings.map(({ severity }) => severity);
    expect([severities.length > 0, severities.every((each) => each === "info")]).toEqual([true, true]);
    expect(conclusionOf(hints)).toBe("本表核查未发现算术错误，也没有需要填报单位说明的事项。");
  });

  test("says apart what is to be put right and what is to be explained", () => {
    const said = conclusionOf({ H14: 15, J14: "", I14: 3 });
    expect(said).toMatch(/处需填报单位改正或补填，\d+ 处需核实或说明/);
    expect(said.endsWith("。")).toBe(true);
  });

  test("does not speak for what cannot be judged", () => {
    const said = conclusionOf({ I14: "" });
    expect(said).toMatch(/^本表能够核对的内容中未发现算术错误；/);
    expect(said).toMatch(/另有 1 项因内容不全无法判断。$/);
  });
});

test("findings come by how grave they are, and by rows within", async () => {
  const outcomes = await checkWorkbook(open(), {});
  for (const { review } of outcomes) {
    for (const { findings } of review?.forms ?? []) {
      const order = inPaperOrder(findings);
      expect(new Set(order)).toEqual(new Set(findings));
      const ranks = order.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
      expect(ranks).toEqual([...ranks].sort());
      for (const severity of ["error", "warning", "info"]) {
        const rows = order.filter((each) => each.severity === severity).map(({ at }) => at.row);
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
      }
    }
  }
  expect(outcomes.some(({ review }) => (review?.forms[0]?.findings.length ?? 0) > 3)).toBe(true);
});

test("the basis is said once for each form, and beside a finding only where it is another", async () => {
  const outcomes = await checkWorkbook(open(), {});
  const findings = outcomes.flatMap(({ review }) => review?.forms ?? []).flatMap((form) => form.findings);
  const [usual, others] = [true, false].map((isUsual) =>
    findings.filter(({ rule }) => (rule.basis === REGULATION) === isUsual),
  );
  expect([usual?.length, others?.length].every((length) => (length ?? 0) > 0)).toBe(true);
  for (const finding of usual ?? []) expect(findingText(finding)).not.toContain("依据：");
  for (const finding of others ?? []) expect(findingText(finding)).toContain(`依据：${finding.rule.basis}。`);
  const texts = reportSheet(HEAD, outcomes).rows.flatMap((row) => row.map((each) => String(each?.value)));
  const forms = outcomes.reduce((sum, { review }) => sum + (review?.forms.length ?? 0), 0);
  expect(texts.filter((text) => text.includes(`依据：${REGULATION}`))).toEqual([]);
  const said = texts.filter((text) => text.startsWith(`依据：《项目支出绩效评价管理办法》（${REGULATION}）`));
  expect(said).toHaveLength(forms);
});

test("what was corrected is told without the basis, and the conclusion counts it", async () => {
  const workbook = open();
  const [first] = await workbook.sheets();
  await correct(workbook, first?.id, { now: () => new Date("2025-03-01T06:32:00Z") });
  const sheet = reportSheet(HEAD, (await checkWorkbook(workbook, {})).slice(0, 1));
  const corrected = sheet.rows
    .filter((row) => row[0]?.value === "已更正")
    .map((row) => String(row[3]?.value));
  expect(corrected).toHaveLength(3);
  for (const text of corrected) expect(text).toMatch(/更正为 .*。$/);
  expect(corrected.filter((text) => text.includes("依据"))).toEqual([]);
  const conclusion = sheet.rows.find((row) => row[0]?.value === "核查结论");
  expect(String(conclusion?.[2]?.value)).toMatch(/^本表核查已更正 3 处，更正后未发现算术错误；/);
});

test("each form ends with its conclusion, room for a person's own, and a line to sign", () => {
  const sheet = reportSheet(HEAD, [outcomeOf({}), outcomeOf({ I25: 90 })]);
  const labels = firsts(sheet);
  const at = labels.flatMap((label, row) => (label === "核查结论" ? [row] : []));
  expect(at).toHaveLength(2);
  for (const row of at) {
    expect(labels[row + 1]).toBe("核查人意见");
    expect(String(labels[row + 2])).toMatch(
      /^核查人：\u3000+复核人：\u3000+日期：\u3000+年\u3000+月\u3000+日$/u,
    );
    expect(String(labels[row + 3])).toMatch(/^依据：《/);
    expect(sheet.rows[row + 1]?.[2]).toEqual({ value: null, style: "writing" });
    expect(sheet.merges).toContainEqual({ top: row + 1, bottom: row + 1, left: 2, right: 5 });
    // Room for writing by hand: a line of print is 15 points high.
    const heights = rowHeights(sheet);
    expect([heights[row + 1], heights[row + 2]].map((height) => (height ?? 0) > 30)).toEqual([true, true]);
  }
});

test("a form without a project's name is called by its sheet, in the summary and above its section", () => {
  const named = outcomeOf({ E2: "" });
  const { rows } = reportSheet(HEAD, [outcomeOf({}), named]);
  const texts = rows.flatMap((row) => row.map((each) => each?.value));
  expect(texts.filter((text) => text === `2. （未填项目名称）${named.sheet.name}`)).toHaveLength(2);
});

describe("the lines to sign", () => {
  const height = (sheet: OwnSheet, from: number, to: number) =>
    rowHeights(sheet)
      .slice(from, to)
      .reduce((sum, each) => sum + each, 0);

  /** Forms with so many points lost without a reason, each of them two lines on paper. */
  const withFindings = (count: number) =>
    outcomeOf(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          [`I${14 + index}`, 1],
          [`J${14 + index}`, ""],
        ]).flat() as [string, CellValue][],
      ),
    );

  test("stay with the conclusion and the last finding, however many findings there are", () => {
    const seen = new Set<boolean>();
    for (let count = 0; count <= 11; count++) {
      const sheet = reportSheet(HEAD, [withFindings(count)]);
      const foot = firsts(sheet).indexOf("核查结论") - 2;
      const isOnePage = height(sheet, 0, sheet.rows.length) <= MOST_PAGE_ROWS;
      const starts = sheet.pageStarts ?? [];
      seen.add(isOnePage);
      // Where pages may end is between the smallest and the largest that a page holds.
      const mayPart = height(sheet, 0, foot) < MOST_PAGE_ROWS / 0.95;
      expect(starts).toEqual(!isOnePage && mayPart ? [foot] : []);
    }
    expect(seen).toEqual(new Set([true, false]));
  });

  test("follow the findings at once where they cannot be parted from them", async () => {
    const long = await checkWorkbook(openWorkbook(demandingWorkbook(), "长表.xlsx"), {});
    const sheet = reportSheet(HEAD, long);
    const end = sheet.rows.length;
    const [start] = sheet.pageStarts ?? [];
    const foot = firsts(sheet).lastIndexOf("核查结论") - 2;
    expect([undefined, foot]).toContain(start);
    expect(height(sheet, foot, end)).toBeLessThan(MOST_PAGE_ROWS);
  });
});
