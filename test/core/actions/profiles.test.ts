import { check, correct, withLayouts, withProfiles } from "../../../src/core/actions";
import { keepLayouts } from "../../../src/core/actions/layouts";
import { dropProfile, keepProfile } from "../../../src/core/actions/profiles";
import { keepSettings } from "../../../src/core/actions/settings";
import { fromA1 } from "../../../src/core/cells";
import { points } from "../../../src/core/number";
import { cellAt, type KeptProfile, recordedLayouts, recordedProfiles } from "../../../src/core/port";
import { NATIONAL_2020, type Profile } from "../../../src/core/profile";
import { profileText, readProfile } from "../../../src/core/profile/format";
import { settingsOf, WORKBOOK_DEFAULTS } from "../../../src/core/review";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { referenceSheet, withCells } from "../../support/sheets";
import { taught } from "../../support/taught";

const FORM = "00a-seed-luohu-dangan-2024";
const wrong = () => withCells(referenceSheet(FORM), { H6: 96.98, I6: 9.99 });

const kept = (profile: Profile): KeptProfile => ({ name: profile.name, text: profileText(profile) });
const TOWN: Profile = { ...NATIONAL_2020, name: "my-town", title: "某市", decimals: 1 };
const SET = { ...WORKBOOK_DEFAULTS, profile: TOWN.name };

/** A workbook as a page reads it, and how often what reads profiles was fetched. */
function asRead(inner: MemoryWorkbook) {
  let fetched = 0;
  const workbook = withProfiles(inner, () => {
    fetched++;
    return Promise.resolve(readProfile);
  });
  return { workbook, fetches: () => fetched };
}

test("a profile that the workbook carries judges its forms, whoever opens it, and no cell is written", async () => {
  const inner = new MemoryWorkbook(wrong());
  const before = (await inner.read()).rows;
  await keepSettings(inner, SET, { now, profile: kept(TOWN) });
  expect((await inner.read()).rows).toEqual(before);
  const { workbook, fetches } = asRead(inner);
  const [form] = (await check(workbook, undefined)).forms;
  expect([form?.choice.profile, form?.choice.why]).toEqual([TOWN, "按设置采用某市口径"]);
  await check(workbook, undefined);
  expect(fetches()).toBe(1);
});

test("a correction goes by it, also where nothing has been read before", async () => {
  const inner = new MemoryWorkbook(wrong());
  await keepSettings(inner, SET, { now, profile: kept(TOWN) });
  const { workbook, fetches } = asRead(inner);
  await correct(workbook, undefined, { now });
  const written = ["H6", "I6"].map((cell) => fromA1(cell));
  const snapshot = await inner.read();
  expect(written.map((at) => cellAt(snapshot, at).value)).toEqual([96.9, 9.7]);
  expect(fetches()).toBe(1);
});

test("where a workbook carries none, nothing is fetched", async () => {
  const { workbook, fetches } = asRead(new MemoryWorkbook(wrong()));
  await check(workbook, undefined);
  await correct(workbook, undefined, { now });
  expect(fetches()).toBe(0);
});

test("a profile that is changed meanwhile judges the next check", async () => {
  const inner = new MemoryWorkbook(wrong());
  await keepSettings(inner, SET, { now, profile: kept(TOWN) });
  const { workbook } = asRead(inner);
  const before = await check(workbook, undefined);
  const changed = { ...TOWN, executionPoints: points(10), title: "某市（新）" };
  await keepProfile(inner, kept(changed), { now });
  const after = await check(workbook, undefined);
  expect([before, after].map(({ forms: [form] }) => form?.choice.profile.title)).toEqual([
    "某市",
    "某市（新）",
  ]);
});

test("one that cannot be read is named, and the form itself says what it is judged by", async () => {
  const inner = new MemoryWorkbook(wrong());
  await keepSettings(inner, SET, { now, profile: { name: TOWN.name, text: "{}" } });
  const [form] = (await check(asRead(inner).workbook, undefined)).forms;
  expect(form?.choice.profile).toBe(NATIONAL_2020);
  expect(form?.choice.why).toMatch(/^工作簿设置的口径“my-town”无法读取，请在设置中重新选定；表中标明/);
});

test("settings, layouts and profiles do not cost each other", async () => {
  const inner = new MemoryWorkbook(wrong());
  await keepProfile(inner, kept(TOWN), { now });
  await keepLayouts(inner, [taught()], { now });
  await keepSettings(inner, { ...SET, decimals: 3 }, { now });
  await keepProfile(inner, kept({ ...TOWN, name: "other" }), { now });
  const { record } = await inner.read();
  expect(
    recordedProfiles(record)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["my-town", "other"]);
  expect(recordedLayouts(record)).toEqual([taught()]);
  expect(settingsOf(record)).toMatchObject({ profile: "my-town", decimals: 3 });
  await dropProfile(inner, "other", { now });
  const { writes } = inner;
  await dropProfile(inner, "other", { now });
  expect(inner.writes).toBe(writes);
  expect(recordedProfiles((await inner.read()).record)).toEqual([kept(TOWN)]);
});

test("where one sheet is protected another takes the record; where all are, nothing is written", async () => {
  const locked = { ...wrong(), isProtected: true };
  const shut = new MemoryWorkbook(locked);
  await expect(keepProfile(shut, kept(TOWN), { now })).rejects.toMatchObject({ code: "protected" });
  expect(shut.writes).toBe(0);
});

test("headers that were told of and profiles go together", async () => {
  const inner = new MemoryWorkbook(wrong());
  await keepSettings(inner, SET, { now, profile: kept(TOWN) });
  const workbook = withProfiles(
    withLayouts(inner, () => [taught()]),
    () => Promise.resolve(readProfile),
  );
  const snapshot = await workbook.read();
  expect([snapshot.layouts, snapshot.profiles]).toEqual([[taught()], [TOWN]]);
});
