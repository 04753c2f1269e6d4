import { strToU8, unzipSync } from "fflate";
import { failure, markOf, openPackage } from "../../../../test/support/edits";
import { packageParts, zipOf } from "../../../../test/support/packages";
import { Parts } from "./parts";
import { readZip } from "./zip-read";

const DECLARED = '<?xml version="1.0" encoding="UTF-16"?><a>甲𠮷</a>';

/** A text in UTF-16, its bytes in either order. */
function utf16(text: string, order: "le" | "be" = "le"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(order === "be" ? bytes.swap16() : bytes);
}

const partsOf = (files: Readonly<Record<string, string | Uint8Array>>) => Parts.of(readZip(zipOf(files)));

test.each([
  ["le", "\ufeff"],
  ["be", "\ufeff"],
  ["le", ""],
  ["be", ""],
] as const)("UTF-16 (%s, mark %j) is read, and stays when a part is changed", (order, mark) => {
  const before = `${mark}${DECLARED}`;
  const parts = partsOf({ "a.xml": utf16(before, order), "b.xml": utf16(before, order) });
  expect([parts.text("a.xml"), parts.tree("a.xml").text]).toEqual([before, "甲𠮷"]);
  const after = before.replace("甲", "乙乙");
  const utf8 = '<?xml version="1.0" encoding="UTF-8"?><b/>';
  parts.put("a.xml", after);
  parts.put("b.xml", utf8);
  const saved = unzipSync(parts.toZip());
  expect(saved["a.xml"]).toEqual(utf16(after, order));
  expect(saved["b.xml"]).toEqual(strToU8(utf8));
  parts.put("a.xml", before);
  parts.put("b.xml", before);
  expect(parts.changed).toBe(false);
});

test.each<[title: string, bytes: Uint8Array]>([
  ["half a code unit", utf16(`\ufeff${DECLARED}`).subarray(0, -1)],
  ["half a surrogate pair", utf16("\ufeff<a>\ud842</a>")],
  ["UTF-8 that says it is UTF-16", strToU8(DECLARED)],
])("%s is damaged", (_, bytes) => {
  expect(() => partsOf({ "a.xml": bytes }).text("a.xml")).toThrow(
    failure("damaged", "a.xml: neither UTF-8 nor UTF-16"),
  );
});

test.each(["", "<", "甲"])("a part that holds %j only is read", (text) => {
  expect(partsOf({ "a.xml": text }).text("a.xml")).toBe(text);
});

test("a workbook all of whose parts are UTF-16 is read, changed, and as before again", async () => {
  const parts = packageParts({
    sheets: ['<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>'],
  });
  const said = (text: string) => `\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
  const bytes = zipOf(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf16(said(text))])),
  );
  const file = openPackage(bytes);
  expect(await file.cells()).toEqual({ A1: "甲" });
  await file.mark(markOf("m", "A1"));
  const reopened = openPackage(file.workbook.save());
  const { marks } = await reopened.workbook.read();
  expect([await reopened.cells(), marks]).toEqual([{ A1: "甲" }, [markOf("m", "A1")]]);
  await reopened.unmark();
  expect(unzipSync(reopened.workbook.save())).toEqual(unzipSync(bytes));
});
