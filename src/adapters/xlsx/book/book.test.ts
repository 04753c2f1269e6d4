import { failure, openPackage, sheetData } from "../../../../test/support/edits";
import { packageParts, zipOf } from "../../../../test/support/packages";

const BOOK_RELS = "xl/_rels/workbook.xml.rels";

describe("sheets", () => {
  const sheets = [1, 2, 3].map((value) => sheetData({ A1: `<v>${value}</v>` }));
  const open = (view: string, book: (text: string) => string = (text) => text) => {
    const parts = packageParts({ sheets });
    const text = (parts["xl/workbook.xml"] ?? "").replace("<sheets>", `${view}<sheets>`);
    const rels = (parts[BOOK_RELS] ?? "").replace(/\/worksheet"(?=[^>]*sheet1)/, '/chartsheet"');
    return openPackage(zipOf({ ...parts, "xl/workbook.xml": book(text), [BOOK_RELS]: rels }));
  };
  const tab = (index: string) => `<bookViews><workbookView activeTab="${index}"/></bookViews>`;

  test("are listed in the order of their tabs; those without cells cannot be read", async () => {
    const { workbook } = open("", (text) => text.replace('sheetId="1"', 'sheetId="7" state="veryHidden"'));
    expect(await workbook.sheets()).toEqual([
      { id: "7", name: "Sheet1", kind: "other", visible: false },
      { id: "2", name: "Sheet2", kind: "worksheet", visible: true },
      { id: "3", name: "Sheet3", kind: "worksheet", visible: true },
    ]);
    await expect(workbook.read("7")).rejects.toEqual(failure("not-supported"));
    await expect(workbook.read("1")).rejects.toEqual(failure("gone"));
  });

  test.each([
    ["the active one", tab("2"), 3],
    ["the first where none is active", "", 2],
    ["the first where the active one has no cells", tab("0"), 2],
    ["the first where the active one is not there", tab("9"), 2],
  ])("%s is read where none is asked for", async (_, view, value) => {
    expect(await open(view).cells()).toEqual({ A1: value });
  });

  test.each([
    ["without a name", / name="Sheet2"/],
    ["without an id", / sheetId="2"/],
    ["without a relationship", / r:id="rId2"/],
  ])("%s are damaged", (_, attribute) => {
    expect(() => open("", (text) => text.replace(attribute, ""))).toThrow(
      failure("damaged", /workbook\.xml/),
    );
  });
});
