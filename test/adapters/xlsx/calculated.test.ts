import { fromA1 } from "../../../src/core/cells";
import { type Cells, f, results } from "../../support/results";

const TOLD = '<calcPr fullCalcOnLoad="1"/>';

const names = (list: Cells) =>
  `<definedNames>${Object.entries(list)
    .map(([name, text]) => `<definedName name="${name}">${text}</definedName>`)
    .join("")}</definedNames>`;

describe("a formula without a result", () => {
  test.each<[title: string, cells: string, sheets: Cells[], expected: unknown[], workbook?: string]>([
    ["is calculated", "B1 C1", [{ A1: "<v>4</v>", B1: f("A1*2"), C1: f('B1&amp;"分"') }], [8, "8分"]],
    ["on another sheet too", "A1", [{ A1: f("Sheet2!A1+1") }, { A1: f("A2*2"), A2: "<v>3</v>" }], [7]],
    [
      "shared with others",
      "B1 B2 B3",
      [
        {
          A1: "<v>1</v>",
          A2: "<v>2</v>",
          A3: "<v>3</v>",
          B1: '<f t="shared" ref="B1:B3" si="0">A1*10</f>',
          B2: '<f t="shared" si="0"/>',
          B3: '<f t="shared" si="0"/>',
        },
      ],
      [10, 20, 30],
    ],
    [
      "as text, truth or error",
      "A1 A2 A3",
      [{ A1: f('"a"&amp;1'), A2: f("1=1"), A3: f("1/0") }],
      ["a1", true, { error: "#DIV/0!" }],
    ],
    [
      "stays without where it is not known, as what reads it",
      "A1 A2 A3 A4 A5 A6",
      [
        {
          A1: f('INDIRECT("Z1")'),
          A2: f("A1+1"),
          A3: f("SUM(A1:A2)"),
          A4: f("[1]Sheet1!A1"),
          A5: f("TODAY()"),
          A6: f("没有的"),
        },
      ],
      [null, null, null, null, null, null],
    ],
    [
      "in a circle stays without",
      "A1 A2 A3",
      [{ A1: f("A2+1"), A2: f("A1+1"), A3: f("A1+1") }],
      [null, null, null],
    ],
    [
      "that reads what an array fills stays without once that is gone",
      "A1 B1",
      [{ A1: '<f t="array" ref="A1:A2">B5:B6*2</f>', A2: "", B1: f("SUM(A1:A2)") }],
      [null, null],
    ],
    [
      "is not calculated with the shown digits only",
      "A1",
      [{ A1: f("1+1") }],
      [null],
      '<calcPr fullPrecision="0"/>',
    ],
    ["is not calculated in rounds", "A1", [{ A1: f("1+1") }], [null], '<calcPr iterate="1"/>'],
    [
      "counts days from 1904 as any number",
      "A2",
      [{ 'A1 t="d"': "<v>2024-01-02</v>", A2: f("A1+1") }],
      [43832],
      '<workbookPr date1904="1"/>',
    ],
  ])("%s", async (_, cells, sheets, expected, ...[workbook]) => {
    expect(await results(cells, sheets, workbook)).toEqual(expected);
  });

  test("is calculated however long the chain; a sheet that cannot be read spoils its readers only", async () => {
    const chain: Record<string, string> = { A5000: "<v>1</v>", B1: f("Sheet2!A1"), C1: f("1+1") };
    for (let row = 1; row < 5000; row++) chain[`A${row}`] = f(`A${row + 1}+1`);
    const sorted = Object.fromEntries(
      Object.entries(chain).sort(
        ([a], [b]) => fromA1(a).row - fromA1(b).row || fromA1(a).column - fromA1(b).column,
      ),
    );
    expect(await results("A1 B1 C1", [sorted, { A1: "<v>1,2</v>" }])).toEqual([5000, null, 2]);
  });
});

