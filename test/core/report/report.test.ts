import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { checkWorkbook } from "../../../src/core/actions";
import { MOST_PAGE_ROWS, type OwnSheet, rowHeights } from "../../../src/core/port";
import { reportSheet } from "../../../src/core/report/report";
import { chooseProfile, reviewSheet, type SheetOutcome } from "../../../src/core/review";
import { RIGHT } from "../../adapters/excel/forms";
import { demandingWorkbook } from "../../support/demanding";
import { referenceSheet, withCells } from "../../support/sheets";

const FILE = path.join(__dirname, "../../../assets/samples/luohu-2024-errors.xlsx");
const HEAD = { file: "自评表.xlsx", time: "2025年3月1日 14:32" };

/** The reference forms with errors; one that is right; one with a hundred findings. */
let three: readonly SheetOutcome[] = [];
let right: readonly SheetOutcome[] = [];
let long: readonly SheetOutcome[] = [];

beforeAll(async () => {
  three = await checkWorkbook(openWorkbook(new Uint8Array(readFileSync(FILE)), "自评表.xlsx"), {});
  long = await checkWorkbook(openWorkbook(demandingWorkbook(), "长表.xlsx"), {});
  const { sheet, ...rest } = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), RIGHT);
  const review = reviewSheet({ sheet, ...rest }, chooseProfile);
  right = [{ sheet, review, failure: null }];
});

const report = (outcomes: readonly SheetOutcome[]) => reportSheet(HEAD, outcomes);

const rowsOf = ({ rows }: OwnSheet, style: string) =>
  rows.flatMap((row, index) => (row[0]?.style === style ? [index] : []));

const height = (sheet: OwnSheet, from: number, to: number) =>
  rowHeights(sheet)
    .slice(from, to)
    .reduce((sum, each) => sum + each, 0);

test("each form's section begins a page; the first follows on the summary where one page has room for both", () => {
  const seen = [three, three.slice(0, 2), [...right, ...three]].map((outcomes) => {
    const sheet = report(outcomes);
    const [first = 0, ...others] = rowsOf(sheet, "heading");
    expect(others).not.toHaveLength(0);
    const follows = height(sheet, 0, (others[0] ?? 0) - 1) <= MOST_PAGE_ROWS;
    const [starts, within] = [true, false].map((isStart) =>
      sheet.pageStarts?.filter((row) => (sheet.rows[row]?.[0]?.style === "heading") === isStart),
    );
    expect(starts).toEqual(follows ? others : [first, ...others]);
    // Besides, a page may begin with the last finding above a conclusion.
    for (const row of within ?? []) expect(sheet.rows[row + 2]?.[0]?.value).toBe("核查结论");
    return follows;
  });
  expect(seen).toEqual([false, false, true]);
});

test("a section longer than a page follows on a short summary, with the first of its findings", () => {
  const follows = [1, 60].map((times) => {
    const sheet = report([...long, ...Array.from({ length: times }, () => three).flat()]);
    const [first = 0] = rowsOf(sheet, "heading");
    return sheet.pageStarts?.[0] !== first;
  });
  expect(follows).toEqual([true, false]);
});

test("a report on one form breaks nowhere but above its last finding; one on none has no page breaks", () => {
  const { pageStarts = [], rows } = report(three.slice(0, 1));
  expect(pageStarts.map((row) => rows[row + 2]?.[0]?.value)).toEqual(pageStarts.map(() => "核查结论"));
  expect(pageStarts.length).toBeLessThan(2);
  expect(report([]).pageStarts).toEqual([]);
});

test("the summary numbers its forms as the sections do, and says who made it", () => {
  const { rows, footer, merges } = report(three);
  const texts = rows.flat().map((cell) => cell?.value);
  const number = "2. 罗湖区检察院信息化系统维护项目";
  expect(texts.filter((text) => text === number)).toHaveLength(2);
  expect(texts.indexOf("本报告由自评核生成，供核对参考，结论以人工复核为准。")).toBeLessThan(
    texts.indexOf(number),
  );
  expect(footer).toBe("绩效自评表核查报告");
  const line = rows.findIndex((row) => row[0]?.value === "信息化维护");
  expect(merges).toContainEqual({ top: line, bottom: line, left: 0, right: 1 });
});

test("values are shortened to what narrow columns can hold, findings are not", () => {
  const table = report(three).rows.filter((row) => row[0]?.value === "提示" || row[0]?.value === "请确认");
  const values = table.flatMap((row) => [row[4]?.value, row[5]?.value]).map((value) => String(value));
  expect(values.some((value) => value.endsWith("…"))).toBe(true);
  expect(Math.max(...values.map((value) => value.length))).toBe(20);
  expect(table.every((row) => String(row[3]?.value).endsWith("。"))).toBe(true);
});

