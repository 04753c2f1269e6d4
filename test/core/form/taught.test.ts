import { readForms } from "../../../src/core/form";
import { headAt, possibleHeads, tableHeads } from "../../../src/core/form/taught";
import type { SheetSnapshot, TaughtLayout } from "../../../src/core/port";
import { plain } from "../../../src/core/number";
import { type CellInput, sheetOf } from "../../support/sheets";
import { ALL_COLUMNS, STRANGE_HEADER, taught, UNREAD_HEADER, unreadForm } from "../../support/taught";

const STRANGE = taught(STRANGE_HEADER, { columns: ALL_COLUMNS });

function sheetWith(rows: readonly (readonly CellInput[])[], ...layouts: TaughtLayout[]): SheetSnapshot {
  return { ...sheetOf(rows), layouts };
}

/** Weight and score of each indicator, and the total, as text. */
function pointsIn(snapshot: SheetSnapshot) {
  return readForms(snapshot).forms.map(({ indicators, total }) => ({
    rows: indicators.map(({ weight, score }) =>
      [weight, score].map((field) => field?.value && plain(field.value)),
    ),
    total: total?.score?.value && plain(total.score.value),
  }));
}

const READ = [
  {
    rows: [
      ["30", "30"],
      ["20", "18"],
      ["30", "28"],
      ["10", "9"],
    ],
    total: "87",
  },
];

test("the form is not read by anything but what a person has told", () => {
  expect(readForms(sheetOf(unreadForm())).nearMiss?.missing).toEqual(["权重（分值）", "得分"]);
  expect(readForms(sheetOf(unreadForm(STRANGE_HEADER))).forms).toEqual([]);
});

test("columns that were told are read, those of which nothing was told by their words", () => {
  const sheet = sheetWith(unreadForm(), taught());
  expect(pointsIn(sheet)).toEqual(READ);
  const columns = readForms(sheet).forms[0]?.reading.columns;
  expect(columns?.weight).toMatchObject({ heading: "甲栏", column: 5, by: "person", isSure: true });
  expect(columns?.score).toMatchObject({ heading: "乙栏", column: 6, by: "person", isSure: true });
  expect(columns?.indicator).toMatchObject({ heading: "三级指标", by: "label" });
  expect(columns?.target?.by).toBe("label");
});

test("a header without a single known word is one once all its columns were told", () => {
  expect(pointsIn(sheetWith(unreadForm(STRANGE_HEADER), STRANGE))).toEqual(READ);
  const { columns } = readForms(sheetWith(unreadForm(STRANGE_HEADER), STRANGE)).forms[0]?.reading ?? {};
  expect(Object.values(columns ?? {}).map(({ by }) => by)).toEqual(Array(7).fill("person"));
});

test("every role of the indicator table can be told", () => {
  const roles = [
    "category",
    "dimension",
    "indicator",
    "target",
    "actual",
    "weight",
    "score",
    "nature",
    "unit",
    "reason",
  ];
  const header = roles.map((_, index) => `栏${"甲乙丙丁戊己庚辛壬癸"[index] ?? ""}`);
  const layout = taught(header, { columns: Object.fromEntries(roles.map((role, index) => [role, index])) });
  const row = ["产出指标", "数量指标", "整理档案", "1000", "900", 90, 81, "≥", "卷", "人手不足"];
  const [form] = readForms(sheetWith([["自评表"], header, row], layout)).forms;
  const [indicator] = form?.indicators ?? [];
  expect([indicator?.category, indicator?.dimension, indicator?.name].map((field) => field?.value)).toEqual([
    ...row.slice(0, 3),
  ]);
  expect([indicator?.target, indicator?.actual].map((field) => field?.value)).toEqual(["1000", "900"]);
  expect([indicator?.weight, indicator?.score].map((field) => field?.value?.toNumber())).toEqual([90, 81]);
  expect([indicator?.nature, indicator?.unit, indicator?.reason].map((field) => field?.value)).toEqual([
    ...row.slice(7),
  ]);
});

test("it holds wherever the header stands: further down, further right, a second time, on another sheet", () => {
  const moved = [[], [], [], ...unreadForm().map((row) => ["", "", ...row])];
  expect(pointsIn(sheetWith(moved, taught()))).toEqual(READ);
  const twice = [...unreadForm(), [], ...unreadForm()];
  expect(pointsIn(sheetWith(twice, taught()))).toEqual([...READ, ...READ]);
});

test("blanks, stars and remarks in brackets make no other header, another word does", () => {
  const spaced = UNREAD_HEADER.map((text) => ` ${text.slice(0, 1)} ${text.slice(1)}（必填）*`);
  expect(pointsIn(sheetWith(unreadForm(spaced), taught()))).toEqual(READ);
  const others = [
    UNREAD_HEADER.with(5, "丙栏"),
    [...UNREAD_HEADER, "备注"],
    UNREAD_HEADER.slice(0, 6),
    UNREAD_HEADER.toReversed(),
  ];
  for (const header of others) expect(pointsIn(sheetWith(unreadForm(header), taught()))).toEqual([]);
});

