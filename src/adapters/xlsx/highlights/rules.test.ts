import { openWorkbook } from "..";
import { packageBytes, STYLES, unzipped } from "../../../../test/support/packages";
import { fromA1, toA1 } from "../../../core/cells";
import type { EditPlan, PlacedMark } from "../../../core/port";

const rule = (id: string, priority = 1) =>
  `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>LEN("自评核·error·${id}")&gt;0</formula></cfRule>`;
const USERS = '<cfRule type="cellIs" dxfId="0" priority="9" operator="equal"><formula>1</formula></cfRule>';

function open(formatting: string) {
  const bytes = packageBytes({
    sheets: [`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${formatting}<pageMargins/>`],
    styles: STYLES.replace('<dxfs count="0"/>', '<dxfs count="1"><dxf/></dxfs>'),
  });
  const workbook = openWorkbook(bytes, "表.xlsx");
  return {
    workbook,
    cells: async () => (await workbook.read()).marks.map(({ id, at }) => `${id ?? ""} ${toA1(at)}`),
    remove: (isGone: (mark: PlacedMark) => boolean) =>
      workbook.edit(undefined, ({ marks }): EditPlan => ({
        edits: [],
        recalculations: [],
        marks: { remove: marks.filter(isGone), add: [] },
      })),
    sheet: () => unzipped(workbook.save()).get("xl/worksheets/sheet1.xml") ?? "",
  };
}

test("a rule on several cells and areas, as Excel saves them, is a mark on each cell", async () => {
  const { cells } = open(`<conditionalFormatting sqref="B2 C3:C4">${rule("a-1")}</conditionalFormatting>`);
  expect(await cells()).toEqual(["a-1 B2", "a-1 C3", "a-1 C4"]);
});

test("taking some of its cells away leaves the rule on the others, and other rules where they are", async () => {
  const { cells, remove, sheet } = open(
    `<conditionalFormatting sqref="B2 C3:C4">${USERS}${rule("a-1")}</conditionalFormatting>` +
      `<conditionalFormatting sqref="D5">${rule("a-2", 2)}</conditionalFormatting>`,
  );
  const gone = [fromA1("C3"), fromA1("D5")].map(toA1);
  await remove(({ at }) => gone.includes(toA1(at)));
  expect(await cells()).toEqual(["a-1 B2", "a-1 C4"]);
  expect(sheet()).toContain(
    `<conditionalFormatting sqref="B2 C3:C4">${USERS}</conditionalFormatting>` +
      `<conditionalFormatting sqref="B2 C4">${rule("a-1")}</conditionalFormatting><pageMargins/>`,
  );
  await remove(() => true);
  expect(sheet()).toContain(
    `<conditionalFormatting sqref="B2 C3:C4">${USERS}</conditionalFormatting><pageMargins/>`,
  );
});

test("a marked cell copied over a whole column counts once", async () => {
  const { cells, remove, sheet } = open(
    `<conditionalFormatting sqref="B1:B1048576">${rule("a-1")}</conditionalFormatting>`,
  );
  expect(await cells()).toEqual(["a-1 B1"]);
  await remove(() => true);
  expect(sheet()).not.toContain("conditionalFormatting");
});
