import { check, correct, withLayouts } from "../../../src/core/actions";
import { dropLayout, keepLayouts } from "../../../src/core/actions/layouts";
import { keepSettings } from "../../../src/core/actions/settings";
import { fromA1, toA1 } from "../../../src/core/cells";
import { cellAt, recordedLayouts, type TaughtLayout } from "../../../src/core/port";
import { reviewSheet, settingsOf, WORKBOOK_DEFAULTS } from "../../../src/core/review";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { sheetOf, withCells } from "../../support/sheets";
import { STRANGE_HEADER, taught, unreadForm } from "../../support/taught";

const OTHER = taught(STRANGE_HEADER);
const workbookOf = (...names: readonly string[]) =>
  new MemoryWorkbook(...names.map((name) => sheetOf(unreadForm(), name)));
const layoutsIn = async (workbook: MemoryWorkbook) => recordedLayouts((await workbook.read()).record);
const formsIn = async (workbook: MemoryWorkbook, id: string) => (await check(workbook, id)).forms.length;

test("a layout that is kept in the workbook reads every sheet with its header, and no cell is written", async () => {
  const workbook = workbookOf("甲", "乙");
  const before = (await workbook.read("甲")).rows;
  expect(await formsIn(workbook, "乙")).toBe(0);
  await keepLayouts(workbook, [taught()], { now });
  expect([await formsIn(workbook, "甲"), await formsIn(workbook, "乙")]).toEqual([1, 1]);
  expect((await workbook.read("甲")).rows).toEqual(before);
  expect(workbook.writes).toBe(1);
  await keepLayouts(workbook, [taught()], { now });
  expect(workbook.writes).toBe(1);
});

test("of one header there is one layout, the last; another is dropped by itself", async () => {
  const workbook = workbookOf("甲");
  await keepLayouts(workbook, [taught(), OTHER], { now });
  const newer = taught(undefined, { columns: { weight: 6, score: 5 } });
  await keepLayouts(workbook, [newer], { now });
  expect(await layoutsIn(workbook)).toEqual(expect.arrayContaining([newer, OTHER]));
  expect(await layoutsIn(workbook)).toHaveLength(2);
  await dropLayout(workbook, newer, { now });
  expect(await layoutsIn(workbook)).toEqual([OTHER]);
  await dropLayout(workbook, OTHER, { now });
  expect((await workbook.read()).record).toEqual([]);
});

test("settings and layouts do not cost each other", async () => {
  const workbook = workbookOf("甲");
  await keepSettings(workbook, { ...WORKBOOK_DEFAULTS, decimals: 1 }, { now });
  await keepLayouts(workbook, [taught()], { now });
  await keepSettings(workbook, { ...WORKBOOK_DEFAULTS, decimals: 3 }, { now });
  expect(await layoutsIn(workbook)).toEqual([taught()]);
  expect(settingsOf((await workbook.read()).record).decimals).toBe(3);
  await dropLayout(workbook, taught(), { now });
  expect(settingsOf((await workbook.read()).record).decimals).toBe(3);
});

test("where one sheet is protected another takes the record; where all are, nothing is written", async () => {
  const locked = { ...sheetOf(unreadForm(), "甲"), isProtected: true };
  const workbook = new MemoryWorkbook(locked, sheetOf(unreadForm(), "乙"));
  await keepLayouts(workbook, [taught()], { now });
  expect(await formsIn(workbook, "甲")).toBe(1);
  const shut = new MemoryWorkbook(locked);
  await expect(keepLayouts(shut, [taught()], { now })).rejects.toMatchObject({ code: "protected" });
  expect((await shut.read()).record).toEqual([]);
});

test("what the user knows is in every reading, is asked for anew each time, and is never written", async () => {
  // A score above its weight.
  const workbook = new MemoryWorkbook(withCells(sheetOf(unreadForm(), "甲"), { G4: 31 }));
  let layouts: readonly TaughtLayout[] = [];
  const known = withLayouts(workbook, () => layouts);
  expect((await check(known, undefined)).forms).toEqual([]);
  layouts = [taught()];
  expect((await check(known, undefined)).forms).toHaveLength(1);
  const { after, edits, readBack } = await correct(known, undefined, {
    now,
    choose: ({ at }) => toA1(at) === "G4",
  });
  expect(edits.map(({ at, to }) => [at, to.value])).toEqual([[fromA1("G4"), 30]]);
  expect(cellAt(await workbook.read(), fromA1("G4")).value).toBe(30);
  expect(after.forms).toHaveLength(1);
  expect(readBack?.layouts).toEqual(layouts);
  expect(await layoutsIn(workbook)).toEqual([]);
});

test("a review does not stand for a reading with other layouts", () => {
  const snapshot = sheetOf(unreadForm());
  const before = reviewSheet(snapshot);
  expect(reviewSheet({ ...snapshot, layouts: [taught()] }, undefined, before).forms).toHaveLength(1);
  expect(reviewSheet({ ...snapshot, layouts: [OTHER] }, undefined, before).forms).toEqual([]);
});
