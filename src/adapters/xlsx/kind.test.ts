import { MAX_FILE_BYTES, openWorkbook } from ".";
import { failure } from "../../../test/support/edits";
import { packageParts, zipOf } from "../../../test/support/packages";
import { WorkbookError, type WorkbookErrorCode } from "../../core/port";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const open = (bytes: Uint8Array) => () => openWorkbook(bytes, "表.xlsx");
const text = (content: string) => new TextEncoder().encode(content);
const compound = (name: string) => {
  const bytes = new Uint8Array(2_048);
  bytes.set(COMPOUND);
  for (let at = 0; at < name.length; at++) bytes[1_025 + at * 2] = name.charCodeAt(at);
  return bytes;
};
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
/** A package whose main part is this one. */
const packageOf = (main: string, content: string, type = "application/xml") =>
  zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${RELS}"><Relationship Id="r" Type="${OFFICE}" Target="${main}"/></Relationships>`,
    [main]: content,
  });

test.each<[kind: string, bytes: Uint8Array, code: WorkbookErrorCode]>([
  ["nothing at all", new Uint8Array(), "not-xlsx"],
  ["one byte", text("P"), "not-xlsx"],
  ["text", text("项目,得分\r\n"), "not-xlsx"],
  ["text that starts like a zip file", text("PK,得分\r\n"), "not-xlsx"],
  ["a web page named .xls", text("<html><table>"), "not-xlsx"],
  ["an old .xls file", compound("Workbook"), "old-xls"],
  ["a file with a password", compound("EncryptedPackage"), "password"],
  ["too many bytes", new Uint8Array(MAX_FILE_BYTES + 1), "too-large"],
  ["a zip file without entries", zipOf({}), "not-xlsx"],
  ["a zip file of something else", zipOf({ "a.txt": "甲" }), "not-xlsx"],
  [
    "an OpenDocument file",
    zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    "not-xlsx",
  ],
  [
    "a Word document",
    packageOf("word/document.xml", '<w:document xmlns:w="urn:w"><w:body/></w:document>'),
    "not-xlsx",
  ],
  [
    "a Word document with a workbook in it",
    packageOf("word/document.xml", '<workbook xmlns="urn:w"><sheets/></workbook>'),
    "not-xlsx",
  ],
  ["a binary workbook", packageOf("xl/workbook.bin", "\0\u0001"), "not-xlsx"],
  [
    "a binary workbook by its type",
    packageOf("xl/book", "\0", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "not-xlsx",
  ],
  ["the start of a zip file", zipOf(packageParts()).subarray(0, 500), "damaged"],
])("%s", (_, bytes, code) => {
  expect(open(bytes)).toThrow(failure(code));
});

test.each<[missing: string, detail: RegExp]>([
  ["[Content_Types].xml", /Content_Types/],
  ["_rels/.rels", /no workbook/],
  ["xl/workbook.xml", /workbook\.xml: missing/],
  ["xl/_rels/workbook.xml.rels", /no relationship of sheet 1/],
  ["xl/worksheets/sheet1.xml", /sheet1\.xml: missing/],
])("a workbook without %s is damaged, and the cause is named", (missing, detail) => {
  const parts = packageParts();
  expect(missing in parts).toBe(true);
  const left = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== missing));
  expect(open(zipOf(left))).toThrow(failure("damaged", detail));
});

/** A record, so that the compiler misses a code that is not here. */
const CODES: Readonly<Record<WorkbookErrorCode, true>> = {
  password: true,
  "old-xls": true,
  damaged: true,
  "not-xlsx": true,
  "too-large": true,
  io: true,
  "edit-mode": true,
  protected: true,
  "read-only": true,
  signed: true,
  gone: true,
  changed: true,
  "not-supported": true,
  "no-answer": true,
  conflict: true,
  inactive: true,
  busy: true,
  "not-possible": true,
  restart: true,
  input: true,
  unknown: true,
};

test("every error says in Chinese what happened and what to do", () => {
  const messages = Object.keys(CODES).map((code) => new WorkbookError(code as WorkbookErrorCode).message);
  for (const message of messages) expect(message).toMatch(/^.{6,}[。，](?:请|可先)\p{Script=Han}?.{4,}。$/u);
  expect(new Set(messages).size).toBe(messages.length);
});
