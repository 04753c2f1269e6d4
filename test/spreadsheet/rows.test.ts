import { dumpWorkbook } from "../../src/simulation/host";
import { deleteRows, insertRows, sortRows } from "../../src/spreadsheet/model";
import { createWorkbook } from "../support/workbook-spec";

const make = () =>
  createWorkbook({
    now: () => new Date(0),
    sheets: [
      {
        name: "S",
        cells: {
          A1: "标题",
          A2: 3,
          A3: 1,
          A4: 2,
          B2: { formula: "=A2*10" },
          B3: { formula: "=A3*10" },
          B4: { value: "四", formats: { "Fill.Color": "#FFFF00" } },
          A5: { formula: "=SUM(A2:A4)" },
        },
        comments: { A3: { content: "第三行" }, A4: { content: "第四行" } },
        conditionalFormats: [
          { at: "B3", formula: "=B3>0" },
          { at: "A2:A4", formula: "=A2>1" },
        ],
        merges: ["C3:D4"],
      },
      { name: "T", cells: { A1: { formula: "=S!A4" } } },
    ],
  });

interface Sheet {
  cells: Record<string, { value: unknown; formula: string | null; formats: object }>;
  comments: { at: string; content: string }[];
  conditionalFormats: { at: string[]; formula: string }[];
  merges: string[];
}

function sheets(workbook: ReturnType<typeof make>): [Sheet, Sheet] {
  return dumpWorkbook(workbook).content["sheets"] as [Sheet, Sheet];
}

test("inserted rows push everything down", () => {
  const workbook = make();
  insertRows(workbook, workbook.sheet("S"), 2, 2);
  const [sheet, other] = sheets(workbook);
  expect(Object.keys(sheet.cells)).toEqual(["A1", "A2", "B2", "A5", "B5", "A6", "B6", "A7"]);
  expect([sheet.cells["B5"]?.formula, sheet.cells["A7"]?.formula]).toEqual(["=A5*10", "=SUM(A2:A6)"]);
  expect(sheet.comments.map(({ at }) => at)).toEqual(["A5", "A6"]);
  expect(sheet.conditionalFormats.map(({ at, formula }) => [at, formula])).toEqual([
    [["B5"], "=B5>0"],
    [["A2:A6"], "=A2>1"],
  ]);
  expect(sheet.merges).toEqual(["C5:D6"]);
  expect(other.cells["A1"]?.formula).toBe("=S!A6");
});

test("inserting and deleting the same rows changes nothing", () => {
  const workbook = make();
  const before = dumpWorkbook(workbook);
  insertRows(workbook, workbook.sheet("S"), 1, 3);
  deleteRows(workbook, workbook.sheet("S"), 1, 3);
  expect(dumpWorkbook(workbook)).toEqual(before);
});

test("deleted rows take comments and rules with them", () => {
  const workbook = make();
  deleteRows(workbook, workbook.sheet("S"), 2);
  const [sheet, other] = sheets(workbook);
  expect(sheet.comments.map(({ at, content }) => [at, content])).toEqual([["A3", "第四行"]]);
  expect(sheet.conditionalFormats.map(({ at }) => at)).toEqual([["A2:A3"]]);
  expect(sheet.cells["A4"]?.formula).toBe("=SUM(A2:A3)");
  expect(other.cells["A1"]?.formula).toBe("=S!A3");
});

test("sorted rows take formats, comments, single-row rules and their own formulas along", () => {
  const workbook = make();
  sortRows(workbook, workbook.sheet("S"), { top: 1, left: 0, bottom: 3, right: 1 }, [{ column: 0 }]);
  const [sheet] = sheets(workbook);
  expect([sheet.cells["A2"]?.value, sheet.cells["A3"]?.value, sheet.cells["A4"]?.value]).toEqual([1, 2, 3]);
  expect([sheet.cells["B2"]?.formula, sheet.cells["B4"]?.formula]).toEqual(["=A2*10", "=A4*10"]);
  expect(sheet.cells["B3"]).toMatchObject({ value: "四", formats: { "Fill.Color": "#FFFF00" } });
  expect(sheet.comments.map(({ at, content }) => [at, content])).toEqual([
    ["A2", "第三行"],
    ["A3", "第四行"],
  ]);
  expect(sheet.conditionalFormats.map(({ at }) => at)).toEqual([["B2"], ["A2:A4"]]);
});
