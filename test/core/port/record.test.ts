import { journalText, type Journal, readRecord, recordChange, type RecordPart } from "../../../src/core/port";

const parts = (...texts: readonly string[]): RecordPart[] =>
  texts.map((text, index) => ({ id: `part ${index + 1}`, text }));

/** An entry as the first version wrote it; the second leaves out what its part says of all. */
const ENTRY =
  '{"sheetId":"1","sheetName":"表1","cell":"I6","row":"年度资金总额","mark":"a-1","rule":"E02",' +
  '"before":{"value":9.99,"formula":null},"after":{"value":9.69,"formula":null},' +
  '"comment":"【自评核·E02】更正","time":"2025-03-01T08:00:00.000Z"}';
const SHORT =
  '{"cell":"I6","row":"年度资金总额","mark":"a-1","rule":"E02","before":{"value":9.99,"formula":null},' +
  '"after":{"value":9.69,"formula":null},"comment":"【自评核·E02】更正"}';
const IGNORED =
  '{"rule":"I07","form":"甲","row":"社会效益","reason":"已核对","time":"2025-03-02T08:00:00.000Z"}';

const entry = JSON.parse(ENTRY) as unknown;
const ignored = JSON.parse(IGNORED) as unknown;

const run = (entries: string, time = "2025-03-01T08:00:00.000Z", sheet = '{"id":"1","name":"表1"}') =>
  `{"version":2,"kind":"run","time":"${time}","sheet":${sheet},"entries":[${entries}]}`;
const settings = (time: string, content: string) =>
  `{"version":2,"kind":"settings","time":"${time}","settings":${content}}`;
const setAside = (entries: string) => `{"version":2,"kind":"ignored","time":"","entries":[${entries}]}`;

const NOTHING = {
  ledger: [],
  ignored: [],
  settings: {},
  settingsTime: "",
  unfinished: [],
  newer: [],
  damaged: [],
};

describe("what stands in a workbook is read", () => {
  test.each<[title: string, texts: readonly string[], expected: Partial<ReturnType<typeof readRecord>>]>([
    ["no parts", [], {}],
    [
      "the one text of version 1",
      [`{"version":1,"ledger":[${ENTRY}],"ignored":[${IGNORED}],"settings":{"palette":"blue","cap":false}}`],
      { ledger: [entry], ignored: [ignored], settings: { palette: "blue", cap: false } } as never,
    ],
    [
      "version 1 from before there were settings",
      [`{"version":1,"ledger":[],"ignored":[${IGNORED}]}`],
      { ignored: [ignored] } as never,
    ],
    [
      "two texts of version 1, from the properties of a file and the settings of an add-in",
      [`{"version":1,"ledger":[${ENTRY}],"ignored":[]}`, `{"version":1,"ledger":[],"ignored":[${IGNORED}]}`],
      { ledger: [entry], ignored: [ignored] } as never,
    ],
    [
      "the parts of version 2",
      [run(SHORT), setAside(IGNORED), settings("2025-03-03", '{"decimals":3}')],
      { ledger: [entry], ignored: [ignored], settings: { decimals: 3 }, settingsTime: "2025-03-03" } as never,
    ],
    [
      "an entry that stands twice, whatever the version",
      [run(SHORT), `{"version":1,"ledger":[${ENTRY}],"ignored":[]}`],
      { ledger: [entry] } as never,
    ],
    [
      "a finding that was set aside twice",
      [setAside(IGNORED), setAside(IGNORED)],
      { ignored: [ignored] } as never,
    ],
    [
      "of settings those that were made last, wherever they stand",
      [
        settings("2025-03-03", '{"a":1}'),
        settings("2025-03-05", '{"a":2}'),
        settings("2025-03-04", '{"a":3}'),
      ],
      { settings: { a: 2 }, settingsTime: "2025-03-05" },
    ],
    [
      "settings of version 2 before those of version 1, which have no time",
      [settings("2025-03-03", '{"a":2}'), '{"version":1,"ledger":[],"ignored":[],"settings":{"a":1}}'],
      { settings: { a: 2 }, settingsTime: "2025-03-03" },
    ],
  ])("%s", (_, texts, expected) => {
    expect(readRecord(parts(...texts))).toEqual({ ...NOTHING, ...expected });
  });

  test("entries come oldest first, those of one run in their order", () => {
    const other = (mark: string) => SHORT.replace("a-1", mark);
    const record = readRecord(
      parts(
        run(other("c"), "2025-03-03"),
        run(`${other("a")},${other("b")}`, "2025-03-01"),
        run(other("d"), "2025-03-02"),
      ),
    );
    expect(record.ledger.map(({ mark }) => mark)).toEqual(["a", "b", "d", "c"]);
  });

  test("where an entry stands twice, a cell that one of the two has seen changed is a person's", () => {
    const changed = run(SHORT.replace(/}$/, ',"isChanged":true}'));
    for (const texts of [
      [run(SHORT), changed],
      [changed, run(SHORT)],
    ]) {
      expect(readRecord(parts(...texts)).ledger).toEqual([{ ...(entry as object), isChanged: true }]);
    }
  });

  test("the same list of parts is read once", () => {
    const list = parts(run(SHORT));
    expect(readRecord(list)).toBe(readRecord(list));
  });
});

