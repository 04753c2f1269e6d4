import { unzipSync } from "fflate";
import { contentTypeOf } from "../../../src/adapters/xlsx/package/content-types";
import { relationshipsOf } from "../../../src/adapters/xlsx/package/relationships";
import { readRecordParts } from "../../../src/adapters/xlsx/record/record";
import { caseWorkbook, describeCases } from "../../support/cases";
import { markOf, openPackage } from "../../support/edits";
import { add, dump, partsOf, remove, removeAll, textsOf } from "../../support/record-parts";

const RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

/** All entries with their bytes, in their order. */
const entriesOf = (bytes: Uint8Array) => Object.entries(unzipSync(bytes));

/** Sheets by name. */
async function sheetsOf(file: ReturnType<typeof openPackage>) {
  return Object.fromEntries((await file.workbook.sheets()).map(({ name, id }) => [name, id]));
}

/** Adds a note on every sheet. */
async function markAll(file: ReturnType<typeof openPackage>) {
  for (const [index, { id }] of (await file.workbook.sheets()).entries()) {
    await file.write({ marks: { remove: [], add: [markOf(`m-${index}`, "C3")] } }, id);
  }
}

async function unmarkAll(file: ReturnType<typeof openPackage>) {
  for (const { id } of await file.workbook.sheets()) {
    const { marks } = await file.workbook.read(id);
    await file.write({ marks: { remove: marks, add: [] } }, id);
  }
}

describeCases("samples in the shapes of other programs", () => {
  test("what the first version of the add-in kept in a workbook is a part of the record, and can go", () => {
    const bytes = caseWorkbook("k02-");
    const parts = partsOf(bytes);
    const [found] = readRecordParts(parts);
    expect(readRecordParts(parts)).toEqual([
      { id: "webextension:xl/webextensions/webextension1.xml", text: expect.any(String) as unknown },
    ]);
    const { version, ledger } = JSON.parse(found?.text ?? "") as {
      version: number;
      ledger: { cell: string }[];
    };
    expect([version, ledger.slice(0, 3).map(({ cell }) => cell)]).toEqual([1, ["H6", "I6", "I25"]]);
    remove(parts, found?.id ?? "");
    expect(readRecordParts(parts)).toEqual([]);
    const touched = dump(parts).filter(([name, text]) => partsOf(bytes).text(name) !== text);
    expect(touched.map(([name]) => name)).toEqual(["xl/webextensions/webextension1.xml"]);
    expect(parts.names()).toEqual(partsOf(bytes).names());
    expect(parts.text("xl/webextensions/webextension1.xml")).not.toContain("自评核");
  });

  test.each(["k02-", "k03-", "k04-", "k08-", "k14-"])("%s: a part comes and goes without a trace", (name) => {
    const bytes = caseWorkbook(name);
    const parts = partsOf(bytes);
    const before = textsOf(parts);
    add(parts, '{"version":2}');
    const reopened = partsOf(parts.toZip());
    for (const each of [reopened, parts]) {
      expect(textsOf(each)).toEqual([...before, '{"version":2}']);
      remove(each, readRecordParts(each).at(-1)?.id ?? "");
      expect(entriesOf(each.toZip())).toEqual(entriesOf(bytes));
    }
    expect(parts.changed).toBe(false);
  });

  test("relationships that are new have a content type where the file gives each its own", async () => {
    const bytes = caseWorkbook("k08-");
    const file = openPackage(bytes);
    await markAll(file);
    const saved = partsOf(file.workbook.save());
    add(saved, "{}");
    const links = saved.names().filter((name) => name.endsWith(".rels"));
    // Those of the package, the workbook, three sheets, a part of the record and the list of our notes.
    expect(links).toHaveLength(7);
    expect(links.map((name) => contentTypeOf(saved, name))).toEqual(links.map(() => RELATIONSHIPS));
    removeAll(saved);
    const reopened = openPackage(saved.toZip());
    await unmarkAll(reopened);
    expect(entriesOf(reopened.workbook.save())).toEqual(entriesOf(bytes));
  });

  test("a new drawing does not take the name that another sheet has a dangling link to", async () => {
    const bytes = caseWorkbook("k04-");
    const file = openPackage(bytes);
    const sheets = await sheetsOf(file);
    await file.write({ marks: { remove: [], add: [markOf("m", "H6")] } }, sheets["档案管理"]);
    const parts = partsOf(file.workbook.save());
    const targets = parts
      .names()
      .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
      .flatMap((name) => relationshipsOf(parts, name))
      .map(({ target }) => target);
    expect(parts.has("xl/drawings/vmlDrawing1.vml")).toBe(false);
    expect(targets.filter((target) => parts.has(target) && target.endsWith(".vml"))).toHaveLength(1);
    expect(new Set(targets).size).toBe(targets.length);
    const reopened = openPackage(file.workbook.save());
    await unmarkAll(reopened);
    expect(entriesOf(reopened.workbook.save())).toEqual(entriesOf(bytes));
  });

  test("a workbook in UTF-16 is read, marked, and as before when the marks are gone", async () => {
    const bytes = caseWorkbook("k14-");
    const file = openPackage(bytes);
    expect(Object.keys(await sheetsOf(file))).toEqual(["档案管理", "信息化维护", "社工服务"]);
    expect(Object.keys(await file.cells()).length).toBeGreaterThan(100);
    await markAll(file);
    const reopened = openPackage(file.workbook.save());
    expect((await reopened.workbook.read()).marks).toMatchObject([{ comment: "【自评核·E02】第 m-0 处" }]);
    await unmarkAll(reopened);
    expect(entriesOf(reopened.workbook.save())).toEqual(entriesOf(bytes));
  });
});
