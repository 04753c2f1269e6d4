import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, correct } from "../../../src/core/actions";
import { clearAll } from "../../../src/core/actions/clear";
import { keepSettings } from "../../../src/core/actions/settings";
import { ignore } from "../../../src/core/actions/ignore";
import { undo } from "../../../src/core/actions/undo";
import { fromA1 } from "../../../src/core/cells";
import { cellAt, readRecord, type SheetSnapshot } from "../../../src/core/port";
import { settingsOf, WORKBOOK_DEFAULTS } from "../../../src/core/review";
import { ziping } from "../../readers/ziping";
import { sampleBytes } from "../../samples/raw";
import { snapshotsOf } from "../../support/edits";
import { asFirstVersion } from "../../support/first-version";
import { unzipped } from "../../support/packages";

const now = () => new Date("2025-04-01T08:00:00Z");
const input = sampleBytes("luohu-2024-errors.xlsx");
const CUSTOM = "docProps/custom.xml";

/** The sample with settings and a finding set aside, corrected, as the first version left it. */
async function oldFile(): Promise<Uint8Array> {
  const workbook = openWorkbook(input, "表.xlsx");
  await keepSettings(workbook, { ...WORKBOOK_DEFAULTS, palette: "blue" }, { now });
  const [first] = await workbook.sheets();
  const { forms } = await check(workbook, first?.id);
  const finding = forms.flatMap(({ findings }) => findings).find(({ id }) => id.startsWith("I07@"));
  if (finding === undefined) throw new Error("the sample has one");
  await ignore(workbook, first?.id, finding, "已与财政局核对", { now });
  return asFirstVersion(await ziping("fix", workbook.save()));
}

let old: Uint8Array;
beforeAll(async () => {
  old = await oldFile();
});

const open = (bytes: Uint8Array) => openWorkbook(bytes, "表.xlsx");

const contentsOf = (sheets: readonly SheetSnapshot[]) =>
  sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => cell && [cell.value, cell.formula])));

test("a file of the first version has its record in the properties of the document, and nowhere else", async () => {
  const parts = unzipped(old);
  expect(parts.get(CUSTOM)).toMatch(/name="自评核\.9"/);
  expect([...parts.keys()].filter((name) => name.startsWith("customXml/"))).toEqual([]);
  const [first] = await snapshotsOf(old);
  expect(first?.record.map(({ id }) => id)).toEqual(["properties"]);
  const { ledger, ignored, settings, damaged } = readRecord(first?.record ?? []);
  expect([ledger.length, ignored.length, settings, damaged]).toEqual([5, 1, { palette: "blue" }, []]);
});

test("where there is nothing to do, fixing it again gives the same bytes", async () => {
  expect(Buffer.compare(await ziping("fix", old), old)).toBe(0);
});

/** The file as it is corrected later. */
async function fixedLater(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = open(bytes);
  for (const { id } of await workbook.sheets()) await correct(workbook, id, { now });
  return workbook.save();
}

/** A person types another score, so that the total is wrong again. */
async function retyped(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = open(bytes);
  const [first] = await workbook.sheets();
  await workbook.edit(first?.id, (sheet) => ({
    edits: [{ at: fromA1("I14"), from: cellAt(sheet, fromA1("I14")), to: { value: 9, formula: null } }],
    recalculations: [],
    marks: { remove: [], add: [] },
  }));
  return workbook.save();
}

test("where there is something to do, the record moves to parts of its own, and the properties of others stay", async () => {
  const fixed = await fixedLater(await retyped(old));
  const properties = unzipped(fixed).get(CUSTOM) ?? "";
  expect(properties).not.toContain("自评核");
  expect(properties).toContain('name="密级"><vt:lpwstr>内部</vt:lpwstr>');
  const [[before], [after]] = [await snapshotsOf(old), await snapshotsOf(fixed)];
  const [was, is] = [readRecord(before?.record ?? []), readRecord(after?.record ?? [])];
  expect(is.ledger.slice(0, 5)).toEqual(was.ledger);
  expect(is.ledger.slice(5)).toMatchObject([{ cell: "I25", after: { value: 93.69 } }]);
  expect(after?.record.map(({ id }) => id)).not.toContain("properties");
  expect([is.ignored, is.settings, is.damaged]).toEqual([was.ignored, was.settings, []]);
  expect(settingsOf(after?.record ?? []).palette).toBe("blue");
});

test("after it has moved, all runs can be undone, those of the first version too", async () => {
  const workbook = open(await fixedLater(await retyped(old)));
  for (const { id } of await workbook.sheets()) {
    expect((await undo(workbook, id, { now })).left).toEqual([]);
  }
  const restored = contentsOf(await snapshotsOf(workbook.save()));
  expect(restored).toEqual(contentsOf(await snapshotsOf(await retyped(input))));
  await clearAll(workbook, { now });
  const left = unzipped(workbook.save());
  expect(
    [...left].filter(([, text]) => /自评核\.\d|【自评核|ziping/.test(text)).map(([name]) => name),
  ).toEqual([]);
  expect(left.get(CUSTOM)).toContain("密级");
});

test("undoing it at once takes the record out of the properties", async () => {
  const workbook = open(old);
  for (const { id } of await workbook.sheets()) await undo(workbook, id, { now });
  const saved = workbook.save();
  expect(contentsOf(await snapshotsOf(saved))).toEqual(contentsOf(await snapshotsOf(input)));
  expect(unzipped(saved).get(CUSTOM)).not.toContain("自评核");
  const [first] = await snapshotsOf(saved);
  const { ledger, ignored, settings } = readRecord(first?.record ?? []);
  expect([ledger, ignored.length, settings]).toEqual([[], 1, { palette: "blue" }]);
});