describe("what cannot be read costs itself and nothing else", () => {
  const bad = (from: string, to: string) => SHORT.replace(from, to);
  test.each<[title: string, broken: string]>([
    ["no cell", bad('"cell":"I6",', "")],
    ["a cell that is none", bad('"I6"', '"I0"')],
    ["an address of two cells", bad('"I6"', '"I6:J7"')],
    ["a mark that is no text", bad('"a-1"', "1")],
    ["no old content", bad('"before":{"value":9.99,"formula":null},', "")],
    ["an old content that is a list", bad('{"value":9.99,"formula":null}', "[9.99]")],
    ["a value that no cell has", bad("9.99", '{"amount":1}')],
    ["a formula that is no text", bad('"formula":null', '"formula":1')],
    ["a number format that is no text", bad('"formula":null', '"formula":null,"numberFormat":2')],
    ["a form that is no text", bad('"rule"', '"form":1,"rule"')],
    ["a mark of change that is no such", bad('"rule"', '"isChanged":false,"rule"')],
    ["no entry at all", "null"],
  ])("an entry with %s", (_, broken) => {
    const sound = SHORT.replace("a-1", "a-2");
    for (const text of [
      run(`${broken},${sound}`),
      `{"version":1,"ignored":[],"ledger":[${broken},${ENTRY.replace("a-1", "a-2")}]}`,
    ]) {
      const record = readRecord(parts(text, setAside(IGNORED)));
      expect(record.ledger.map(({ mark }) => mark)).toEqual(["a-2"]);
      expect([record.ignored, record.damaged]).toEqual([[ignored], ["part 1"]]);
    }
  });

  test("a run of which the sheet is not told", () => {
    const { ledger, damaged } = readRecord(parts(run(SHORT, "", "null"), run(SHORT)));
    expect([ledger, damaged]).toEqual([[entry], ["part 1"]]);
  });

  test("a setting that is neither text, number nor truth value, and settings that are none", () => {
    const record = readRecord(parts(settings("2025", '{"a":[1],"b":2,"c":null}'), settings("2026", "[]")));
    expect([record.settings, record.damaged]).toEqual([{ b: 2 }, ["part 1", "part 2"]]);
  });

  test.each([
    ["no JSON", '{"version":2,"kind":"run"'],
    ["nothing", ""],
    ["a list", "[1]"],
    ["no version", `{"ledger":[${ENTRY}],"ignored":[]}`],
    ["a version that is no number", '{"version":"2","kind":"run","entries":[]}'],
    ["a kind that version 2 does not have", '{"version":2,"kind":"later","entries":[]}'],
    ["a journal that does not say of what", '{"version":2,"kind":"journal","action":"melt","sheet":{}}'],
  ])("%s: is reported, and stays whatever is written", (_, text) => {
    const present = parts(text, run(SHORT));
    const { ledger, damaged, unfinished } = readRecord(present);
    expect([ledger, damaged, unfinished]).toEqual([[entry], ["part 1"], []]);
    const nothing = { ledger: [], ignored: [], settings: {}, settingsTime: "" };
    expect(recordChange(present, nothing, [])).toEqual({ remove: ["part 2"], add: [] });
  });
});

