import type { Cell } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { type SheetSnapshot, withContents } from "../../../src/core/port";
import { type CellInput, sheetOf } from "../../support/sheets";

/** How often a row or a cell of the sheet under reading was asked for. */
const mockAsked = { rows: 0, cells: 0 };

jest.mock<typeof import("../../../src/core/form/cells")>("../../../src/core/form/cells", () => {
  const genuine = jest.requireActual<typeof import("../../../src/core/form/cells")>(
    "../../../src/core/form/cells",
  );
  return {
    ...genuine,
    cellsIn: (sheet, row) => {
      mockAsked.rows++;
      return genuine.cellsIn(sheet, row);
    },
    hintsIn: (sheet, row) => {
      mockAsked.rows++;
      return genuine.hintsIn(sheet, row);
    },
    filledAt: (sheet, at) => {
      mockAsked.cells++;
      return genuine.filledAt(sheet, at);
    },
  };
});

type Row = readonly CellInput[];

/** A form of nine columns with so many indicators, its texts its own. */
function form(name: string, indicators = 3): Row[] {
  const weight = 90 / indicators;
  return [
    [`${name}项目支出绩效自评表`],
    ["项目名称", "", `${name}改造`],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", 200, 200, 190, 10, "95%", 9.5],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ...Array.from({ length: indicators }, (_, index): Row => {
      const group = ["产出指标", "效益指标", "满意度指标"][Math.floor((index * 3) / indicators)] ?? "";
      return [group, "数量指标", `${name}的第${index + 1}项工作`, "≥120公里", "126公里", weight, weight];
    }),
    ["总分", "", "", "", "", 100, 99.5],
  ];
}

const NAMES = "甲乙丙丁戊己庚辛壬癸";
const nameOf = (index: number) => String(index).replace(/\d/g, (digit) => NAMES.charAt(Number(digit)));
const stacked = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => [...form(nameOf(index)), []]).flat();

/** So many forms beside each other, with so many empty columns between them. */
function beside(count: number, gap: number): Row[] {
  const forms = Array.from({ length: count }, (_, index) => form(nameOf(index)));
  return (forms[0] ?? []).map((_, row) =>
    forms.flatMap((rows) => Array.from({ length: 8 + gap }, (__, column) => rows[row]?.[column] ?? "")),
  );
}

/** A sheet that is no form: a list of purchases, texts and numbers. */
const list = (rows: number): Row[] =>
  Array.from({ length: rows }, (_, row) => [
    "采购台账",
    `第${row}号合同`,
    row * 7.13,
    "上海某公司",
    row,
    "已付款",
  ]);

/** Reads a sheet whose cells count how often their values are read. */
function counted(snapshot: SheetSnapshot) {
  let values = 0;
  const watched = (cell: Cell | undefined): Cell | undefined =>
    cell && {
      ...cell,
      get value() {
        values++;
        return cell.value;
      },
    };
  const sheet = { ...snapshot, rows: snapshot.rows.map((row) => row?.map(watched)) };
  const count = (read: SheetSnapshot) => {
    values = 0;
    Object.assign(mockAsked, { rows: 0, cells: 0 });
    const { forms } = readForms(read);
    return { forms: forms.length, values, ...mockAsked };
  };
  return {
    ...count(sheet),
    again: (change: (sheet: SheetSnapshot) => SheetSnapshot) => count(change(sheet)),
  };
}

/** What reading takes for each of so many: values read, rows and cells asked for. */
function each(rows: readonly Row[], of: number) {
  const { values, rows: asked, cells } = counted(sheetOf(rows));
  return { values: values / of, rows: asked / of, cells: cells / of };
}

/** No more of anything than for the smaller one, but for what a beginning or an end may make up. */
function expectFlat(larger: ReturnType<typeof each>, smaller: ReturnType<typeof each>): void {
  for (const what of ["values", "rows", "cells"] as const) {
    expect([what, larger[what] <= smaller[what] * 1.05]).toEqual([what, true]);
  }
}

test("forms one below the other take what one takes, however many there are", () => {
  expect(counted(sheetOf(stacked(100))).forms).toBe(100);
  const ten = each(stacked(10), 10);
  expectFlat(each(stacked(100), 100), ten);
  expectFlat(each(stacked(300), 300), ten);
});

test("indicators of one form take what one takes, however many there are", () => {
  const few = each(form("甲", 30), 30);
  expectFlat(each(form("甲", 300), 300), few);
  expectFlat(each(form("甲", 1_000), 1_000), few);
});

test.each([0, 1])("forms side by side with %i columns between them take what one takes", (gap) => {
  expect(counted(sheetOf(beside(20, gap))).forms).toBe(20);
  const few = each(beside(5, gap), 5);
  expectFlat(each(beside(20, gap), 20), few);
  expectFlat(each(beside(60, gap), 60), few);
});

test("a cell of no form is looked at once, with a form above it and without", () => {
  const bare = each(list(1_000), 6_000);
  expect(bare.values).toBe(1);
  expect(bare.rows).toBeLessThanOrEqual(2);
  expectFlat(each(list(10_000), 60_000), bare);
  expectFlat(
    each([...form("甲"), [], ...list(10_000)], 60_000),
    each([...form("甲"), [], ...list(1_000)], 6_000),
  );
});

test("a second reading looks anew at the rows that were changed", () => {
  const { values, again } = counted(sheetOf(stacked(10)));
  const same = again((sheet) => ({ ...sheet }));
  const changed = again((sheet) =>
    withContents(sheet, [{ at: { row: 3, column: 7 }, to: { value: 9, formula: null } }]),
  );
  expect(same.forms).toBe(10);
  expect(changed.forms).toBe(10);
  expect(changed.values).toBeLessThan(values * 0.75);
  expect(changed.values - same.values).toBeLessThanOrEqual(2 * 8);
});
