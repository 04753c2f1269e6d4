import { AnswerReader } from "../../../src/faces/cli/join/answers";
import { LineCutter } from "../../../src/faces/cli/join/lines";

/** The file of an answer, or a fault, and the line. */
type Heard = readonly [unknown, number];

/** What a reader hears of a text: the files of answers, and faults, each with its line. */
function heard(text: string): Heard[] {
  const found: Heard[] = [];
  const reader = new AnswerReader({
    answer: (value, line) => found.push([(value as { file: string }).file, line]),
    fault: (fault, line) => found.push([fault, line]),
  });
  const lines = new LineCutter((line) => {
    reader.add(line);
  });
  lines.add(Buffer.from(text));
  lines.end();
  reader.end();
  return found;
}

const line = (file: string, version = 1) => JSON.stringify({ version, file, forms: [{ "}": "{\n" }] });
const document = (files: readonly string[], version: number | undefined = 1) =>
  JSON.stringify(
    { version, files: files.map((file) => ({ file, forms: [{ a: 1 }] })), summary: {} },
    null,
    2,
  );

/** A document without some of its lines, from 1. */
const without = (text: string, from: number, count: number) =>
  text
    .split("\n")
    .filter((_, index) => index + 1 < from || index + 1 >= from + count)
    .join("\n");

describe("answers in a text", () => {
  test.each<[string, string, Heard[]]>([
    [
      "lines",
      `${line("a")}\n${line("b")}\n`,
      [
        ["a", 1],
        ["b", 2],
      ],
    ],
    [
      "no end behind the last",
      `${line("a")}\r\n\r\n${line("b")}`,
      [
        ["a", 1],
        ["b", 3],
      ],
    ],
    [
      "a document",
      document(["a", "b"]),
      [
        ["a", 4],
        ["b", 12],
      ],
    ],
    [
      "a document on one line",
      JSON.stringify(JSON.parse(document(["a", "b"]))),
      [
        ["a", 1],
        ["b", 1],
      ],
    ],
    ["a document without files", document([]), []],
    [
      "two documents",
      `${document(["a"])}\n${document(["b"])}`,
      [
        ["a", 4],
        ["b", 18],
      ],
    ],
    ["a line set as a document", JSON.stringify(JSON.parse(line("a")), null, 4), [["a", 1]]],
    [
      "a line cut off at the end",
      `${line("a")}\n${line("b").slice(0, -9)}`,
      [
        ["a", 1],
        ["broken", 2],
      ],
    ],
    [
      "a line cut in the middle",
      `${line("a").slice(0, 20)}\n${line("b")}`,
      [
        ["broken", 1],
        ["b", 2],
      ],
    ],
    [
      "two lines run together",
      `${line("a")}${line("b")}\n${line("c")}`,
      [
        ["broken", 1],
        ["c", 2],
      ],
    ],
    [
      "what another program said",
      `警告\n${line("b")}`,
      [
        ["broken", 1],
        ["b", 2],
      ],
    ],
    [
      "a value that is no answer",
      `3\nnull\n[]\n{}`,
      [
        ["no-answer", 1],
        ["no-answer", 2],
        ["no-answer", 3],
        ["no-answer", 4],
      ],
    ],
    [
      "lines of another version",
      `${line("a", 2)}\n${line("b")}`,
      [
        [{ version: 2 }, 1],
        ["b", 2],
      ],
    ],
    [
      "a document of another version",
      `${document(["a"], 2)}\n${line("b")}`,
      [
        [{ version: 2 }, 1],
        ["b", 15],
      ],
    ],
    [
      "a document cut off",
      document(["a", "b"]).slice(0, -40),
      [
        ["a", 4],
        ["unfinished", 1],
      ],
    ],
    [
      "a document cut off, and more",
      `${document(["a", "b"]).slice(0, -40)}\n${line("c")}`,
      [
        ["a", 4],
        ["unfinished", 1],
        ["c", 18],
      ],
    ],
    [
      "a document with an answer's end lost",
      without(document(["a", "b"]), 10, 2),
      [
        ["broken", 4],
        ["b", 10],
      ],
    ],
    [
      "a document with an answer's middle lost",
      without(document(["a", "b"]), 7, 2),
      [
        ["broken", 4],
        ["b", 10],
      ],
    ],
    ["a document with its last answer's end lost", without(document(["a"]), 10, 2), [["broken", 4]]],
  ])("%s", (_title, text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  test("bytes that are no text, and lines without end, are one fault each", () => {
    const lines: (string | null)[] = [];
    const cutter = new LineCutter((each) => lines.push(each), 8);
    for (const piece of [[97, 10, 255, 10, 98], [99, 10], Array<number>(9).fill(97), [97, 10, 100]]) {
      cutter.add(Uint8Array.from(piece));
    }
    cutter.end();
    expect(lines).toEqual(["a", null, "bc", null, "d"]);
  });
});