describe("what a later version has written", () => {
  const later = [
    `{"version":3,"kind":"run","time":"2030","sheet":{"id":"1","name":"表1"},"entries":[${SHORT}]}`,
    `{"version":3,"kind":"settings","time":"2030","settings":{"palette":"print","more":[1]}}`,
    `{"version":3,"kind":"ignored","time":"2030","entries":[${IGNORED},{"rule":"X"}]}`,
    `{"version":3,"what":"nobody knows"}`,
  ];

  test("counts where it has no influence on cells, as far as it is known", () => {
    expect(readRecord(parts(...later))).toEqual({
      ...NOTHING,
      ignored: [ignored],
      settings: { palette: "print" },
      settingsTime: "2030",
      newer: ["part 1", "part 2", "part 3", "part 4"],
    });
  });

  test("is neither removed nor told again beside it", () => {
    const present = parts(...later);
    const { ledger, ignored: aside, settings: set, settingsTime } = readRecord(present);
    const wanted = { ledger, ignored: aside, settings: set, settingsTime };
    expect(recordChange(present, wanted, [])).toBeUndefined();
    expect(
      recordChange(present, { ledger: [], ignored: [], settings: {}, settingsTime: "" }, []),
    ).toBeUndefined();
  });

  test("can be overruled by a later choice of settings", () => {
    const wanted = { ledger: [], ignored: [], settings: { palette: "blue" }, settingsTime: "2031" };
    const change = recordChange(parts(...later), wanted, []);
    expect(change).toEqual({ remove: [], add: [settings("2031", '{"palette":"blue"}')] });
    expect(readRecord(parts(...later, ...(change?.add ?? []))).settings).toEqual({ palette: "blue" });
  });
});

describe("the journal of an action", () => {
  const journal: Journal = {
    action: "correct",
    time: "2025-03-01T08:00:00.000Z",
    sheet: { id: "1", name: "表1" },
    entries: [entry] as Journal["entries"],
    hadMarks: true,
    remove: [{ id: "part 7", text: "{}" }],
    add: [run(SHORT)],
  };

  test.each<[title: string, told: Journal]>([
    ["of a correction", journal],
    ["of an undo without marks", { ...journal, action: "undo", hadMarks: false }],
    ["of a report", { ...journal, action: "report", own: "report", entries: [], remove: [], add: [] }],
    ["with every kind of text", { ...journal, sheet: { id: "1", name: '甲 "<&>" \ud800 \uffff\n' } }],
  ])("%s is read back as it was told", (_, told) => {
    const present = parts(run(SHORT.replace("a-1", "a-0")), journalText(told));
    const record = readRecord(present);
    expect(record.unfinished).toEqual([{ ...told, part: "part 2" }]);
    expect([record.ledger.map(({ mark }) => mark), record.damaged]).toEqual([["a-0"], []]);
  });

  test("stays until it is taken away by name", () => {
    const nothing = { ledger: [], ignored: [], settings: {}, settingsTime: "" };
    expect(recordChange(parts(journalText(journal)), nothing, [])).toBeUndefined();
  });

  test("with an entry that cannot be read tells of the others, and is damaged", () => {
    const { unfinished, damaged } = readRecord(parts(journalText(journal).replace('"I6"', '"6"')));
    expect(unfinished).toMatchObject([{ action: "correct", entries: [] }]);
    expect(damaged).toEqual(["part 1"]);
  });
});