describe("a workbook that is to be calculated when it is opened", () => {
  test.each<[title: string, cells: string, sheets: Cells[], expected: unknown[], workbook?: string]>([
    [
      "has the results that are calculated",
      "B1 C1",
      [{ A1: "<v>4</v>", B1: f("A1*2", "0"), C1: f("B1+1", "1") }],
      [8, 9],
    ],
    ["keeps the digits of a stored result that agrees", "A1", [{ A1: f("0.1+0.2", "0.3") }], [0.3]],
    ["by force", "A1", [{ A1: f("1+1", "0") }], [2], '<calcPr forceFullCalc="true"/>'],
    ["since it was not finished", "A1", [{ A1: f("1+1", "0") }], [2], '<calcPr calcCompleted="0"/>'],
    ["as text", "A1", [{ 'A1 t="str"': f('"合计"&amp;2', "合计1") }], ["合计2"]],
    [
      "believes what it cannot calculate where all that it reads stands",
      "B1 C1 D1",
      [
        {
          A1: "<v>4</v>",
          A2: f("A1*2", "8"),
          B1: f("SEARCH(4,A2)", "7"),
          C1: f("B1+1", "0"),
          D1: f('INDIRECT("A1")', "4"),
        },
      ],
      [7, 8, "4?"],
    ],
    [
      "doubts what it cannot calculate and what reads it, where something that it reads is another",
      "B1 C1 D1 E1",
      [
        {
          A1: "<v>4</v>",
          A2: f("A1*2", "5"),
          B1: f("SEARCH(4,A2)", "7"),
          C1: f("B1+1", "8"),
          D1: f("SEARCH(4,A1)", "1"),
          E1: f("SEARCH(4,C1)", "2"),
        },
      ],
      ["7?", "8?", 1, "2?"],
    ],
    [
      "doubts a 0 where zeros stand for what was not calculated",
      "A2 A3 A4",
      [{ A1: "<v>4</v>", A2: f("A1*2", "0"), A3: f("SEARCH(4,A1)", "0"), A4: f("SEARCH(5,A1)", "2") }],
      [8, "0?", 2],
    ],
    [
      "lets TODAY and what follows from it stand",
      "A1 A2",
      [{ A1: f("TODAY()", "45000"), A2: f("A1+1", "45001") }],
      [45000, 45001],
    ],
    ["leaves circles as they are", "A1 A2", [{ A1: f("A2", "5"), A2: f("A1", "5") }], [5, 5]],
    [
      "but rounds as it is shown",
      "A1",
      [{ A1: f("1+1", "0") }],
      [0],
      '<calcPr fullCalcOnLoad="1" fullPrecision="false"/>',
    ],
  ])("%s", async (_, cells, sheets, expected, workbook = TOLD) => {
    expect(await results(cells, sheets, workbook)).toEqual(expected);
  });
});

describe("a stored result that nothing says is old", () => {
  test.each<[title: string, cells: string, sheets: Cells[], expected: unknown[], workbook?: string]>([
    [
      "may be outdated where another is calculated, as its followers",
      "A2 A3",
      [{ A1: "<v>4</v>", A2: f("A1*2", "7"), A3: f("A2+1", "8") }],
      ["7?", "8?"],
    ],
    [
      "is right where its follower alone is old",
      "A2 A3",
      [{ A1: "<v>4</v>", A2: f("A1*2", "8"), A3: f("A2+1", "8") }],
      [8, "8?"],
    ],
    [
      "also where results are calculated by hand",
      "A1",
      [{ A1: f("1+1", "3") }],
      ["3?"],
      '<calcPr calcMode="manual" calcCompleted="0"/>',
    ],
    [
      "agrees to the digits that programs give",
      "A1",
      [{ A1: f("1/3", "0.33333333333333") }],
      [0.33333333333333],
    ],
    ["is outdated by one letter", "A1", [{ 'A1 t="str"': f('"甲"', "乙") }], ['"乙"?']],
    [
      "is not compared where it changes by itself",
      "A1 A2",
      [{ A1: f("NOW()", "1"), A2: f("RAND()*2", "1") }],
      [1, 1],
    ],
    ["is not compared where iteration is on", "A1", [{ A1: f("1+1", "3") }], [3], '<calcPr iterate="1"/>'],
    ["is not compared with dates in texts", "A1", [{ A1: f('"2024年1月2日"+0', "45293") }], [45293]],
    ["of an array is not compared", "A1", [{ A1: '<f t="array" ref="A1">SUM(B1:B2)</f><v>5</v>' }], [5]],
    [
      "through a name",
      "A1 A2 A3 A4",
      [
        {
          A1: f("比例*2", "1"),
          A2: f("SUM(区域)", "5"),
          A3: f("相对", "9"),
          A4: f("加倍(2)", "9"),
          C1: "<v>2</v>",
          C2: "<v>3</v>",
        },
      ],
      ["1?", 5, "9?", "9?"],
      names({
        比例: "单位/2",
        单位: "Sheet1!$C$1",
        区域: "Sheet1!$C$1:$C$2",
        相对: "Sheet1!C1",
        加倍: "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)",
      }),
    ],
  ])("%s", async (_, cells, sheets, expected, workbook = "") => {
    expect(await results(cells, sheets, workbook)).toEqual(expected);
  });
});
