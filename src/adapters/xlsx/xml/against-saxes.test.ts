/** Our reader of XML, held against saxes, which reads one character after the other and knows nothing of ours. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { WorkbookError } from "../../../core/port";
import { runs } from "../../../../test/support/length";
import { isReadable } from "../package/encoding";
import { scanXml } from "./located";
import { HEADS, mutated, NAMES, RESERVED, rooted, TEXTS } from "../../../../test/support/xml-documents";

type Event = (string | number | readonly unknown[])[];

/** What is reported; pieces of text that follow each other are one, those outside the first element none. */
class Events {
  readonly all: Event[] = [];
  depth = 0;

  text(text: string): void {
    if (this.depth === 0 || text === "") return;
    const last = this.all.at(-1);
    if (last?.[0] === "text") last[1] = `${String(last[1])}${text}`;
    else this.all.push(["text", text]);
  }

  open(tag: Pick<Parameters<Parameters<typeof scanXml>[2]["open"]>[0], OpenKeys>, place: number[]): void {
    this.depth++;
    const attributes = tag.attributes.map(({ name, local, uri, value }) => [name, local, uri, value]);
    this.all.push(["open", tag.name, tag.prefix, tag.local, tag.uri, attributes, ...place]);
  }

  close(place: number[]): void {
    this.depth--;
    this.all.push(["close", ...place]);
  }
}

type OpenKeys = "name" | "prefix" | "local" | "uri" | "attributes";

function ours(text: string): Event[] | "refused" {
  const events = new Events();
  try {
    scanXml("a.xml", text, {
      open: (tag) => {
        events.open(tag, [tag.start, tag.end]);
      },
      close: ({ start, end }) => {
        events.close([start, end]);
      },
      text: (piece) => {
        events.text(piece);
      },
    });
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "damaged") return "refused";
    throw error;
  }
  return events.all;
}

function theirs(text: string): Event[] | "refused" {
  const events = new Events();
  const parser = new SaxesParser({ xmlns: true });
  const place = () => {
    const end = parser.position;
    return [text.lastIndexOf("<", end - 1), end];
  };
  const refuse = () => {
    throw new RangeError("refused");
  };
  parser.on("opentag", (tag) => {
    events.open({ ...tag, attributes: Object.values(tag.attributes) }, place());
  });
  parser.on("closetag", () => {
    events.close(place());
  });
  parser.on("text", (piece) => {
    events.text(piece);
  });
  parser.on("cdata", (piece) => {
    events.text(piece);
  });
  parser.on("doctype", refuse);
  parser.on("xmldecl", ({ encoding = "" }) => {
    if (!isReadable(encoding)) refuse();
  });
  parser.on("error", refuse);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof RangeError) return "refused";
    throw error;
  }
  return events.all;
}

test.each([
  ["documents", rooted, 30_000],
  ["documents with something changed in them", mutated, 60_000],
])("%s are reported alike, or refused by both", (_, documents, count) => {
  let read = 0;
  fc.assert(
    fc.property(documents, (text) => {
      const found = ours(text);
      if (found !== "refused") read++;
      expect(found).toEqual(theirs(text));
    }),
    { numRuns: runs(count, 1_500) },
  );
  // Else nothing would have been compared.
  expect(read).toBeGreaterThan(runs(count, 1_500) / 20);
});

test.each([...TEXTS.map((text) => `<a>${text}</a>`), ...HEADS.map((head) => `${head}<a/>`)])(
  "%j is reported alike, or refused by both",
  (text) => {
    expect(ours(text)).toEqual(theirs(text));
  },
);

test.each(
  NAMES.flatMap((name) => [
    `<${name}/>`,
    `<a xmlns:x="u" ${name}="1"/>`,
    ...RESERVED.map((each) => `<a ${each}/>`),
  ]),
)("%s is reported alike, or refused by both", (text) => {
  expect(ours(text)).toEqual(theirs(text));
});
