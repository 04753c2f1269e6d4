import fc from "fast-check";
import {
  type CellContent,
  type KeptRecord,
  type LedgerEntry,
  LONGEST_LEDGER,
  MOST_RUNS,
  NOTHING_KEPT,
  readRecord,
  recordChange,
  type RecordChange,
  type RecordPart,
} from "../../src/sheet";

const TABS = [
  { id: "1", name: "表1" },
  { id: "2", name: "表2" },
];

let added = 0;
/** The parts after a change, as an adapter stores them: each with an id of its own. */
function applied(parts: readonly RecordPart[], { remove, add }: RecordChange): RecordPart[] {
  const kept = parts.filter(({ id }) => !remove.includes(id));
  return [...kept, ...add.map((text) => ({ id: `id ${++added}`, text }))];
}

const write = (parts: readonly RecordPart[], wanted: KeptRecord, tabs = TABS): RecordPart[] => {
  const change = recordChange(parts, wanted, tabs);
  return change === undefined ? [...parts] : applied(parts, change);
};

function keptIn(parts: readonly RecordPart[]): KeptRecord {
  const { ledger, ignored, settings, settingsTime } = readRecord(parts);
  return { ledger, ignored, settings, settingsTime };
}

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

const text = fc.string({
  unit: fc.constantFrom("甲", "𠮷", "\n", '"', "<", "\ud800", "\uffff", " ", "a"),
  maxLength: 6,
});
const content: fc.Arbitrary<CellContent> = fc.record(
  {
    value: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant({ error: "#REF!" })),
    formula: fc.option(text.map((each) => `=${each}`)),
    numberFormat: fc.constantFrom("0.00", "@"),
  },
  { requiredKeys: ["value", "formula"] },
);
const times = fc.constantFrom("2025-01-01", "2025-01-02", "2025-02-01");
const entry: fc.Arbitrary<LedgerEntry> = fc.record(
  {
    sheetId: fc.constant(""),
    sheetName: fc.constant(""),
    cell: fc.constantFrom("A1", "J6", "XFD1048576"),
    row: text,
    mark: fc.uuid(),
    rule: fc.constantFrom("E02", "T01"),
    before: content,
    after: content,
    comment: text,
    time: times,
    form: text,
    words: text,
    alike: fc.nat(),
    isChanged: fc.constant(true as const),
  },
  {
    requiredKeys: [
      "sheetId",
      "sheetName",
      "cell",
      "row",
      "mark",
      "rule",
      "before",
      "after",
      "comment",
      "time",
    ],
  },
);
const onSheet = fc
  .tuple(entry, fc.constantFrom(...TABS))
  .map(([each, { id, name }]) => ({ ...each, sheetId: id, sheetName: name }));
const kept: fc.Arbitrary<KeptRecord> = fc.record({
  ledger: fc.uniqueArray(onSheet, { selector: ({ mark }) => mark, maxLength: 8 }),
  ignored: fc.uniqueArray(fc.record({ rule: text, form: text, row: text, reason: text, time: times }), {
    selector: (each) => JSON.stringify(each),
    maxLength: 5,
  }),
  settings: fc.dictionary(fc.constantFrom("a", "b", "乙"), fc.oneof(text, fc.integer(), fc.boolean())),
  settingsTime: times,
});
/** Texts of others, and what must stay whatever is written. */
const standing = fc.constantFrom(
  "no JSON",
  '{"version":2,"kind":"journal","time":"","action":"undo","sheet":{"id":"1","name":"表1"},"hadMarks":true,"entries":[],"remove":[],"add":[]}',
  '{"version":3,"kind":"run","entries":[]}',
);

/** What a record says, in an order that does not depend on its parts. */
const said = ({ ledger, ignored, settings }: KeptRecord) => ({
  ledger: ledger.map((each) => JSON.stringify(sorted(each))).sort(),
  ignored: ignored.map((each) => JSON.stringify(sorted(each))).sort(),
  settings: sorted(settings),
});
const sorted = (fields: object) =>
  Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

test("whatever stood there, the wanted record is read afterwards, in order; a second time there is nothing to do", () => {
  fc.assert(
    fc.property(kept, kept, kept, fc.array(standing, { maxLength: 3 }), (before, old, wanted, others) => {
      const first = [
        ...others.map((each, index) => ({ id: `other ${index}`, text: each })),
        { id: "properties", text: JSON.stringify({ version: 1, ...old }) },
        ...write([], before),
      ];
      const change = recordChange(first, wanted, TABS);
      const after = change === undefined ? first : applied(first, change);
      expect(said(keptIn(after))).toEqual(said(wanted));
      const readTimes = keptIn(after).ledger.map(({ time }) => time);
      expect(readTimes).toEqual([...readTimes].sort());
      if (Object.keys(wanted.settings).length > 0)
        expect(keptIn(after).settingsTime).toBe(wanted.settingsTime);
      expect(recordChange(after, wanted, TABS)).toBeUndefined();
      expect(recordChange(after, keptIn(after), TABS)).toBeUndefined();
      expect(change?.remove.filter((id) => id.startsWith("other"))).toEqual([]);
      expect(after.map(({ id }) => id)).not.toContain("properties");
      expect(after.slice(0, others.length).map(({ text: each }) => each)).toEqual(others);
    }),
    { numRuns: 300 },
  );
});
