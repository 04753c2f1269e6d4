import { openWorkbook } from "../../../src/adapters/xlsx";
import { EMPTY_CELL, fromA1 } from "../../../src/core/cells";
import { NOTHING_TO_DO } from "../../../src/core/port";
import { link, packageBytes, unzipped } from "../../support/packages";
import { describeWithReaders, openpyxl, throughLibreOffice } from "../../support/readers";
import { AS_DOTNET, AS_EXCEL, ORIGIN_ALONE, signed, type Signing } from "../../support/signed";
import { sampleBytes } from "../../samples/raw";

const PLAIN = packageBytes({ sheets: ["<sheetData/>", "<sheetData/>"] });

/** The file with a number in A1, as it is saved. */
async function changed(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, "表.xlsx");
  await workbook.edit(undefined, () => ({
    ...NOTHING_TO_DO,
    edits: [{ at: fromA1("A1"), from: EMPTY_CELL, to: { value: 1, formula: null } }],
  }));
  expect(workbook.changed).toBe(true);
  return workbook.save();
}

const SIGNED: readonly (readonly [string, Signing])[] = [
  ["as Excel signs", AS_EXCEL],
  ["as .NET programs sign", AS_DOTNET],
];

describe.each(SIGNED)("a file signed %s", (_, signing) => {
  const bytes = signed(PLAIN, signing);

  test("is known as signed, and stays byte for byte as long as nothing changes", async () => {
    const workbook = openWorkbook(bytes, "表.xlsx");
    await workbook.read();
    await workbook.edit(undefined, () => NOTHING_TO_DO);
    expect(workbook.isSigned).toBe(true);
    expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  test("loses all of its signatures once it changes, and nothing else", async () => {
    const [was, without] = [unzipped(await changed(bytes)), unzipped(await changed(PLAIN))];
    expect(Object.fromEntries(was)).toEqual(Object.fromEntries(without));
    expect(openWorkbook(await changed(bytes), "表.xlsx").isSigned).toBe(false);
  });

  test("asked to save twice gives the same, and goes on being changed in between", async () => {
    const workbook = openWorkbook(bytes, "表.xlsx");
    await workbook.putSheet({
      kind: "report",
      name: "核查报告",
      columns: [10],
      rows: [[{ value: "x", style: "text" }]],
      merges: [],
      isLandscape: false,
      repeated: null,
    });
    const first = workbook.save();
    expect(Buffer.from(workbook.save()).equals(Buffer.from(first))).toBe(true);
    expect(unzipped(first).get("[Content_Types].xml")).not.toContain("digital-signature");
    expect(openWorkbook(first, "表.xlsx").isSigned).toBe(false);
  });
});

test("an origin without signatures does not make a file signed", async () => {
  const bytes = signed(PLAIN, ORIGIN_ALONE);
  expect(openWorkbook(bytes, "表.xlsx").isSigned).toBe(false);
  expect(openWorkbook(PLAIN, "表.xlsx").isSigned).toBe(false);
  expect(unzipped(await changed(bytes)).has("xl/worksheets/sheet1.xml")).toBe(true);
});

test("a signature whose list cannot be read still counts: nobody can say that there is none", () => {
  const list = "_xmlsignatures/_rels/origin.sigs.rels";
  const bytes = signed(PLAIN, { ...AS_EXCEL, parts: { ...AS_EXCEL.parts, [list]: "<Relationships" } });
  expect(openWorkbook(bytes, "表.xlsx").isSigned).toBe(true);
});

test("the signature of macros is about the macros alone, and stays", async () => {
  const TYPE = "http://schemas.microsoft.com/office/2006/relationships/vbaProjectSignature";
  const parts = {
    "xl/vbaProject.bin": "macros",
    "xl/vbaProjectSignature.bin": "signature",
    "xl/_rels/vbaProject.bin.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}" Target="vbaProjectSignature.bin"/></Relationships>`,
  };
  const macros = packageBytes({
    parts,
    types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    sheetRelationships: { 1: link("rId1", "vbaProject", "../vbaProject.bin") },
  });
  expect(openWorkbook(macros, "表.xlsm").isSigned).toBe(false);
  const both = unzipped(await changed(signed(macros, AS_EXCEL)));
  for (const [name, content] of Object.entries(parts)) expect(both.get(name)).toBe(content);
  expect([...both.keys()].filter((name) => name.startsWith("_xmlsignatures"))).toEqual([]);
});

test("what another part still leads to is not taken away with the signatures", async () => {
  const keeper = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="urn:other" Target="/package/services/digital-signature/c.cer"/></Relationships>`;
  const bytes = signed(PLAIN, {
    ...AS_DOTNET,
    parts: { ...AS_DOTNET.parts, "xl/worksheets/_rels/sheet2.xml.rels": keeper },
  });
  const saved = unzipped(await changed(bytes));
  expect(saved.get("package/services/digital-signature/c.cer")).toBe("certificate");
  expect(saved.get("[Content_Types].xml")).toContain('Extension="cer"');
  expect(saved.get("[Content_Types].xml")).not.toContain('Extension="psdsxs"');
});

describeWithReaders("a file whose signature was dropped, in other readers", () => {
  test.each(SIGNED)("signed %s: openpyxl and LibreOffice open it", async (_, signing) => {
    const bytes = signed(sampleBytes("luohu-2024-errors.xlsx"), signing);
    const saved = await changed(bytes);
    for (const [seen] of [openpyxl([saved]), throughLibreOffice([saved])]) {
      expect([seen?.error, Number(Object.values(seen?.sheets ?? {})[0]?.cells["A1"]?.value)]).toEqual([
        null,
        1,
      ]);
    }
  });
});
