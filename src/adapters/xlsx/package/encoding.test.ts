import { strToU8, unzipSync } from "fflate";
import { editOf, failure, markOf, openPackage } from "../../../../test/support/edits";
import { packageParts, unzipped, zipOf } from "../../../../test/support/packages";
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

/** A sheet whose part starts with this line; A1 holds 甲, as a reference where the encoding has no such character. */
function startingWith(line: string, text = "甲") {
  const parts = packageParts({
    sheets: [`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`],
  });
  const sheet = (parts[SHEET] ?? "").replace(/^<\?xml.*?\?>\s*/, line);
  return zipOf({ ...parts, [SHEET]: sheet });
}
const SHEET = "xl/worksheets/sheet1.xml";

test.each([
  "",
  "\ufeff",
  '<?xml version="1.0"?>',
  '\ufeff<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="utf8" standalone="yes"?>\n',
  "<?xml version='1.0' encoding='UTF_8'?>",
  '<?xml version = "1.0"  encoding = "Utf-8" ?>',
])("UTF-8, said as %j, is read, and stays as it was said", async (line) => {
  const bytes = startingWith(line);
  const file = openPackage(bytes);
  expect(await file.cells()).toEqual({ A1: "甲" });
  await file.mark(markOf("m", "A1"));
  // Not all programs know the other spellings.
  expect(file.part(SHEET)?.startsWith(`${line.replace(/utf_?8/i, "UTF-8")}<worksheet`)).toBe(true);
  expect(await openPackage(file.workbook.save()).cells()).toEqual({ A1: "甲" });
  await file.unmark();
  expect(unzipSync(file.workbook.save())).toEqual(unzipSync(bytes));
});

test.each(["ASCII", "us-ascii", "US_ASCII"])(
  "what says it is %s says UTF-8 when it is so no more",
  async (name) => {
    const line = `<?xml version='1.0' encoding='${name}'?>\n`;
    const file = openPackage(startingWith(line, "&#x7532;"));
    expect(await file.cells()).toEqual({ A1: "甲" });
    await file.write({ edits: [editOf("B1", 1)] });
    expect(file.part(SHEET)?.startsWith(`${line}<worksheet`)).toBe(true);
    await file.write({ edits: [editOf("B1", "乙")] });
    expect(file.part(SHEET)?.startsWith(line.replace(name, "UTF-8"))).toBe(true);
    expect(await openPackage(file.workbook.save()).cells()).toEqual({ A1: "甲", B1: "乙" });
  },
);

test("UTF-16 that says it is UTF-8 is read, and is UTF-8 when it is written", async () => {
  const said = '\ufeff<?xml version="1.0" encoding="utf8"?>';
  const bytes = zipOf({ ...unzipSync(startingWith(said)), [SHEET]: utf16(textOf(startingWith(said))) });
  const file = openPackage(bytes);
  expect(await file.cells()).toEqual({ A1: "甲" });
  await file.write({ edits: [editOf("B1", 1)] });
  expect(file.part(SHEET)?.startsWith(`${said.replace("utf8", "UTF-8")}<worksheet`)).toBe(true);
});

const textOf = (bytes: Uint8Array) => unzipped(bytes).get(SHEET) ?? "";

test.each<[title: string, bytes: Uint8Array]>([
  ["says GB2312", startingWith('<?xml version="1.0" encoding="GB2312"?>')],
  ["says windows-1252", startingWith("<?xml version='1.0' encoding='windows-1252'?>", "a")],
  ["is GBK and does not say so", gbk('<?xml version="1.0"?>')],
  ["is GBK and says so", gbk('<?xml version="1.0" encoding="GBK"?>')],
  ["is GBK and says UTF-8", gbk('<?xml version="1.0" encoding="UTF-8"?>')],
])("a part that %s is refused, and the message says what to do", async (_, bytes) => {
  const { workbook } = openPackage(bytes);
  await expect(workbook.read()).rejects.toMatchObject({
    code: "damaged",
    message: expect.stringMatching(
      /^文件内的文字不是 UTF-8 编码，无法读取。请.*另存为 \.xlsx；打不开的，请改用/,
    ) as unknown,
  });
});

function gbk(line: string): Uint8Array {
  const text = Buffer.from(textOf(startingWith(line)));
  const at = text.indexOf("甲");
  const bytes = Buffer.concat([text.subarray(0, at), Buffer.from([0xbc, 0xd7]), text.subarray(at + 3)]);
  return zipOf({ ...unzipSync(startingWith(line)), [SHEET]: new Uint8Array(bytes) });
}
