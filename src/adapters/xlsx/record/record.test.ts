import fc from "fast-check";
import { packageBytes } from "../../../../test/support/packages";
import { add, dump, partsOf, remove, removeAll, textsOf } from "../../../../test/support/record-parts";
import { MOST_RUNS } from "../../../core/port";
import { changeRecord, readRecordParts } from "./record";
import { runs } from "../../../../test/support/length";

/** Every kind of text inside JSON: white space, surrogates, controls, what XML minds. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(
      ...[
        " ",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\ud800",
        "\udc00",
        "\ufffe",
        "\uffff",
        "\u0085",
        "\u2028",
        "\ufeff",
      ],
      ...["𠮷", "]]>", "&lt;", "<", "_x000D_", "更正"],
    ),
    maxLength: 60,
  }),
);
/** As the record is written: on one line, or on several. */
const texts = fc
  .tuple(anything, fc.constantFrom(undefined, 2, "\t"))
  .map(([text, indent]) => JSON.stringify({ version: 2, text }, undefined, indent));

const empty = packageBytes();

test("a workbook without a record has no parts of it", () => {
  expect(readRecordParts(partsOf(empty))).toEqual([]);
});

test("any texts are the same again, after saving and opening too", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (written) => {
      const parts = partsOf(empty);
      add(parts, ...written);
      const reopened = partsOf(parts.toZip());
      expect(readRecordParts(reopened)).toEqual(readRecordParts(parts));
      const meanings = textsOf(reopened).map((text) => JSON.parse(text) as unknown);
      expect(meanings).toEqual(written.map((text) => JSON.parse(text) as unknown));
      // These two characters only are spelled in another way, which means the same.
      const plain = written.filter((text) => !/[\ufffe\uffff]/.test(text));
      expect(textsOf(reopened)).toEqual(expect.arrayContaining(plain));
    }),
    { numRuns: runs(150, 40) },
  );
});

test("parts added and removed in any order, with saving in between, leave the bytes of the beginning", () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("add" as const), text: fc.constantFrom("{}", '{"a":1}', '{"a":2}') }),
      fc.record({ kind: fc.constant("remove" as const), index: fc.nat(5) }),
      fc.record({ kind: fc.constant("reopen" as const) }),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(steps, (each) => {
      let parts = partsOf(empty);
      let expected: string[] = [];
      for (const step of each) {
        const present = readRecordParts(parts);
        expect(present.map(({ text }) => text).sort()).toEqual([...expected].sort());
        expect(new Set(present.map(({ id }) => id)).size).toBe(present.length);
        if (step.kind === "reopen") parts = partsOf(parts.toZip());
        else if (step.kind === "add") {
          add(parts, step.text);
          expected.push(step.text);
        } else {
          const gone = present[step.index];
          if (!gone) continue;
          remove(parts, gone.id);
          expected = present.filter(({ id }) => id !== gone.id).map(({ text }) => text);
        }
      }
      removeAll(parts);
      expect(dump(parts)).toEqual(dump(partsOf(empty)));
      if (each.every(({ kind }) => kind !== "reopen")) expect(parts.changed).toBe(false);
    }),
    { numRuns: runs(150, 40) },
  );
});

test("the same change gives the same bytes, and an id stands for the same text in every workbook", () => {
  const [first, second] = [
    partsOf(empty),
    partsOf(packageBytes({ sheets: ["<sheetData/>", "<sheetData/>"] })),
  ];
  add(first, '{"a":1}', '{"b":1}');
  add(second, '{"b":1}', '{"a":1}');
  const again = partsOf(empty);
  add(again, '{"a":1}', '{"b":1}');
  expect(again.toZip()).toEqual(first.toZip());
  const sorted = (parts: typeof first) =>
    [...readRecordParts(parts)].sort((a, b) => a.text.localeCompare(b.text));
  expect(sorted(second)).toEqual(sorted(first));
});

test("the same text twice makes two parts, of which one can go", () => {
  const parts = partsOf(empty);
  add(parts, "{}", "{}");
  const [one, two] = readRecordParts(parts);
  expect(one?.id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  expect(two?.id).not.toBe(one?.id);
  remove(parts, one?.id ?? "");
  expect(readRecordParts(parts)).toEqual([two]);
});

test("a change takes out first, so that a text can take the place of itself", () => {
  const parts = partsOf(empty);
  add(parts, "{}");
  const saved = dump(parts);
  changeRecord(parts, { remove: readRecordParts(parts).map(({ id }) => id), add: ["{}"] });
  expect(dump(parts)).toEqual(saved);
});

test("numbers have no gap when a part has gone, and the others keep their ids and order", () => {
  const parts = partsOf(empty);
  add(parts, "1", "2", "3", "4");
  const before = readRecordParts(parts);
  const reopened = partsOf(parts.toZip());
  for (const each of [reopened, parts]) {
    remove(each, before[1]?.id ?? "");
    expect(readRecordParts(each)).toEqual(before.filter((_, index) => index !== 1));
    expect(
      each
        .names()
        .filter((name) => /^customXml\/item\d/.test(name))
        .sort(),
    ).toEqual([1, 2, 3].map((number) => `customXml/item${number}.xml`));
    add(each, "5");
    expect(readRecordParts(each).map(({ text }) => text)).toEqual(["1", "3", "4", "5"]);
    removeAll(each);
    expect(dump(each)).toEqual(dump(partsOf(empty)));
  }
});

test("as many parts as the record may have are read again, and some can go", () => {
  const parts = partsOf(empty);
  const texts = Array.from({ length: MOST_RUNS }, (_, index) => `{"a":${index}}`);
  add(parts, ...texts);
  const again = partsOf(parts.toZip());
  expect(textsOf(again)).toEqual(texts);
  const [first, second, third] = readRecordParts(again);
  remove(again, first?.id ?? "", third?.id ?? "");
  expect(textsOf(again)).toEqual([second?.text, ...texts.slice(3)]);
  expect(again.has(`customXml/item${MOST_RUNS - 2}.xml`)).toBe(true);
  expect(again.has(`customXml/item${MOST_RUNS - 1}.xml`)).toBe(false);
});

test("ids that are not there are passed over", () => {
  const parts = partsOf(empty);
  remove(
    parts,
    "properties",
    "webextension:xl/webextensions/webextension1.xml",
    "{0}",
    "customXml/item1.xml",
    "",
  );
  expect(parts.changed).toBe(false);
});
