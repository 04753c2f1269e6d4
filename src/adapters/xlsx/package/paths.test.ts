import { partKey, relationshipsPath, relativeTarget, resolveTarget } from "./paths";

test.each([
  ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/worksheets/sheet1.xml", "../comments1.xml", "xl/comments1.xml"],
  ["xl/worksheets/sheet1.xml", "..\\comments1.xml", "xl/comments1.xml"],
  ["xl/worksheets/sheet1.xml", "./a/../b.xml", "xl/worksheets/b.xml"],
  ["xl/worksheets/sheet1.xml", "../../../../a.xml", "a.xml"],
  ["xl/workbook.xml", "worksheets/%E8%A1%A8%201.xml#A1", "xl/worksheets/表 1.xml"],
  ["xl/workbook.xml", "%C4%C5.xml", "xl/%C4%C5.xml"],
  ["", "xl/workbook.xml", "xl/workbook.xml"],
  ["", "/xl/workbook.xml", "xl/workbook.xml"],
])("from %s, %s leads to %s", (source, target, part) => {
  expect(resolveTarget(source, target)).toBe(part);
});

test.each([
  ["xl/worksheets/sheet1.xml", "xl/comments1.xml", "../comments1.xml"],
  ["xl/worksheets/sheet1.xml", "xl/worksheets/a.xml", "a.xml"],
  ["xl/workbook.xml", "docProps/custom.xml", "../docProps/custom.xml"],
  ["", "docProps/custom.xml", "docProps/custom.xml"],
])("the way from %s to %s is %s, and leads there", (source, part, target) => {
  expect(relativeTarget(source, part)).toBe(target);
  expect(resolveTarget(source, target)).toBe(part);
});

test("part names are the same whatever their case, escapes and first slash", () => {
  expect(new Set(["xl/表 1.xml", "/XL/表%201.XML", "xl/%E8%A1%A8 1.xml"].map(partKey)).size).toBe(1);
  expect(partKey("xl/100%.xml")).toBe("xl/100%.xml");
});

test("where relationships are kept", () => {
  expect(["", "xl/workbook.xml"].map(relationshipsPath)).toEqual([
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
  ]);
});
