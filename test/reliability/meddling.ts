import { type CellValue, parseArea } from "../../src/core/cells";
import {
  cellIn,
  deleteRows,
  insertRows,
  type Origin,
  setCell,
  type SheetModel,
  sortRows,
  type WorkbookModel,
} from "../../src/spreadsheet/model";
import { FORM } from "./flows";

/** Something that another person, or the same one on the sheet, does to the workbook while a flow goes on. */
export interface Act {
  readonly name: string;
  /** As the page names it. */
  readonly title: string;
  readonly carryOut: (workbook: WorkbookModel) => void;
  /** What must hold once the flow is over and everything of ours is taken back: what the person did stands. */
  readonly stands: (workbook: WorkbookModel) => boolean;
}

/** A value that nobody else writes: what was typed is never taken for what we wrote. */
const TYPED = 5.101;
const RENAMED = "改名后的表";

/** Puts something into a cell. No act that types moves rows: it must stand there. */
function type(name: string, title: string, cell: string, value: string | number | null): Act {
  return {
    name,
    title,
    carryOut: (workbook) => {
      setCell(workbook, FORM, cell, value);
    },
    stands: (workbook) => valueAt(workbook.sheet(FORM), cell) === value,
  };
}

/** Rows 14 to 23 hold indicators; their names, in column D, are nothing that we write. */
function sort(name: string, title: string, ascending: boolean): Act {
  const direction = ascending ? 1 : -1;
  return {
    name,
    title,
    carryOut: (workbook) => {
      const area = parseArea("A14:J23");
      if (!area) throw new RangeError("no area");
      sortRows(workbook, workbook.sheet(FORM), area, [{ column: 3, ascending }]);
    },
    stands: (workbook) => {
      const names = Array.from({ length: 10 }, (_, index) =>
        JSON.stringify(valueAt(workbook.sheet(FORM), `D${14 + index}`)),
      );
      const ordered = [...names].sort((a, b) => direction * a.localeCompare(b, "zh-CN"));
      return names.every((each, index) => each === ordered[index]);
    },
  };
}

/** In the order in which the page lists them. Rows are counted from zero in the model, from one in addresses. */
export const ACTS: readonly Act[] = [
  type("type where we correct", "在被更正的单元格输入", "I14", TYPED),
  type("type where a correction depends", "在更正所依据的单元格输入", "F6", 400_001),
  type("type elsewhere", "在其他单元格输入", "J20", "另有说明"),
  type("clear where we correct", "清空被更正的单元格", "I14", null),
  type("clear elsewhere", "清空其他单元格", "G20", null),
  {
    name: "insert a row above",
    title: "在上方插入一行",
    carryOut: (workbook) => {
      insertRows(workbook, workbook.sheet(FORM), 12);
    },
    stands: (workbook) =>
      isEmptyRow(workbook.sheet(FORM), 13) && valueAt(workbook.sheet(FORM), "B26") === "总分",
  },
  {
    name: "insert a row below",
    title: "在下方插入一行",
    carryOut: (workbook) => {
      insertRows(workbook, workbook.sheet(FORM), 25);
    },
    stands: (workbook) =>
      isEmptyRow(workbook.sheet(FORM), 26) && valueAt(workbook.sheet(FORM), "B25") === "总分",
  },
  {
    name: "delete another row",
    title: "删除未被更正的一行",
    carryOut: (workbook) => {
      deleteRows(workbook, workbook.sheet(FORM), 15);
    },
    stands: (workbook) => valueAt(workbook.sheet(FORM), "D16") === "扫描保存及时性",
  },
  {
    name: "delete a corrected row",
    title: "删除被更正的一行",
    carryOut: (workbook) => {
      deleteRows(workbook, workbook.sheet(FORM), 13);
    },
    stands: (workbook) => valueAt(workbook.sheet(FORM), "D14") === "案件电子扫描人数",
  },
  sort("sort upwards", "按名称升序排序", true),
  sort("sort downwards", "按名称降序排序", false),
  {
    name: "rename the sheet",
    title: "工作表改名",
    carryOut: (workbook) => {
      workbook.renameSheet(workbook.sheet(FORM), RENAMED);
    },
    stands: (workbook) => workbook.findSheet(RENAMED) !== undefined && workbook.findSheet(FORM) === undefined,
  },
  {
    name: "move the sheet",
    title: "移动工作表",
    carryOut: (workbook) => {
      const moved = workbook.sheet(FORM);
      workbook.sheets.splice(workbook.sheets.indexOf(moved), 1);
      workbook.sheets.push(moved);
    },
    stands: ({ sheets }) =>
      sheets.findIndex(({ name }) => name === FORM) > sheets.findIndex(({ name }) => name === "其他"),
  },
  {
    name: "delete the sheet",
    title: "删除工作表",
    carryOut: (workbook) => {
      workbook.deleteSheet(workbook.sheet(FORM));
    },
    stands: (workbook) => workbook.findSheet(FORM) === undefined,
  },
  {
    name: "protect the sheet",
    title: "保护工作表",
    carryOut: (workbook) => {
      workbook.sheet(FORM).protection.isProtected = true;
    },
    stands: (workbook) => workbook.sheet(FORM).protection.isProtected,
  },
];

/** Who does it. */
export const PEOPLE = ["user", "remote"] as const satisfies readonly Origin[];
export type Person = (typeof PEOPLE)[number];

function valueAt(sheet: SheetModel, address: string): CellValue {
  const area = parseArea(address);
  if (!area) throw new RangeError(`no cell ${address}`);
  return cellIn(sheet, area.top, area.left).value;
}

/** @param row counted from one */
function isEmptyRow(sheet: SheetModel, row: number): boolean {
  return Array.from({ length: 10 }, (_, column) => cellIn(sheet, row - 1, column).value).every(
    (value) => value === null,
  );
}
