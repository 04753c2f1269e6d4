import { fromA1 } from "../../../src/core/cells";
import { openPackage, sheetData } from "../../support/edits";
import { link, override, type PackageOptions } from "../../support/packages";
import { f, results } from "../../support/results";

/** A table with a heading, two rows and a row of totals; the name of its second column needs escapes. */
const TABLE: PackageOptions = {
  sheetRelationships: { 1: link("rId1", "table", "../tables/table1.xml") },
  types: override("xl/tables/table1.xml", "table"),
  parts: {
    "xl/tables/table1.xml":
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:C4" totalsRowCount="1">' +
      '<tableColumns count="3"><tableColumn id="1" name="金额"/><tableColumn id="2" name="得分[分]"/><tableColumn id="3" name="折算"/></tableColumns></table>',
  },
};
const TABLE_CELLS = {
  'A1 t="str"': "<v>金额</v>",
  'B1 t="str"': "<v>得分[分]</v>",
  'C1 t="str"': "<v>折算</v>",
  A2: "<v>10</v>",
  B2: "<v>1</v>",
  A3: "<v>20</v>",
  B3: "<v>2</v>",
};

test.each<[formula: string, expected: unknown]>([
  ["SUM(表1[金额])", 30],
  ["SUM(表1[[金额]:[得分'[分']]])", 33],
  ["表1[[#Totals],[金额]]+1", 31],
  ['表1[[#Headers],[折算]]&amp;"分"', "折算分"],
  ["COUNT(表1[#All])", 6],
  ["SUM(表1[[#Data],[#Totals],[金额]])", 60],
  ["SUM(表1[])", 34],
  ["SUM(表2[金额])", null],
  ["SUM(表1[没有])", null],
  ["表1[[#This Row],[金额]]", null],
  ["SUM(表1[[#Headers],[#Totals],[金额]])", null],
])("%s gives %p", async (formula, expected) => {
  const rows = { C2: f("表1[[#This Row],[金额]]/10"), C3: "", A4: f("SUM(表1[金额])"), E9: f(formula) };
  expect(await results("C2 A4 E9", [{ ...TABLE_CELLS, ...rows }], "", TABLE)).toEqual([1, 30, expected]);
});

test("what follows from a cell through a table is found by its cells, and by nothing else", async () => {
  const cells = {
    ...TABLE_CELLS,
    C2: f("[@金额]*2", "20"),
    A4: f("SUM(表1[金额])", "30"),
    E1: f("SUM(表1[得分'[分']])", "9"),
  };
  const file = openPackage({ sheets: [sheetData(cells)], ...TABLE });
  const { resultsLost } = await file.workbook.edit("1", () => ({
    edits: [{ at: fromA1("A2"), from: { value: 10, formula: null }, to: { value: 11, formula: null } }],
    recalculations: [],
    marks: { remove: [], add: [] },
  }));
  expect(resultsLost).toEqual([]);
  const sheet = file.sheet();
  expect(sheet).toContain('<c r="C2"><f>[@金额]*2</f><v>22</v></c>');
  expect(sheet).toContain('<c r="A4"><f>SUM(表1[金额])</f><v>31</v></c>');
  expect(sheet).toContain(cells.E1);
});
