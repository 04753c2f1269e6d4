import { editOf, failure, openPackage, sheetData } from "../../../../test/support/edits";
import { link, override, packageParts, zipOf } from "../../../../test/support/packages";
import { addingPart } from "../../../../test/support/sheets";
import { type CellValue, toA1 } from "../../../core/cells";

const open = (cells: Readonly<Record<string, string>>) => openPackage({ sheets: [sheetData(cells)] });

describe("a formula is written with its result", () => {
  test.each<[value: CellValue, xml: string]>([
    [9.69, '<c r="A1"><f>SEARCH(1,B1)&amp;"&lt;"</f><v>9.69</v></c>'],
    ["甲 ", '<c r="A1" t="str"><f>SEARCH(1,B1)&amp;"&lt;"</f><v xml:space="preserve">甲 </v></c>'],
    ["", '<c r="A1" t="str"><f>SEARCH(1,B1)&amp;"&lt;"</f><v></v></c>'],
    [false, '<c r="A1" t="b"><f>SEARCH(1,B1)&amp;"&lt;"</f><v>0</v></c>'],
    [{ error: "#DIV/0!" }, '<c r="A1" t="e"><f>SEARCH(1,B1)&amp;"&lt;"</f><v>#DIV/0!</v></c>'],
    [null, '<c r="A1"><f>SEARCH(1,B1)&amp;"&lt;"</f></c>'],
  ])("%j", async (value, xml) => {
    const file = open({ 'A1 t="b"': "<v>1</v>", B1: "<v>1</v>" });
    await file.write({ edits: [editOf("A1", { value, formula: '=SEARCH(1,B1)&"<"' })] });
    expect(file.sheet()).toContain(xml);
    expect((await openPackage(file.workbook.save()).cells())["A1"]).toEqual(['=SEARCH(1,B1)&"<"', value]);
    expect(file.part("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
});

describe("a formula that stays", () => {
  test("keeps its element when its result is written, and what makes it a dynamic array", async () => {
    const f = '<f t="array" aca="1" ref="A1:A2" ca="1">SORT(B1:B2)</f>';
    const file = open({ 'A1 cm="1" vm="1" t="e"': `${f}<v>#N/A</v>`, A2: "<v>1</v>" });
    await file.write({
      edits: [editOf("C1", 1)],
      recalculations: [{ at: { row: 0, column: 0 }, value: "甲" }],
    });
    expect(file.sheet()).toContain(`<c r="A1" cm="1" t="str">${f}<v>甲</v></c><c r="C1"`);
  });

  test("keeps its element when it is written again", async () => {
    const file = open({
      A1: '<f t="shared" ref="A1:A2" si="3">B1</f><v>1</v>',
      A2: '<f t="shared" si="3"/><v>1</v>',
    });
    await file.write({
      edits: [editOf("A2", { value: 5, formula: "=B2" }), editOf("A1", { value: 6, formula: "=B1" })],
    });
    expect(file.sheet()).toContain('<f t="shared" ref="A1:A2" si="3">B1</f><v>6</v>');
    expect(file.sheet()).toContain('<f t="shared" si="3"/><v>5</v>');
  });

  test("cannot have its result written where there is none", async () => {
    const file = open({ A1: "<v>1</v>" });
    const plan = { recalculations: [{ at: { row: 0, column: 0 }, value: 1 }], record: addingPart("{}") };
    await expect(file.write(plan)).rejects.toEqual(failure("unknown", /no formula in A1/));
  });
});

describe("shared formulas", () => {
  const SHARED = {
    B1: '<f t="shared" ref="B1:C3" si="0">A1*$D$1+MEDIAN(A1:A$2)</f><v>1</v>',
    C1: '<f t="shared" si="0"/><v>2</v>',
    B2: '<f t="shared" si="0"/><v>3</v>',
    B3: '<f t="shared" si="0">MEDIAN(A3)*2</f><v>4</v>',
    B5: '<f t="shared" ref="B5:B6" si="1">MEDIAN(A5)</f><v>5</v>',
    B6: '<f t="shared" si="1"/><v>6</v>',
  };

  test("are spelt out when read", async () => {
    expect(await open(SHARED).cells()).toEqual({
      B1: ["=A1*$D$1+MEDIAN(A1:A$2)", 1],
      C1: ["=B1*$D$1+MEDIAN(B1:B$2)", 2],
      B2: ["=A2*$D$1+MEDIAN(A2:A$2)", 3],
      B3: ["=MEDIAN(A3)*2", 4],
      B5: ["=MEDIAN(A5)", 5],
      B6: ["=MEDIAN(A6)", 6],
    });
  });

  test("whose first cell is overwritten get their own text and keep their results; others stay", async () => {
    const file = open(SHARED);
    await file.write({ edits: [editOf("B1", 7)] });
    expect(await openPackage(file.workbook.save()).cells()).toEqual({
      ...(await open(SHARED).cells()),
      B1: 7,
      // It reads B1, so its result is not known any more.
      C1: ["=B1*$D$1+MEDIAN(B1:B$2)", null],
    });
    expect(file.sheet()).toContain("<f>A2*$D$1+MEDIAN(A2:A$2)</f><v>3</v>");
    expect(file.sheet()).toContain("<f>MEDIAN(A3)*2</f><v>4</v>");
    expect(file.sheet()).toContain(SHARED.B5);
  });

  test("are spelt out in cells that are written too, and not where they get another formula", async () => {
    const file = open(SHARED);
    await file.write({
      edits: [
        editOf("B1", { value: 7, formula: "=1+6" }),
        editOf("C1", { value: 8, formula: "=B1*$D$1+MEDIAN(B1:B$2)" }),
        editOf("B2", 9),
      ],
    });
    expect(file.sheet()).toContain('<c r="C1"><f>B1*$D$1+MEDIAN(B1:B$2)</f><v>8</v></c>');
    expect(await file.cells()).toMatchObject({ B1: ["=1+6", 7], B2: 9, B3: ["=MEDIAN(A3)*2", 4] });
  });

  test("a cell that only shares is overwritten without touching the others", async () => {
    const file = open(SHARED);
    await file.write({ edits: [editOf("B6", 9)] });
    expect(file.sheet()).toContain(SHARED.B5);
    expect(file.sheet()).toContain('<c r="B6"><v>9</v></c>');
  });

  test("without a first cell are damaged", async () => {
    const { workbook } = open({ A1: '<f t="shared" si="4"/>' });
    await expect(workbook.read()).rejects.toEqual(failure("damaged", /shared formula 4/));
  });
});

describe("cells that belong together", () => {
  const ARRAYS = {
    A1: '<f t="array" ref="A1:A3">ROW(11:13)</f><v>1</v>',
    A2: "<v>2</v>",
    A3: "<v>3</v>",
    C1: '<f t="array">SUM(A1:A3*2)</f><v>12</v>',
    E2: '<f t="dataTable" ref="E2:F3" dt2D="1" dtr="1" r1="H1" r2="H2"/><v>1</v>',
    F3: "<v>4</v>",
  };

  test.each(["A1", "A2", "A3", "C1", "E2", "F3"])("%s is not written alone", async (cell) => {
    const file = open(ARRAYS);
    const attempt = file.write({ edits: [editOf(cell, 1)] });
    const message = new RegExp(`^${cell} 属于数组公式.*请在 Excel 或 WPS 中修改。$`);
    await expect(attempt).rejects.toMatchObject({
      code: "not-supported",
      message: expect.stringMatching(message) as unknown,
    });
    expect(file.workbook.changed).toBe(false);
  });

  test("cells beside them are", async () => {
    const file = open(ARRAYS);
    await file.write({ edits: ["A4", "B1", "C2", "E1", "G3"].map((cell) => editOf(cell, 1)) });
    expect(await file.cells()).toMatchObject({ A4: 1, B1: 1, C2: 1, E1: 1, G3: 1, A2: 2 });
  });

  test("data tables read as Excel shows them; a formula without text is none", async () => {
    const file = open({
      ...ARRAYS,
      A5: '<f t="dataTable" ref="A5:A6" dt2D="0" dtr="1" r1="H1"/><v>1</v>',
      A7: '<f t="dataTable" ref="A7:A8" r1="H1"/><v>1</v>',
      A9: '<f ca="1"/><v>5</v>',
    });
    expect(await file.cells()).toMatchObject({
      E2: ["=TABLE(H1,H2)", 1],
      A5: ["=TABLE(H1,)", 1],
      A7: ["=TABLE(,H1)", 1],
      A9: 5,
    });
  });

  test("with a range that is none are damaged", async () => {
    const { workbook } = open({ A1: '<f t="array" ref="A1:ZZZZ9">1</f>' });
    await expect(workbook.read()).rejects.toEqual(failure("damaged", /formula for A1:ZZZZ9/));
  });
});

describe("results that follow", () => {
  const CELLS = {
    A1: "<v>1</v>",
    'B1 t="str"': "<f>A1&amp;1</f><v>11</v>",
    'C1 t="e" vm="1"': "<f>B1+0</f><v>#N/A</v>",
    'D1 t="inlineStr"': "<f>A1</f><is><t>1</t></is>",
    E1: "<f>Z9</f><v>0</v>",
    'F1 t="e" vm="1"': "<f>SEARCH(A1,B1)</f><v>#N/A</v>",
    'G1 t="inlineStr"': "<f>F1</f><is><t>1</t></is>",
    H1: "<f>A1-A1</f><v>0.0</v>",
  };

  test("are written anew, or lost with their type; others stay as they lie, and the file is calculated when opened", async () => {
    const file = open(CELLS);
    const { resultsLost } = await file.write({ edits: [editOf("A1", 2)] });
    expect(file.sheet()).toBe(
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1" t="str"><f>A1&amp;1</f><v>21</v></c>' +
        '<c r="C1"><f>B1+0</f><v>21</v></c><c r="D1"><f>A1</f><v>2</v></c><c r="E1"><f>Z9</f><v>0</v></c>' +
        '<c r="F1"><f>SEARCH(A1,B1)</f></c><c r="G1"><f>F1</f></c><c r="H1"><f>A1-A1</f><v>0.0</v></c></row></sheetData>',
    );
    expect(file.part("xl/workbook.xml")).toContain("fullCalcOnLoad");
    expect(resultsLost.map(({ sheet, at }) => `${sheet}!${toA1(at)}`)).toEqual(["Sheet1!F1", "Sheet1!G1"]);
  });

  test("stay where the plan foretells them, and others follow from what is foretold", async () => {
    const file = open(CELLS);
    await file.write({
      edits: [editOf("A1", 2)],
      recalculations: [{ at: { row: 0, column: 1 }, value: "30" }],
    });
    expect(file.sheet()).toContain(
      '<c r="B1" t="str"><f>A1&amp;1</f><v>30</v></c><c r="C1"><f>B1+0</f><v>30</v>',
    );
  });

  test("are gone where a workbook calculates otherwise than we do", async () => {
    const file = openPackage({ sheets: [sheetData(CELLS)], workbook: '<calcPr fullPrecision="0"/>' });
    const { resultsLost } = await file.write({ edits: [editOf("A1", 2)] });
    expect(await file.cells()).toMatchObject({ B1: ["=A1&1", null], C1: ["=B1+0", null], E1: ["=Z9", 0] });
    expect(resultsLost).toHaveLength(6);
  });

  test("on other sheets follow too; where nothing follows, nothing is calculated anew", async () => {
    const file = openPackage({
      sheets: [
        sheetData({ A1: "<v>1</v>", B1: "<v>1</v>" }),
        sheetData({ A1: "<f>Sheet1!A1</f><v>1</v>", A2: "<f>SEARCH(A1,A1)</f><v>1</v>" }),
      ],
      workbook: '<calcPr calcId="191029" calcMode="manual"/>',
    });
    await file.write({ edits: [editOf("B1", 5)] });
    expect(file.part("xl/workbook.xml")).not.toContain("fullCalcOnLoad");
    await file.write({ edits: [editOf("A1", 5)] });
    expect(await file.cells("2")).toEqual({ A1: ["=Sheet1!A1", 5], A2: ["=SEARCH(A1,A1)", null] });
    expect(file.part("xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>',
    );
  });
});

test.each<[what: string, content: Parameters<typeof editOf>[1], isKept: boolean]>([
  ["a formula becomes a value", 5, false],
  ["a formula becomes another", { value: 5, formula: "=2+3" }, true],
])("the list of formula cells, when %s", async (_, content, isKept) => {
  const parts = packageParts({
    sheets: [sheetData({ A1: "<f>1+1</f><v>2</v>" })],
    types: override("xl/calcChain.xml", "calcChain"),
  });
  const rels = "xl/_rels/workbook.xml.rels";
  const file = openPackage(
    zipOf({
      ...parts,
      "xl/calcChain.xml": "<calcChain/>",
      [rels]: (parts[rels] ?? "").replace(
        "</Relationships>",
        `${link("rId9", "calcChain", "calcChain.xml")}</Relationships>`,
      ),
    }),
  );
  await file.write({ edits: [editOf("A1", content)] });
  const traces = [
    file.part("xl/calcChain.xml") ?? "",
    file.part(rels) ?? "",
    file.part("[Content_Types].xml") ?? "",
  ];
  expect(traces.map((text) => text.includes("calcChain"))).toEqual([isKept, isKept, isKept]);
});
