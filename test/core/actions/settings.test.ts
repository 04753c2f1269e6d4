import { check, checkWorkbook, correct } from "../../../src/core/actions";
import { keepSettings } from "../../../src/core/actions/settings";
import { fromA1, toA1 } from "../../../src/core/cells";
import { cellAt, readRecord } from "../../../src/core/port";
import { settingsFrom, settingsOf, WORKBOOK_DEFAULTS, type WorkbookSettings } from "../../../src/core/review";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { referenceSheet, withCells } from "../../support/sheets";

const FORM = "00a-seed-luohu-dangan-2024";
const wrong = (cells = {}) => withCells(referenceSheet(FORM), { H6: 96.98, I6: 9.99, I14: 12, ...cells });
const set = (change: Partial<WorkbookSettings>): WorkbookSettings => ({ ...WORKBOOK_DEFAULTS, ...change });
const valueAt = async (workbook: MemoryWorkbook, cell: string) =>
  cellAt(await workbook.read(), fromA1(cell)).value;

test("settings are kept in the workbook, only as far as they differ from the defaults", async () => {
  const workbook = new MemoryWorkbook(wrong());
  await keepSettings(workbook, set({ decimals: 1, cap: "ask", marks: "none", palette: "print" }), { now });
  const { record } = await workbook.read();
  expect(readRecord(record).settings).toEqual({ decimals: 1, cap: "ask", marks: "none", palette: "print" });
  expect(settingsOf(record)).toEqual(set({ decimals: 1, cap: "ask", marks: "none", palette: "print" }));
  await keepSettings(workbook, WORKBOOK_DEFAULTS, { now });
  expect((await workbook.read()).record).toEqual([]);
});

test("formulas are written where they are asked for; what a later version may ask for is left to the default", async () => {
  const workbook = new MemoryWorkbook(wrong());
  await keepSettings(workbook, set({ writes: "formulas" }), { now });
  const { record } = await workbook.read();
  expect(readRecord(record).settings).toEqual({ writes: "formulas" });
  expect(settingsOf(record)).toEqual(set({ writes: "formulas" }));
  await correct(workbook, undefined, { now });
  const sheet = await workbook.read();
  expect(["H6", "I6", "I14"].map((cell) => cellAt(sheet, fromA1(cell)).formula)).toEqual([
    "=ROUND(F6/E6*100,2)",
    "=MIN(G6,ROUND(G6*F6/E6,2))",
    null,
  ]);
  expect(settingsFrom({ writes: "scripts" })).toEqual(WORKBOOK_DEFAULTS);
});

test("a profile that is set judges every form, and says so", async () => {
  const workbook = new MemoryWorkbook(wrong());
  await keepSettings(workbook, set({ profile: "hubei-20-80" }), { now });
  const [form] = (await check(workbook, undefined)).forms;
  expect(form?.choice.profile.name).toBe("hubei-20-40-40");
  expect(form?.choice.why).toContain("按设置");
  const [outcome] = await checkWorkbook(workbook);
  expect(outcome?.review?.forms[0]?.choice.profile.name).toBe("hubei-20-40-40");
});

test("decimals that are set round what is computed and what is written", async () => {
  const workbook = new MemoryWorkbook(wrong());
  await keepSettings(workbook, set({ decimals: 1 }), { now });
  const { after } = await correct(workbook, undefined, { now });
  expect(await valueAt(workbook, "H6")).toBe(96.9);
  expect(await valueAt(workbook, "I6")).toBe(9.7);
  expect(after.forms[0]?.choice.why).toContain("保留 1 位小数");
});

test("capping is left out of the one click where it is to be asked for, and the total waits for it", async () => {
  const workbook = new MemoryWorkbook(wrong());
  await keepSettings(workbook, set({ cap: "ask" }), { now });
  const found = (await check(workbook, undefined)).forms[0]?.findings.find(({ id }) => id === "I01@I14");
  expect(found?.correction?.kind).toBe("suggested");
  expect(found?.todo).toBe("请核对得分，最高为 10 分。");
  const { edits } = await correct(workbook, undefined, { now });
  expect(edits.map(({ at }) => toA1(at))).toEqual(["H6", "I6"]);
  expect([await valueAt(workbook, "I14"), await valueAt(workbook, "I25")]).toEqual([12, 94.69]);
  await keepSettings(workbook, WORKBOOK_DEFAULTS, { now });
  expect((await correct(workbook, undefined, { now })).edits.map(({ at }) => toA1(at))).toEqual(["I14"]);
});

test("with marks off cells are corrected and recorded, and nothing is put beside them", async () => {
  const workbook = new MemoryWorkbook(wrong());
  await keepSettings(workbook, set({ marks: "none" }), { now });
  expect((await correct(workbook, undefined, { now })).edits.length).toBeGreaterThan(2);
  const { marks, record } = await workbook.read();
  expect(marks).toEqual([]);
  expect(readRecord(record).ledger.length).toBeGreaterThan(2);
  expect(settingsOf(record).marks).toBe("none");
});

test("a protected sheet does not hinder the settings of the workbook; where all are, that is said", async () => {
  const locked = { ...wrong(), isProtected: true };
  const other = { ...wrong(), sheet: { id: "2", name: "表2" } };
  const workbook = new MemoryWorkbook(locked, other);
  await keepSettings(workbook, set({ decimals: 3 }), { now });
  expect(settingsOf((await workbook.read("2")).record).decimals).toBe(3);
  await expect(keepSettings(new MemoryWorkbook(locked), set({ decimals: 3 }), { now })).rejects.toMatchObject(
    {
      code: "protected",
    },
  );
});

test("settings of a later version, or spoilt ones, are left to the defaults", () => {
  const record = (settings: object) => [
    { id: "1", text: JSON.stringify({ version: 1, ledger: [], ignored: [], settings }) },
  ];
  expect(
    settingsOf(record({ profile: "mars", decimals: 9, cap: 1, marks: "flags", palette: "toString" })),
  ).toEqual(WORKBOOK_DEFAULTS);
});
