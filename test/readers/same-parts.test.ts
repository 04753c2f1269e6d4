/** What random edits have found: marks and contents that were taken back and left something behind. */
import { openWorkbook } from "../../src/adapters/xlsx";
import { type CellContent, fromA1 } from "../../src/core/cells";
import { type EditPlan, reconcileMarks } from "../../src/core/port";
import { type PackageOptions, link, packageBytes, unzipped } from "../support/packages";

const DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const AT = fromA1("A1");

/** Writes a content and a mark into A1, opens the result and takes both back; gives the parts. */
async function thereAndBack(options: PackageOptions, to: CellContent | null) {
  const bytes = packageBytes(options);
  const workbook = openWorkbook(bytes, "表.xlsx");
  const before = (await workbook.read()).rows[0]?.[0] ?? { value: null, formula: null };
  const { value, formula } = before;
  await workbook.edit(undefined, () => ({
    ...planOf({ value, formula }, to),
    marks: {
      remove: [],
      add: [{ id: "run-1", at: AT, highlight: "corrected", comment: "【自评核·E02】更正" }],
    },
  }));
  const reopened = openWorkbook(workbook.save(), "表.xlsx");
  await reopened.edit(undefined, ({ marks }) => ({
    ...planOf(to ?? { value, formula }, to && { value, formula }),
    marks: reconcileMarks(marks, []),
  }));
  return { before: unzipped(bytes), after: unzipped(reopened.save()) };
}

function planOf(from: CellContent, to: CellContent | null): Omit<EditPlan, "marks"> {
  return { edits: to === null ? [] : [{ at: AT, from, to }], recalculations: [] };
}

test("the content type of our drawing goes, though another drawing has one of its own", async () => {
  const { before, after } = await thereAndBack(
    {
      sheets: ["<sheetData/>", '<sheetData/><legacyDrawing r:id="rId1"/>'],
      sheetRelationships: { 2: link("rId1", "vmlDrawing", "../drawings/vmlDrawing7.vml") },
      parts: { "xl/drawings/vmlDrawing7.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>' },
      types: `<Override PartName="/xl/drawings/vmlDrawing7.vml" ContentType="${DRAWING}"/>`,
    },
    null,
  );
  expect([...after]).toEqual([...before]);
});

test.each([
  ["a text", '<c r="A1" t="inlineStr"><is><t>“乙” "甲" &lt;&amp;&gt;</t></is></c>', null],
  [
    "a formula",
    '<c r="A1" t="str"><f>IF(B1="","""无""",B1)</f><v>"无"</v></c>',
    '<calcPr fullCalcOnLoad="1"/>',
  ],
])("%s with quotes comes back as it was written", async (_, cell, workbook) => {
  const sheets = [`<sheetData><row r="1">${cell}</row></sheetData>`];
  const options = { sheets, workbook: workbook ?? "" };
  const { before, after } = await thereAndBack(options, { value: 1, formula: null });
  expect([...after]).toEqual([...before]);
});
