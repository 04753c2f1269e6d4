import fc from "fast-check";
import { escapeText, escapeXml, textElement, unescapeText } from "./escape";
import { ORDERS, withChild } from "./order";
import { attributeSplice, splice, withAttributes } from "./splice";
import { appendTo, isOwnElement, removeFrom } from "./traces";
import { childrenOf, parseXml } from "./tree";
import { runs } from "../../../../test/support/length";

/** Any text that JavaScript can hold, lone surrogates and all, and much of what looks like an escape. */
const anyText = fc.oneof(
  fc.string({ unit: fc.oneof(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))) }),
  fc.string({
    unit: fc.constantFrom(
      "_x",
      "_X",
      "000D",
      "005F",
      "_",
      "x",
      "d83d",
      "\r",
      "\n",
      " ",
      "<",
      "&",
      "]]>",
      "𠮷",
    ),
  }),
);

test("text survives an element, whatever is in it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = textElement("t", text);
      expect(unescapeText(parseXml("a", xml).text)).toBe(text);
    }),
    { numRuns: runs(1_000) },
  );
});

test("text survives an attribute", () => {
  const text = `<a href="x">&amp; 'b' ]]>`;
  expect(parseXml("a", `<a b="${escapeXml(text)}"/>`).open.attributes[0]?.value).toBe(text);
});

test.each([
  ["_x000D_", "\r"],
  ["a_x000d_b", "a\rb"],
  ["_x005F_x000D_", "_x000D_"],
  ["_X000D_ _x0041_", "_X000D_ A"],
  ["_xD83D__xDE00_", "😀"],
  ["_x00_ _x000_ x000D_", "_x00_ _x000_ x000D_"],
  ["_x0041_x0042_", "Ax0042_"],
])("%s is read as %j", (stored, text) => {
  expect(unescapeText(stored)).toBe(text);
});

test.each([
  ["甲", "<t>甲</t>"],
  [" 甲", '<t xml:space="preserve"> 甲</t>'],
  ["甲\n", '<t xml:space="preserve">甲\n</t>'],
  ["甲  乙", '<t xml:space="preserve">甲  乙</t>'],
  ["\u0001<", "<t>_x0001_&lt;</t>"],
  ['"', '<t>"</t>'],
])("%j is written as %s", (text, xml) => {
  expect(textElement("t", text)).toBe(xml);
});

test("escapes touch nothing that needs none", () => {
  expect(escapeText("_x 甲 _xyz1_ _X0041_")).toBe("_x 甲 _xyz1_ _X0041_");
});

test("splices are carried out in order of their places, those at one place as given", () => {
  const at = (start: number, end: number, text: string) => ({ start, end, text });
  expect(
    splice("0123456789", [at(8, 9, "h"), at(2, 4, ""), at(4, 4, "a"), at(4, 4, "b"), at(0, 1, "x")]),
  ).toBe("x1ab4567h9");
  expect(() => splice("0123", [at(0, 2, ""), at(1, 3, "")])).toThrow(RangeError);
});

test.each<[tag: string, changes: Record<string, string | null>, result: string]>([
  ['<c r="A1"/>', { s: "1" }, '<c r="A1" s="1"/>'],
  ['<c r="A1" >', { s: "1" }, '<c r="A1" s="1" >'],
  ["<c r='A1' s = '1' t=\"s\">", { s: "2", t: null }, "<c r='A1' s = \"2\">"],
  ['<c cs="7" x:s="8" s="1"/>', { s: "2" }, '<c cs="7" x:s="8" s="2"/>'],
  ['<c r="s=&quot;1&quot;"/>', { s: null }, '<c r="s=&quot;1&quot;"/>'],
])("%s with %j", (tag, changes, result) => {
  expect(withAttributes(tag, changes)).toBe(result);
});

test("an attribute is replaced in its own tag only, and not added", () => {
  const text = '<a count="1"><b count="2"/></a>';
  const tag = { start: 13, end: text.indexOf("</a>") };
  expect(splice(text, attributeSplice(text, tag, "count", "3"))).toBe('<a count="1"><b count="3"/></a>');
  expect(attributeSplice(text, tag, "id", "3")).toEqual([]);
});

test.each(["<a/>", "<a />", '<a b="1"\r\n/>', "<a></a>", "<a> </a>", "<a><c/></a>"])(
  "what is added to %s goes without a trace",
  (text) => {
    const added = splice(text, appendTo(text, parseXml("a", text), "<b/>"));
    const root = parseXml("a", added);
    expect(childrenOf(root).at(-1)?.open.name).toBe("b");
    const twice = splice(added, appendTo(added, root, "<b/>"));
    for (const filled of [added, twice]) {
      const tree = parseXml("a", filled);
      expect(splice(filled, removeFrom(filled, tree, childrenOf(tree, "b")))).toBe(text);
    }
    expect(isOwnElement(added, root)).toBe(false);
  },
);

describe("the order of children", () => {
  const every = (names: readonly string[]) => names.map((name) => `<${name}/>`).join("");

  test.each(Object.entries(ORDERS))(
    "in a %s with every element present, each finds its place",
    (name, order) => {
      for (const [index, local] of order.entries()) {
        const others = order.filter((_, other) => other !== index);
        const source = `<${name}>${every(others)}</${name}>`;
        const added = withChild(source, parseXml("a", source), order, local, `<${local}/>`);
        expect(added).toBe(`<${name}>${every(order)}</${name}>`);
      }
    },
  );

  test("a second one stands behind the first, elements that are not known stay where they are", () => {
    const source = "<worksheet><sheetData/><unknown/><conditionalFormatting/><unknown/><extLst/></worksheet>";
    const added = withChild(source, parseXml("a", source), ORDERS.worksheet, "conditionalFormatting", "<x/>");
    expect(added).toBe(source.replace("<extLst/>", "<x/><extLst/>"));
  });
});
