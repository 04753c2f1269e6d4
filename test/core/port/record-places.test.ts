import { type LedgerEntry, readRecord, type RecordPart, type RecordedSettings } from "../../../src/core/port";

const parts = (...texts: readonly string[]): RecordPart[] =>
  texts.map((text, index) => ({ id: `part ${index + 1}`, text }));

const entry = (mark: string, time: string, after = 9.69): LedgerEntry => ({
  sheetId: "1",
  sheetName: "表1",
  cell: "I6",
  row: "年度资金总额",
  mark,
  rule: "E02",
  before: { value: 9.99, formula: null },
  after: { value: after, formula: null },
  comment: "【自评核·E02】更正",
  time,
});

/** What the first version left in one of its places. */
const old = (settings: RecordedSettings, ...ledger: readonly LedgerEntry[]) =>
  JSON.stringify({ version: 1, ledger, ignored: [], settings });

const dated = (settings: RecordedSettings, time: string) =>
  JSON.stringify({ version: 2, kind: "settings", time, settings });

describe("settings that two places of the first version have otherwise", () => {
  const earlier = old({ palette: "blue", cap: false }, entry("a", "2025-03-01"));
  const later = old({ palette: "print", rows: 3 }, entry("b", "2025-03-04"));

  test.each([
    ["the later one last", [earlier, later]],
    ["the later one first", [later, earlier]],
  ])("those with the later run count, the others for what these do not say: %s", (_, texts) => {
    const record = readRecord(parts(...texts));
    expect(record.settings).toEqual({ palette: "print", rows: 3, cap: false });
    expect(record.ledger.map(({ mark }) => mark)).toEqual(["a", "b"]);
    expect(record.damaged).toEqual([]);
  });

  test("a place that sets nothing takes nothing away", () => {
    const silent = old({}, entry("c", "2025-03-09"));
    expect(readRecord(parts(earlier, silent)).settings).toEqual({ palette: "blue", cap: false });
  });

  test("settings of this version stand before both, as a whole", () => {
    const record = readRecord(parts(dated({ palette: "standard" }, "2025-01-01"), earlier, later));
    expect([record.settings, record.settingsTime]).toEqual([{ palette: "standard" }, "2025-01-01"]);
  });
});

test.each([
  ["last", [old({}, entry("a", "2025-03-01", 9.7)), old({}, entry("a", "2025-03-04"))]],
  ["first", [old({}, entry("a", "2025-03-04")), old({}, entry("a", "2025-03-01", 9.7))]],
])("of an entry that two places have otherwise the later counts, be it %s", (_, texts) => {
  expect(readRecord(parts(...texts)).ledger).toEqual([entry("a", "2025-03-04")]);
});
