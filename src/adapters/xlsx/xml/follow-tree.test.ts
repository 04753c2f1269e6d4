import fc from "fast-check";
import { followTree } from "./follow-tree";
import { splice } from "./splice";
import { appendTo, removeFrom } from "./traces";
import { parseXml } from "./tree";

const ENTRIES = ['<a b="1"/>', "<a></a>", '<x:a x:c="甲"/>', "\n<a>text</a>", "<!-- <a/> --><a/>", "  <a/>"];
const list = (entries: readonly string[]) =>
  `<?xml version="1.0"?>\n<list xmlns="urn:a" xmlns:x="urn:x" count="3">${entries.join("")}\n</list>\n`;

test("a list that has changed has the tree that reading it anew gives", () => {
  const some = fc.array(fc.constantFrom(...ENTRIES), { maxLength: 8 });
  fc.assert(
    fc.property(some, some, fc.array(fc.nat({ max: 7 }), { maxLength: 4 }), (entries, added, taken) => {
      const before = list(entries);
      const root = parseXml("a.xml", before);
      const gone = [...new Set(taken)].flatMap((index) => root.children[index] ?? []);
      // What is put in is elements alone.
      const put = added.map((each) => each.replace(/^\s+|<!--.*-->/g, "")).join("");
      const splices = [...removeFrom(before, root, gone), ...appendTo(before, root, put)];
      const after = splice(before, splices);
      const whole = parseXml("a.xml", after);
      const followed = followTree("a.xml", after, root, splices);
      // Text of the list itself is white space, of which nobody asks.
      expect({ ...followed, text: "" }).toEqual({ ...whole, text: "" });
      expect(parseXml("a.xml", before)).toEqual(root);
    }),
    { numRuns: 500 },
  );
});

test.each<[what: string, text: string, start: number, end: number, put: string]>([
  ["a list that closes itself", "<list/>", 5, 7, "><a/></list>"],
  ["an attribute", '<list><a b="1"/></list>', 12, 13, "2"],
  ["an entry in front", "<list><a/></list>", 6, 6, "<b/>"],
  ["more than an entry", "<list><a/><b/></list>", 6, 14, ""],
  ["a list of lists", "<list><a><b/></a></list>", 17, 17, "<c/>"],
])("%s is left to the reader", (_, text, start, end, put) => {
  const splices = [{ start, end, text: put }];
  expect(followTree("a.xml", splice(text, splices), parseXml("a.xml", text), splices)).toBeUndefined();
});
