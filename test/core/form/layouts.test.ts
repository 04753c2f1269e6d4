import { areaFromA1, toA1 } from "../../../src/core/cells";
import { type Form, readForms } from "../../../src/core/form";
import { type CorpusSheet, corpusNames, corpusSheets } from "../../corpus/support/forms";
import { type CellInput, sheetOf } from "../../support/sheets";
import { content } from "./outline";

type Rows = CellInput[][];

/** Published without weights and scores: no form to check. */
const UNSCORED = ["county-no-points"];
const NAMES = corpusNames().filter((name) => !UNSCORED.includes(name));

function sheetNamed(name: string): CorpusSheet {
  return corpusSheets(name)[0] as CorpusSheet;
}

function rowsOf({ grid }: CorpusSheet): Rows {
  return grid.map((row) =>
    row.map((cell) => (typeof cell === "object" ? { value: cell.value, formula: `=${cell.formula}` } : cell)),
  );
}

function onlyForm(rows: Rows): Form {
  const { forms } = readForms(sheetOf(rows));
  expect(forms).toHaveLength(1);
  return forms[0] as Form;
}

/** Each merged value in every cell of its merge, but for shared scores: repeated figures are figures of their own. */
function repeated(sheet: CorpusSheet): Rows {
  const rows = rowsOf(sheet);
  for (const { top, left, bottom, right } of sheet.merges.map(areaFromA1)) {
    const value = rows[top]?.[left] ?? "";
    if (typeof value !== "string") continue;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) (rows[row] as CellInput[])[column] = value;
  }
  return rows;
}

const noisyLabels = (rows: Rows): Rows =>
  rows.map((row) =>
    row.map((cell) =>
      typeof cell === "string" && /^[一二三]级指标$|^实际完成值$|^项目名称$|^年度资金总额$/.test(cell)
        ? `*${cell.slice(0, 2)}\n ${cell.slice(2)}★`
        : cell,
    ),
  );

const withBlankColumns = (rows: Rows): Rows => rows.map((row) => row.flatMap((cell) => [cell, ""]));

describe.each(NAMES)("%s", (name) => {
  const sheet = sheetNamed(name);
  const home = onlyForm(rowsOf(sheet));

  test.each<[string, Rows]>([
    ["merged values repeated in every cell", repeated(sheet)],
    ["beginning at C5", [[], [], [], [], ...rowsOf(sheet).map((row) => ["", "", ...row])]],
    ["labels with stars, blanks and line breaks", noisyLabels(rowsOf(sheet))],
    ["a blank column after each", withBlankColumns(rowsOf(sheet))],
  ])("%s: reads the same", (what, rows) => {
    const form = onlyForm(rows);
    expect({ what, ...content(form) }).toEqual({ what, ...content(home) });
  });

  test("columns stand where a person has read them", () => {
    const columns = sheet.anatomy?.columns ?? {};
    const [first] = home.indicators;
    for (const key of ["target", "unit", "actual", "weight", "score", "reason"] as const) {
      expect([key, first?.[key] ? toA1(first[key].at).replace(/\d+/, "") : null]).toEqual([
        key,
        columns[key] ?? null,
      ]);
    }
  });
});

test("a form published without weights and scores is a near miss that names both", () => {
  for (const name of UNSCORED) {
    const { forms, nearMiss } = readForms(sheetOf(rowsOf(sheetNamed(name))));
    expect([forms, nearMiss?.missing]).toEqual([[], ["权重（分值）", "得分"]]);
  }
});

test("a header repeated over the two rows of its merge is one header", () => {
  const header = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
  ];
  const below = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "实际完成值", "分值", "得分"];
  const form = onlyForm([
    header,
    below,
    ["产出", "数量", "册数", "≥", 5, 6, 10, 10],
    ["总分", "", "", "", "", "", 10, 10],
  ]);
  expect(content(form).indicators).toEqual([
    ["产出", "数量", "册数", "≥", "5", null, "6", "10", "10", null, false, []],
  ]);
});