test("a header of two rows is known by both", () => {
  const [title = [], project = [], , ...body] = unreadForm();
  const upper = ["绩效指标", "", "", "年度指标值", "实际完成值", "评分", ""];
  const lower = ["一级指标", "二级指标", "三级指标", "", "", "甲栏", "乙栏"];
  const headings = [...upper, ...lower].filter((text) => text !== "");
  const places = { weight: headings.indexOf("甲栏"), score: headings.indexOf("乙栏") };
  const layout = taught(headings, { columns: places });
  expect(pointsIn(sheetWith([title, project, upper, lower, ...body], layout))).toEqual(READ);
  expect(pointsIn(sheetWith([title, project, upper, lower.with(6, "丙栏"), ...body], layout))).not.toEqual(
    READ,
  );
});

test("what was told goes before whole labels, and a column that is not to be read is not", () => {
  // Weights and scores have changed their headings.
  const header = UNREAD_HEADER.with(5, "得分").with(6, "权重");
  expect(pointsIn(sheetOf(unreadForm(header)))[0]?.rows[1]).toEqual(["18", "20"]);
  expect(pointsIn(sheetWith(unreadForm(header), taught(header)))).toEqual(READ);
  const unused = taught(header, { columns: { weight: 5 }, unused: [6] });
  const [form] = readForms(sheetWith(unreadForm(header), unused)).forms;
  expect([form?.hasWeightColumn, form?.hasScoreColumn]).toEqual([true, false]);
});

test("of two layouts for one header the user's own goes before the workbook's", () => {
  const [weight, score] = [5, 6];
  const swapped = taught(UNREAD_HEADER, { columns: { weight: score, score: weight } });
  expect(pointsIn(sheetWith(unreadForm(), taught(), swapped))).toEqual(READ);
});

describe("the funds table", () => {
  const FUNDS = ["资金", "甲数", "乙数", "丙数", "满", "折算", "得"];
  const COLUMNS = { initialBudget: 1, annualBudget: 2, executed: 3, weight: 4, rate: 5, score: 6 } as const;
  const layout = taught(FUNDS, { table: "funds", columns: COLUMNS });
  const [title = [], project = [], ...table] = unreadForm();
  const amounts = ["年度资金总额", 400_000, 500_000, 450_000, 10, "90%", 9];
  const rows = [title, project, FUNDS, amounts, ...table];

  test("is read by what was told of its header", () => {
    expect(readForms(sheetWith(rows, taught())).forms[0]?.funds).toBeNull();
    const form = readForms(sheetWith(rows, taught(), layout)).forms[0];
    const total = form?.funds?.total;
    const read = [total?.initialBudget, total?.annualBudget, total?.executed, total?.points, total?.score];
    expect(read.map((field) => field?.value?.toNumber())).toEqual([400_000, 500_000, 450_000, 10, 9]);
    expect(form?.reading.funds.executed).toMatchObject({ heading: "丙数", by: "person", isSure: true });
  });

  test("and never from a layout of the indicator table", () => {
    const other = taught(FUNDS, { columns: { weight: 1, score: 2, indicator: 0 } });
    expect(readForms(sheetWith(rows, taught(), other)).forms[0]?.funds ?? null).toBeNull();
  });
});

describe("what is shown of headers", () => {
  test("each heading with what it was taken for, whether or not a form came of it", () => {
    const [head] = tableHeads(sheetOf(unreadForm()));
    expect(head).toMatchObject({ table: "indicators", top: 2, bottom: 2 });
    expect(head?.headings.map(({ text, role }) => [text, role])).toEqual([
      ["一级指标", "category"],
      ["二级指标", "dimension"],
      ["三级指标", "indicator"],
      ["年度指标值", "target"],
      ["实际完成值", "actual"],
      ["甲栏", null],
      ["乙栏", null],
    ]);
    const [told] = tableHeads(sheetWith(unreadForm(), taught()));
    expect(
      told?.headings.slice(5).map(({ role, evidence }) => [role, evidence?.by, evidence?.isSure]),
    ).toEqual([
      ["weight", "person", true],
      ["score", "person", true],
    ]);
  });

  test("rows that a person points at, where nothing was recognised", () => {
    const sheet = sheetOf(unreadForm(STRANGE_HEADER));
    expect(tableHeads(sheet)).toEqual([]);
    expect(possibleHeads(sheet, 3).map(({ row }) => row)).toEqual([1, 2, 3]);
    const head = headAt(sheet, "indicators", 2, 1);
    expect(head?.headings.map(({ label }) => label)).toEqual(STRANGE_HEADER);
  });
});
