import { editOf, failure, openPackage, sheetData } from "../../../../test/support/edits";
import { reportWith } from "../../../../test/support/own-sheets";
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

  test("without a name or an id, or with that of another, are told apart", async () => {
    const without = open("", (text) => text.replace(' name="Sheet2"', "").replace(' sheetId="2"', ""));
    expect((await without.workbook.sheets()).map(({ id, name }) => [id, name])).toEqual([
      ["1", "Sheet1"],
      ["#2", "第 2 张工作表"],
      ["3", "Sheet3"],
    ]);
    expect(await without.cells("#2")).toEqual({ A1: 2 });
    const twice = open("", (text) => text.replace('name="Sheet3" sheetId="3"', 'name="Sheet2" sheetId="2"'));
    expect((await twice.workbook.sheets()).map(({ id, name }) => [id, name])).toEqual([
      ["1", "Sheet1"],
      ["2", "Sheet2"],
      ["2#3", "Sheet2"],
    ]);
    await twice.write({ edits: [editOf("A1", 30)] }, "2#3");
    expect([await twice.cells("2"), await twice.cells("2#3")]).toEqual([{ A1: 2 }, { A1: 30 }]);
  });

  test("of ours gets an id that no other has", async () => {
    const { workbook } = open("", (text) => text.replace(' sheetId="2"', "").replace('"3" r:', '"7" r:'));
    expect((await workbook.putSheet(reportWith({}))).id).toBe("8");
  });

  test.each<[title: string, broken: (text: string) => string]>([
    ["without a relationship", (text) => text.replace(' r:id="rId2"', "")],
    ["whose relationship is missing", (text) => text.replace('r:id="rId2"', 'r:id="rId9"')],
    ["that lead to another sheet", (text) => text.replace('r:id="rId2"', 'r:id="rId3"')],
  ])("%s cost nobody else anything", async (title, broken) => {
    const file = open(tab("1"), broken);
    const lost = title.includes("another") ? ["3", "Sheet3"] : ["2", "Sheet2"];
    expect(await file.workbook.sheets()).toHaveLength(3);
    await expect(file.workbook.read(lost[0])).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringContaining(`工作表“${lost[1] ?? ""}”的内容缺失`) as unknown,
    });
    const left = lost[0] === "2" ? "3" : "2";
    await file.write({ edits: [editOf("A1", 30)] }, left);
    expect(await file.cells(left)).toEqual({ A1: 30 });
    // Where none is asked for it is one that can be read.
    expect(Object.keys(await file.cells())).toEqual(["A1"]);
  });
});
