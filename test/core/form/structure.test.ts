import { columnName } from "../../../src/core/cells";
import { type Form, readForms } from "../../../src/core/form";
import { type CellInput, sheetOf } from "../../support/sheets";

type Row = readonly CellInput[];

const HEAD: readonly Row[] = [["项目支出绩效自评表"], ["项目名称", "", "街道路灯维护"]];
const FUNDS: readonly Row[] = [
  ["项目资金（元）", "", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", "", 450_000, 436_000, 10, "96.89%", 9.69],
];
const HEADER = ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const BODY: readonly Row[] = [
  ["", "产出指标", "数量指标", "维护路灯数", "≥1200盏", "1210盏", 20, 20],
  ["", "", "质量指标", "维护合格率", "≥98%", "97%", 20, 19.8],
  ["", "效益指标", "社会效益指标", "夜间亮灯率", "≥97%", "98%", 30, 30],
  ["", "满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "93%", 20, 20],
];
const TOTAL: Row = ["总分", "", "", "", "", "", 100, 99.49];

/** "category B, … | 维护路灯数 20 20; …": where columns were read, and what stands in them. */
function outline(form: Form | undefined): string {
  const columns = Object.entries(form?.reading.columns ?? {}).map(
    ([role, { column }]) => `${role} ${columnName(column)}`,
  );
  const rows = (form?.indicators ?? []).map(
    ({ name, target, weight, score }) =>
      `${name.value} ${target?.value ?? "–"} ${weight?.value?.toFixed() ?? "–"} ${score?.value?.toFixed() ?? "–"}`,
  );
  return `${columns.sort().join(", ")} | ${rows.join("; ")} | ${form?.total?.score?.value?.toFixed() ?? "–"}`;
}

const formsOf = (...rows: Row[]) => readForms(sheetOf(rows)).forms;
const USUAL = outline(formsOf(...HEAD, ...FUNDS, HEADER, ...BODY, TOTAL)[0]);

test("the usual form, for comparison", () => {
  expect(USUAL).toBe(
    "actual F, category B, dimension C, indicator D, score H, target E, weight G | 维护路灯数 ≥1200盏 20 20; " +
      "维护合格率 ≥98% 20 19.8; 夜间亮灯率 ≥97% 30 30; 居民满意度 ≥90% 20 20 | 99.49",
  );
});

test.each<[string, (text: string) => string]>([
  ["line breaks", (text) => `${text.slice(0, 2)}\n${text.slice(2)}`],
  ["blanks between the characters", (text) => Array.from(text).join(" ")],
  ["stars and colons", (text) => `* ${text}：`],
  ["a note in brackets", (text) => `${text}（注：按批复填列）`],
  ["full-width spaces and zero-width ones", (text) => `\u3000${text}\u200b`],
])("headings with %s", (_, written) => {
  const header = HEADER.map(written);
  expect(outline(formsOf(...HEAD, ...FUNDS, header, ...BODY, TOTAL)[0])).toBe(USUAL);
});

test.each<[string, Row[]]>([
  ["a note", [["备注", "", "无"]]],
  ["a note in every cell of its row", [HEADER.map(() => "备注：无")]],
  [
    "two notes",
    [
      ["说明：", "数据截至年底。"],
      ["备注", "", "无"],
    ],
  ],
])("%s between the rows and their total", (_, notes) => {
  expect(outline(formsOf(...HEAD, ...FUNDS, HEADER, ...BODY, ...notes, TOTAL)[0])).toBe(USUAL);
});

test("the header once more after a page break", () => {
  const [first, second, third, fourth] = BODY as [Row, Row, Row, Row];
  const rows = [...HEAD, ...FUNDS, HEADER, first, second, HEADER, third, fourth, TOTAL];
  expect(formsOf(...rows)).toHaveLength(1);
  expect(outline(formsOf(...rows)[0])).toBe(USUAL);
});

test("merges that a program has filled: a header of three rows, and the first column down the table", () => {
  const header = HEADER.map((cell) => cell);
  const body = BODY.map((row) => ["绩效指标", ...row.slice(1)]);
  expect(outline(formsOf(...HEAD, ...FUNDS, header, header, header, ...body, TOTAL)[0])).toBe(USUAL);
});

test("a header of three rows, each saying a part", () => {
  const three: Row[] = [
    ["绩效指标", "指标", "指标", "指标", "年度指标值", "完成情况", "评分", "评分"],
    ["绩效指标", "指标", "指标", "指标", "年度指标值", "完成情况", "评分", "评分"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ];
  expect(outline(formsOf(...HEAD, ...FUNDS, ...three, ...BODY, TOTAL)[0])).toBe(USUAL);
});

test("二级指标 as the last level", () => {
  const without = (row: Row) => row.filter((_, index) => index !== 2);
  const [header, total] = [HEADER.filter((cell) => cell !== "三级指标"), without(TOTAL)];
  const [form] = formsOf(...HEAD, ...FUNDS, header, ...BODY.map(without), total);
  expect(outline(form)).toBe(
    "actual E, category B, indicator C, score G, target D, weight F | 维护路灯数 ≥1200盏 20 20; " +
      "维护合格率 ≥98% 20 19.8; 夜间亮灯率 ≥97% 30 30; 居民满意度 ≥90% 20 20 | 99.49",
  );
});

test("two tables of one form, with the total under the second", () => {
  const [first, second, third, fourth] = BODY as [Row, Row, Row, Row];
  const rows = [...HEAD, ...FUNDS, HEADER, first, second, [], HEADER, third, fourth, TOTAL];
  expect(outline(formsOf(...rows)[0])).toBe(USUAL);
});

test("forms under each other in different layouts, and one without funds of its own", () => {
  const order = [0, 1, 2, 3, 6, 4, 5, 7];
  const moved = [HEADER, ...BODY, TOTAL].map((row) => order.map((column) => row[column] ?? ""));
  const forms = formsOf(
    ...[...HEAD, ...FUNDS, HEADER, ...BODY, TOTAL],
    ...[...HEAD, ...moved],
    ...[...HEAD, ...FUNDS, ...moved],
  );
  const other = USUAL.replace("actual F", "actual G")
    .replace("target E", "target F")
    .replace("weight G", "weight E");
  expect(forms.map(outline)).toEqual([USUAL, other, other]);
  expect(forms.map(({ funds }) => funds?.total.executed?.value?.toFixed() ?? null)).toEqual([
    "436000",
    null,
    "436000",
  ]);
});
