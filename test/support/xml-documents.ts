/** Documents of XML, sound and damaged, with all that a reader may fall over. */
import fc from "fast-check";

export const NAMES = [
  "a",
  "b",
  "row",
  "x:c",
  "y:d",
  "_e.1-2",
  "行",
  "𠮷",
  "a:b:c",
  ":a",
  "1a",
  "xml:lang",
  "x:",
  "é",
];
const DECLARED = [
  'xmlns="urn:a"',
  'xmlns=""',
  'xmlns:x="urn:x"',
  "xmlns:y='urn:x'",
  'xmlns:x=""',
  'xmlns:y=" urn:y "',
];
export const RESERVED = [
  'xmlns:xml="http://www.w3.org/XML/1998/namespace"',
  'xmlns:z="http://www.w3.org/XML/1998/namespace"',
  'xmlns="http://www.w3.org/2000/xmlns/"',
  'xmlns:xml="urn:a"',
  'xmlns:xmlns="urn:a"',
];
const VALUES = [
  "",
  "1",
  "&amp;",
  "&#10;",
  "&#x4e00;",
  " a\t\r\nb\rc\n",
  ">",
  "<",
  "&b;",
  "&#0;",
  "'",
  '"',
  "𠮷",
  "]]>",
  "&",
  "&#x110000;",
];
export const TEXTS = [
  "甲",
  " ",
  "\r\n",
  "\r",
  "&lt;&gt;&quot;&apos;",
  "&#13;",
  "&#x1F600;",
  "]]",
  "]]>",
  ">",
  "&nbsp;",
  "&;",
  "&#xg;",
  "&#X41;",
  "<![CDATA[<a>&amp;\r\n]]]]>",
  "<![CDATA[]]>",
  "<!-- <b> -->",
  "<!-- a--b -->",
  "<!--->-->",
  "<?x y?>",
  "<?x?>",
  "<?x y??>",
  "<?xml version='1.0'?>",
  "<?XML?>",
  "<? x?>",
  "<?x:y?>",
  "\u0001",
  "\u007f",
  "\u0085",
  "\ufffe",
  "\u2028",
  "<!DOCTYPE a>",
  "<!x>",
];
export const HEADS = [
  "",
  "\ufeff",
  "\n",
  '<?xml version="1.0"?>',
  '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  "<!-- -->",
  "<?xml version='1.0'standalone='no'?>",
  '<?xml version = "1.0"\n?>',
  '<?xml encoding="utf-8"?>',
  "<?xml?>",
  "<?xml version='1.0' standalone='maybe'?>",
  "<?xml version='1.0' standalone='yes' encoding='utf-8'?>",
  "<?xml-stylesheet a?>",
  "x",
];

const blank = fc.constantFrom(" ", " ", " ", "\n", "\r\n\t", "");
const attribute = fc
  .tuple(
    blank,
    fc.constantFrom(...NAMES),
    fc.constantFrom("=", "=", "= ", " =", ""),
    fc.constantFrom('"', '"', "'"),
    fc.constantFrom(...VALUES),
  )
  .map(([before, name, equals, quote, value]) => `${before}${name}${equals}${quote}${value}${quote}`);
const declaration = fc
  .tuple(
    blank,
    fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...DECLARED) }, fc.constantFrom(...RESERVED)),
  )
  .map(([before, each]) => before + each);
/** Most of it is well-formed: what is refused at once tells little. */
const sound = fc.constantFrom(
  "",
  "",
  ' b="1"',
  " x:c='2' a=\"&lt;\"",
  ' 行="𠮷"',
  "\n",
  ' xmlns:x="urn:x"',
  ' xmlns:y="urn:y" y:a="1"',
);
const tagRest = fc.oneof(
  { weight: 20, arbitrary: sound },
  fc.array(fc.oneof(attribute, declaration), { maxLength: 3 }).map((all) => all.join("")),
);
const element: fc.Arbitrary<string> = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom("a", "b", "行", "x:c") }, fc.constantFrom(...NAMES)),
      tagRest,
      fc.option(fc.array(tie("content"), { maxLength: 4 })),
      fc.constantFrom("", "", "", " ", "\n"),
    )
    .map(([name, rest, content, space]) =>
      content === null
        ? `<${name}${rest}${space}/>`
        : `<${name}${rest}>${content.join("")}</${name}${space}>`,
    ),
  content: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...TEXTS.slice(0, 8)) }, fc.constantFrom(...TEXTS)),
    tie("element"),
  ),
})).element;
/** Most of them well-formed. */
export const rooted = fc
  .tuple(
    fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...HEADS.slice(0, 5)) }, fc.constantFrom(...HEADS)),
    element,
    fc.constantFrom(..."".padEnd(20).split(" "), "\n", "<!-- -->", "<a/>", "x", "&lt;", "<![CDATA[]]>"),
  )
  .map(([head, root, rest]) => `${head}<r xmlns:x="urn:r">${root}</r>${rest}`);

const SIGNS = [
  "<",
  ">",
  "/",
  "=",
  "'",
  '"',
  "&",
  ";",
  ":",
  "!",
  "?",
  "[",
  "]",
  " ",
  "\r",
  "\n",
  "-",
  "a",
  "x",
];

/** A document with pieces taken out, doubled or put in elsewhere. */
export const mutated = fc
  .tuple(rooted, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom("", "", ...SIGNS))))
  .map(([text, changes]) =>
    changes.slice(0, 2).reduce((so, [place, length, put]) => {
      const at = place % (so.length + 1);
      return so.slice(0, at) + put + so.slice(at + length);
    }, text),
  )
  // Halves of pairs stand in no file, and saxes lets some of them through.
  .filter((text) => !/[\ud800-\udfff]/u.test(text));
