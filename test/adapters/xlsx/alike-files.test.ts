import { readFileSync } from "node:fs";
import path from "node:path";
import { AlikeParts, openWorkbook } from "../../../src/adapters/xlsx";
import { XmlScan } from "../../../src/adapters/xlsx/xml/located";
import { correct } from "../../../src/core/actions";
import { now } from "../../support/clock";
import { packageParts, zipOf } from "../../support/packages";

const sample = readFileSync(path.join(__dirname, "../../../assets/samples/luohu-2024-errors.xlsx"));

async function corrected(bytes: Uint8Array, alike?: AlikeParts): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, "a.xlsx", alike && { alike });
  for (const { id } of await workbook.sheets()) await correct(workbook, id, { now });
  return workbook.save();
}

test("a second file of the same kind needs no list, link or style read, and becomes what it becomes alone", async () => {
  const alone = await corrected(sample);
  const alike = new AlikeParts();
  expect(await corrected(sample, alike)).toEqual(alone);
  const ends = jest.spyOn(XmlScan.prototype, "end");
  const opened = openWorkbook(sample, "b.xlsx", { alike });
  await opened.read((await opened.sheets())[0]?.id);
  const read = (ends.mock.contexts as readonly XmlScan[]).map(({ part }) => part);
  jest.restoreAllMocks();
  // Cells are of the file alone.
  expect(read).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(await corrected(sample, alike)).toEqual(alone);
});

test("files with other parts do not change each other", async () => {
  const alike = new AlikeParts();
  const others = [sample, zipOf(packageParts()), sample];
  const alone = await Promise.all(others.map((bytes) => corrected(bytes)));
  const together: Uint8Array[] = [];
  for (const bytes of others) together.push(await corrected(bytes, alike));
  expect(together).toEqual(alone);
});