describe("parts of a form", () => {
  const HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
  const ROW = ["产出指标", "数量指标", "册数", 5, 6, 10, 9];

  test("one score over several rows, a subtotal and a breakdown", () => {
    const form = onlyForm([
      HEADER,
      ROW,
      ["", "", "页数", 5, 6, "", ""],
      ["", "", "其中：彩色", 1, 2, "", ""],
      ["小计", "", "", "", "", 10, 9],
      ["", "质量指标", "合格率", "100%", "100%", 10, 10],
      ["", "", "……", "", "", "", ""],
      ["", "", "指标2：", "/", "—", "", ""],
      ["合计", "", "", "", "", 20, 19],
    ]);
    expect(
      form.indicators.map(({ name, sharing }) => [name.value, sharing.map((each) => each.name.value)]),
    ).toEqual([
      ["册数", ["页数"]],
      ["合格率", []],
    ]);
    expect(content(form).total).toEqual(["20", "19"]);
  });

  test("a header repeated after a page break goes on with the same form", () => {
    const form = onlyForm([
      HEADER,
      ROW,
      HEADER,
      ["产出指标", "质量指标", "合格率", 1, 1, 10, 8],
      ["总分", "", "", "", "", 20, 17],
    ]);
    expect(form.indicators.map(({ name }) => name.value)).toEqual(["册数", "合格率"]);
    expect(form.categories.map(({ value }) => value)).toEqual(["产出指标"]);
  });

  test("the grade beside the total, a reason block below, hidden lines within the form alone", () => {
    const sheet = sheetOf([
      [],
      HEADER,
      ROW,
      ["总分", "", "", "", "", 10, 9, "优"],
      ["偏差原因分析及改进措施", "采购晚于计划"],
      [],
    ]);
    const [form] = readForms({ ...sheet, hidden: { rows: [0, 2, 9], columns: [1, 20] } }).forms;
    expect([form?.grade?.value, form?.reasonBlock?.value]).toEqual(["优", "采购晚于计划"]);
    expect(form?.hidden).toEqual({ rows: [2], columns: [1] });
  });

  test("a total and a grade below an empty row are part of the form", () => {
    const form = onlyForm([HEADER, ROW, ["备注", "无"], [], ["自评总分", 97, "自评等级", "优"]]);
    expect([content(form).total, form.grade?.value]).toEqual([[null, "97"], "优"]);
    expect(form.area.bottom).toBe(4);
  });

  test.each([
    [["部门整体支出绩效自评表"], "department"],
    [["中央对地方转移支付绩效自评表"], "transfer"],
    [["绩效自评表"], "project"],
    [["项目支出绩效自评表"], "project"],
    [["部门（单位）名称", "示例局"], "department"],
    [["中央主管部门", "示例部"], "transfer"],
  ])("%j above the table: %s", (above, kind) => {
    expect(onlyForm([above, HEADER, ROW]).kind).toBe(kind);
  });
});

describe("sheets that are no self-evaluation", () => {
  test("a declaration of targets says what it lacks", () => {
    const { forms, nearMiss } = readForms(
      sheetOf([
        ["项目支出绩效目标申报表"],
        ["一级指标", "二级指标", "三级指标", "指标值", "权重"],
        ["产出指标", "数量指标", "册数", 5, 10],
      ]),
    );
    expect([forms, nearMiss?.missing]).toEqual([[], ["得分"]]);
  });

  test.each<[string, Rows]>([
    [
      "a budget table",
      [
        ["项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率"],
        ["甲", 1, 2, 2, 100],
      ],
    ],
    [
      "a list of scores",
      [
        ["序号", "指标名称", "分值", "得分"],
        [1, "出勤", 10, 9],
        ["合计", "", 10, 9],
      ],
    ],
    ["a questionnaire", [["满意度调查"], ["是否满意", "得分"], ["满意", 10]]],
  ])("%s", (_, rows) => {
    expect(readForms(sheetOf(rows))).toEqual({ forms: [], nearMiss: null });
  });
});