test("every text of the report can be read whole in its row", () => {
  expect(Math.max(...rowHeights(report(three)))).toBeLessThan(409);
});

test("other tables beside a form are named as not checked, and nothing is said where there are none", () => {
  const cells = {
    A36: "项目支出绩效目标申报表",
    A37: "一级指标",
    B37: "二级指标",
    C37: "三级指标",
    D37: "权重",
  };
  const { sheet, ...rest } = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { ...RIGHT, ...cells });
  const review = reviewSheet({ sheet, ...rest }, chooseProfile);
  const notes = (outcomes: readonly SheetOutcome[]) =>
    report(outcomes).rows.flatMap((row) =>
      String(row[0]?.value).includes("另有一张表") ? [row[0]?.value] : [],
    );
  expect(notes([{ sheet, review, failure: null }])).toEqual([
    `工作表“${sheet.name}”另有一张表（A36 起）按标题是绩效目标表（项目支出绩效目标申报表），不是自评表，不作检查。`,
  ]);
  expect(notes(right)).toEqual([]);
});

describe("what cannot be judged", () => {
  const textsOf = (cells: Parameters<typeof withCells>[1]) => {
    const { sheet, ...rest } = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), {
      ...RIGHT,
      ...cells,
    });
    const review = reviewSheet({ sheet, ...rest }, chooseProfile);
    return report([{ sheet, review, failure: null }]);
  };

  test("stands in one line of its form, with what is missing, and is counted in the conclusion", () => {
    const sheet = textsOf({ E6: "", I14: "" });
    const lines = sheet.rows.filter((row) => row[0]?.value === "无法判断");
    expect(lines.map((row) => row[2]?.value)).toEqual([
      "2 项：执行率、执行率得分（全年预算数 E6 未填写）；总分（得分 I14 未填写）。所缺内容补齐后再核对。",
    ]);
    const line = sheet.rows.findIndex((row) => row[0]?.value === "无法判断");
    expect(sheet.merges).toContainEqual({ top: line, bottom: line, left: 2, right: 5 });
    expect(sheet.rows.flatMap((row) => String(row[0]?.value)).join()).toMatch(/处，无法判断 2 项。/);
  });

  test("is no line where everything can be judged", () => {
    const texts = report(right).rows.flatMap((row) => row.map((each) => String(each?.value)));
    expect(texts.filter((text) => text.includes("无法判断"))).toEqual([]);
  });

  test("is counted where there is more than a row can show", () => {
    const results = Array.from({ length: 11 }, (_, row) => [`G${14 + row}`, "已完成"]);
    const targets = Array.from({ length: 11 }, (_, row) => [`E${14 + row}`, "≥5次"]);
    const scores = Array.from({ length: 11 }, (_, row) => [`I${14 + row}`, 1]);
    const sheet = textsOf({
      ...(Object.fromEntries([...results, ...targets, ...scores]) as Parameters<typeof withCells>[1]),
      ...{ E6: "", H14: "" },
    });
    const line = sheet.rows.find((row) => row[0]?.value === "无法判断");
    expect(String(line?.[2]?.value)).toMatch(/^13 项：.*；另有 1 项。所缺内容补齐后再核对。$/);
    expect(Math.max(...rowHeights(sheet))).toBeLessThan(409);
  });
});

test("another figure that a value was held against is not what the cell should hold", () => {
  const { sheet, ...rest } = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), {
    I6: 9.99,
    B14: "产出指标（40分）",
  });
  const outcomes = [{ sheet, review: reviewSheet({ sheet, ...rest }, chooseProfile), failure: null }];
  const rows = report(outcomes).rows.map((row) => row.map((each) => each?.value));
  const ofRule = (id: string) => rows.find((row) => row[1] === id)?.slice(4);
  expect(ofRule("W03")).toEqual(["40", "—"]);
  expect(ofRule("E02")).toEqual(["9.99", "9.69"]);
});

test("a form without a name goes by its sheet", () => {
  const { sheet, ...rest } = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { E2: "" });
  const outcomes = [{ sheet, review: reviewSheet({ sheet, ...rest }, chooseProfile), failure: null }];
  const texts = report(outcomes).rows.flatMap((row) => row.map((each) => each?.value));
  expect(texts.filter((text) => text === `1. （未填项目名称）${sheet.name}`).length).toBeGreaterThan(0);
});
