import { openWorkbook } from "../../../src/adapters/xlsx";
import { correct, leftInTheMiddle } from "../../../src/core/actions";
import { settle } from "../../../src/core/actions/settle";
import { undo } from "../../../src/core/actions/undo";
import { type Journal, journalText, readRecord, recordXml } from "../../../src/core/port";
import { saveFile } from "../../../src/simulation/workbench/save/save";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";
import { asFirstVersion } from "../../support/first-version";
import { unzipped } from "../../support/packages";
import { partsOf, textsOf } from "../../support/record-parts";
import { openPage, type TestPage } from "./support/page";

const ERRORS = sampleBytes("luohu-2024-errors.xlsx");

async function correctFirst({ live }: TestPage): Promise<void> {
  const [first] = await live.sheets();
  await correct(live, first?.id, { now });
}

const saved = async ({ file, live }: TestPage) => (await saveFile(file, live)).bytes;
const inFile = (bytes: Uint8Array) => textsOf(partsOf(bytes));
const inLive = async ({ live }: TestPage) => (await live.read()).record.map(({ text }) => text);

it("carries the parts of the record by their texts, those that come and those that go", async () => {
  const page = await openPage(ERRORS);
  await correctFirst(page);
  const bytes = await saved(page);
  expect(inFile(bytes)).toEqual(await inLive(page));
  expect(inFile(bytes)).toHaveLength(1);
  const again = await openPage(bytes);
  const [first, second] = await again.live.sheets();
  expect(await inLive(again)).toEqual(inFile(bytes));
  await correct(again.live, second?.id, { now });
  await undo(again.live, first?.id, { now });
  const last = await saved(again);
  expect(inFile(last)).toEqual(await inLive(again));
  expect(
    readRecord((await openWorkbook(last, "表.xlsx").read()).record).ledger.map(({ sheetName }) => sheetName),
  ).toEqual(["信息化维护", "信息化维护"]);
});

it("leaves parts that stand in both with their ids, and the names of comments behind", async () => {
  const page = await openPage(ERRORS);
  await correctFirst(page);
  const bytes = await saved(page);
  const again = await openPage(bytes);
  const { workbook } = again.host;
  expect(
    [...page.host.workbook.customXmlParts.values()].filter((xml) => xml.startsWith("<comments")),
  ).toHaveLength(1);
  workbook.customXmlParts.set(workbook.newId(), recordXml('{"version":3}'));
  const more = await saved(again);
  const ids = async (from: Uint8Array) =>
    (await openWorkbook(from, "表.xlsx").read()).record.map(({ id }) => id);
  expect((await ids(more)).slice(0, 1)).toEqual(await ids(bytes));
  expect(inFile(more)).toEqual([...inFile(bytes), '{"version":3}']);
  expect([...unzipped(more).values()].filter((text) => text.includes('<comments xmlns="urn:ziping'))).toEqual(
    [],
  );
});

it("carries the journal of an action that has stopped in the middle; the file can be put in order", async () => {
  const page = await openPage(ERRORS);
  await correctFirst(page);
  const [first] = await page.live.sheets();
  const { ledger } = readRecord((await page.live.read(first?.id)).record);
  const journal: Journal = {
    action: "undo",
    time: now().toISOString(),
    sheet: { id: first?.id ?? "", name: first?.name ?? "" },
    entries: ledger,
    hadMarks: true,
    remove: [],
    add: [],
  };
  const { workbook } = page.host;
  workbook.customXmlParts.set(workbook.newId(), recordXml(journalText(journal)));
  const bytes = await saved(page);
  expect(inFile(bytes)).toContain(journalText(journal));
  const file = openWorkbook(bytes, "表.xlsx");
  const left = leftInTheMiddle(await file.read());
  if (left === null) throw new Error("the journal was carried");
  expect(left.journal).toMatchObject({ action: "undo", entries: ledger });
  await settle(file, left, "finish", { now });
  const snapshot = await file.read();
  expect([leftInTheMiddle(snapshot), readRecord(snapshot.record).ledger]).toEqual([null, []]);
  expect(snapshot.rows[5]?.[8]?.value).toBe(9.99);
});

it("moves the record of the first version only when something is written", async () => {
  const page = await openPage(ERRORS);
  await correctFirst(page);
  const old = asFirstVersion(await saved(page));
  const again = await openPage(old);
  expect(Buffer.compare(await saved(again), old)).toBe(0);
  const [first] = await again.live.sheets();
  await undo(again.live, first?.id, { now });
  const bytes = await saved(again);
  expect([inFile(bytes), unzipped(bytes).get("docProps/custom.xml")?.includes("自评核")]).toEqual([
    [],
    false,
  ]);
});
