import { failure } from "../../../../test/support/edits";
import { zipOf } from "../../../../test/support/packages";
import { AlikeParts } from "./alike-parts";
import { Parts } from "./parts";
import { readZip, type ZipEntry } from "./zip-read";

const entryOf = (text: string) => readZip(zipOf({ "a.xml": text })).entries[0] as ZipEntry;
test("what is made of a text is made once for all files, for each part and each maker", () => {
  const alike = new AlikeParts();
  const length = jest.fn((_part: string, text: string) => text.length);
  const first = (_part: string, text: string) => text[0];
  expect([alike.made("a", "甲乙", length), alike.made("a", "甲乙", length)]).toEqual([2, 2]);
  expect(length).toHaveBeenCalledTimes(1);
  expect([
    alike.made("a", "甲乙", first),
    alike.made("b", "甲乙", length),
    alike.made("a", "丙丁", length),
  ]).toEqual(["甲", 2, 2]);
  expect(length.mock.calls).toEqual([
    ["a", "甲乙"],
    ["b", "甲乙"],
    ["a", "丙丁"],
  ]);
});

test("nothing is remembered of what cannot be made", () => {
  const alike = new AlikeParts();
  const broken = () => Parts.of(readZip(zipOf({ "a.xml": "<a>" })), alike).tree("a.xml");
  expect(broken).toThrow(failure("damaged", /a\.xml.*unclosed tag: a/));
  expect(broken).toThrow(failure("damaged", /a\.xml.*unclosed tag: a/));
});

test("what only claims to be the same is read anew", () => {
  const alike = new AlikeParts();
  const one = entryOf("<a>甲</a>");
  const other = { ...entryOf("<a>乙</a>"), crc: one.crc };
  expect(alike.text(one)).toBe(alike.text({ ...one }));
  expect(other.size).toBe(one.size);
  expect(() => alike.text(other)).toThrow(failure("damaged", "a.xml: checksum"));
  expect(alike.text(one).text).toBe("<a>甲</a>");
});

test("there is room for so much, and what was asked for last stays", () => {
  const alike = new AlikeParts();
  const made: string[] = [];
  const make = (part: string, text: string) => made.push(part) + text.length;
  const long = (letter: string) => letter.repeat(19_000);
  alike.made("styles", long("s"), make);
  for (let file = 0; file < 30; file++) {
    alike.made("styles", long("s"), make);
    alike.made(`of ${file}`, long(String.fromCharCode(0x4e00 + file)), make);
  }
  expect(made.filter((part) => part === "styles")).toHaveLength(1);
  alike.made("of 29", long(String.fromCharCode(0x4e00 + 29)), make);
  expect(made).toHaveLength(31);
  alike.made("of 0", long(String.fromCharCode(0x4e00)), make);
  expect(made).toHaveLength(32);
  const tooLong = "长".repeat(30_000);
  alike.made("long", tooLong, make);
  alike.made("long", tooLong, make);
  expect(made.slice(-2)).toEqual(["long", "long"]);
});
