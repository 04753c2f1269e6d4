import fc from "fast-check";
import type { CellContent } from "../../../src/core/cells";
import { type KeptRecord, type LedgerEntry, recordChange } from "../../../src/core/port";
import { applied, keptIn, TABS, write } from "../../support/kept-records";
import { runs } from "../../support/length";

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
    { numRuns: runs(300, 60) },
  );
});
