import {
  type LedgerEntry,
  LONGEST_LEDGER,
  MOST_RUNS,
  readRecord,
  recordChange,
} from "../../../src/core/port";
import { keptIn, NOTHING_KEPT, TABS, write } from "../../support/kept-records";

const entryOf = (mark: string, time: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  sheetId: "1",
  sheetName: "表1",
  cell: "I6",
  row: "年度资金总额",
  mark,
  rule: "E02",
  before: { value: 9.99, formula: null },
  after: { value: 9.69, formula: null },
  comment: "更正",
  time,
  ...more,
});

describe("what is stored", () => {
  const first = entryOf("a", "2025-03-01");
  const second = entryOf("b", "2025-03-01");
  const other = entryOf("c", "2025-03-01", { sheetId: "2", sheetName: "表2" });
  const later = entryOf("d", "2025-03-02");

  test("is a part for each run on each sheet; later runs leave it as it is", () => {
    const one = write([], { ...NOTHING_KEPT, ledger: [first, second, other] });
    expect(one).toHaveLength(2);
    const change = recordChange(one, { ...NOTHING_KEPT, ledger: [first, second, other, later] }, TABS);
    expect([change?.remove, change?.add.length]).toEqual([[], 1]);
  });

  test("goes with the run: only its part", () => {
    const parts = write([], { ...NOTHING_KEPT, ledger: [first, second, other, later] });
    const change = recordChange(parts, { ...NOTHING_KEPT, ledger: [other, later] }, TABS);
    expect(change).toEqual({ remove: [parts[0]?.id], add: [] });
  });

  test("is nothing where there is nothing to keep", () => {
    expect(recordChange([], NOTHING_KEPT, TABS)).toBeUndefined();
    const parts = write([], { ...NOTHING_KEPT, settings: { a: 1 }, settingsTime: "2025" });
    expect(write(parts, NOTHING_KEPT)).toEqual([]);
  });

  test("takes the one text of version 1 over", () => {
    const ignored = { rule: "I07", form: "甲", row: "乙", reason: "丙", time: "2025-03-02" };
    const old = { version: 1, ledger: [first, other], ignored: [ignored], settings: { palette: "blue" } };
    const parts = [{ id: "properties", text: JSON.stringify(old) }];
    const change = recordChange(parts, keptIn(parts), TABS);
    expect(change?.remove).toEqual(["properties"]);
    const kinds = change?.add.map((text) => (JSON.parse(text) as { kind: string }).kind);
    expect(kinds).toEqual(["run", "run", "ignored", "settings"]);
    expect(keptIn(write(parts, keptIn(parts)))).toEqual(keptIn(parts));
  });

  test("takes over what can be read of a part that is damaged", () => {
    const text = JSON.stringify({
      version: 2,
      kind: "run",
      time: "2025",
      sheet: TABS[0],
      entries: [{}, first],
    });
    const parts = [{ id: "x", text }];
    const after = write(parts, keptIn(parts));
    expect(readRecord(after)).toMatchObject({ ledger: [first], damaged: [] });
  });

  test("is one part where two writers have stored the same", () => {
    const [part] = write([], { ...NOTHING_KEPT, ledger: [first] });
    const twice = [
      { id: "x", text: part?.text ?? "" },
      { id: "y", text: part?.text ?? "" },
    ];
    expect(recordChange(twice, keptIn(twice), TABS)).toEqual({ remove: ["y"], add: [] });
  });

  test.each<[title: string, tabs: typeof TABS, marks: readonly string[]]>([
    ["as they were", TABS, ["a", "b", "c", "d"]],
    [
      "renamed",
      [
        { id: "1", name: "新名" },
        { id: "2", name: "又一名" },
      ],
      ["a", "b", "c", "d"],
    ],
    [
      "with other ids, as in another edition",
      [
        { id: "{X}", name: "表1" },
        { id: "{Y}", name: "表2" },
      ],
      ["a", "b", "c", "d"],
    ],
    ["without the second", [{ id: "1", name: "表1" }], ["a", "b", "d"]],
    ["all others", [{ id: "9", name: "表9" }], []],
    [
      "all others, in another edition: they may be renamed",
      [{ id: "{X}", name: "表9" }],
      ["a", "b", "c", "d"],
    ],
  ])("leaves out entries of sheets that are no more: sheets %s", (_, tabs, marks) => {
    const parts = write([], { ...NOTHING_KEPT, ledger: [first, second, other, later] }, tabs);
    expect(readRecord(parts).ledger.map(({ mark }) => mark)).toEqual(marks);
  });
});

describe("bounds", () => {
  const time = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString();

  test("of runs the oldest go, in whatever order they are given", () => {
    const ledger = Array.from({ length: MOST_RUNS + 3 }, (_, day) =>
      entryOf(`m${day}`, time(day), { comment: "" }),
    );
    const short = ledger.map((entry) => ({ ...entry, row: "", rule: "" }));
    for (const given of [short, [...short].reverse()]) {
      const kept = readRecord(write([], { ...NOTHING_KEPT, ledger: given })).ledger;
      expect([kept.length <= MOST_RUNS, kept.at(-1)?.mark]).toEqual([true, `m${MOST_RUNS + 2}`]);
      expect(kept.map(({ mark }) => mark)).toEqual(ledger.slice(-kept.length).map(({ mark }) => mark));
    }
    expect(readRecord(write([], { ...NOTHING_KEPT, ledger: short })).ledger.length).toBeGreaterThan(1000);
  });

  test("of characters the oldest go, never the last run", () => {
    const long = (day: number, length: number) =>
      entryOf(`m${day}`, time(day), { comment: "字".repeat(length) });
    const marks = (...ledger: LedgerEntry[]) =>
      readRecord(write([], { ...NOTHING_KEPT, ledger })).ledger.map(({ mark }) => mark);
    const third = LONGEST_LEDGER / 3;
    expect(marks(long(1, third), long(2, third), long(3, third))).toEqual(["m2", "m3"]);
    expect(marks(long(1, 10), long(2, LONGEST_LEDGER + 1))).toEqual(["m2"]);
  });

  test("a record within them is not changed again", () => {
    const ledger = [1, 2, 3].map((day) => entryOf(`m${day}`, time(day), { comment: "字".repeat(200_000) }));
    const parts = write([], { ...NOTHING_KEPT, ledger });
    expect(parts).toHaveLength(2);
    expect(recordChange(parts, { ...NOTHING_KEPT, ledger }, TABS)).toBeUndefined();
  });
});
