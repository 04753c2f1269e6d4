import fc from "fast-check";
import { failure } from "../../../../test/support/edits";
import { runs } from "../../../../test/support/length";
import { COMPATIBILITY, SPREADSHEET } from "../xml/namespaces";
import { goThroughCells, readSheetNodes } from "./nodes";
import { PlainCell } from "./plain-cell";

const OPENING =
  `<?xml version="1.0"?><worksheet xmlns="${SPREADSHEET[0]}" xmlns:b="urn:b" xmlns:mc="${COMPATIBILITY}">` +
  "<sheetData>";
const CLOSING = '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>';

/** What is read of rows; an error where they are damaged. */
function read(rows: string): unknown {
  const text = OPENING + rows + CLOSING;
  try {
    const { rows: found, root, places, ...rest } = readSheetNodes("a.xml", text);
    const seen: unknown[] = [];
    goThroughCells("a.xml", text, ({ row, column, element }) => {
      seen.push([row, column, element]);
    });
    return {
      ...rest,
      seen,
      children: root.children.map(({ open, start, end, children }) => [
        open.name,
        start,
        end,
        children.length,
      ]),
      ends: [places.count, places.endAbove(Infinity)],
      rows: found.map(({ row, start, openEnd, closeStart, end, isHidden, open, cells }) => ({
        place: [row, start, openEnd, closeStart, end],
        isHidden,
        open,
        cells: cells.map(({ row: of, column, start: at, kind, text: said, style, formula, element }) => ({
          place: [of, column, at],
          holds: [kind, said, style, formula],
          element,
        })),
      })),
    };
  } catch (error) {
    return error;
  }
}

/** The same with every cell read through its elements. */
function slowly(rows: string): unknown {
  const spy = jest.spyOn(PlainCell.prototype, "read").mockReturnValue(false);
  const found = read(rows);
  spy.mockRestore();
  return found;
}

const isRead = (found: unknown) => !(found instanceof Error);

const CELLS = [
  '<c r="B#" s="2"/>',
  '<c r="C#" s="2"  />',
  '<c r="D#"><v>12</v></c>',
  '<c r="E#" t="s" s="1"><v>7</v></c >',
  '<c r="F#" t="str"><f>A1&amp;"甲"</f><v>乙&lt;\r\n</v></c>',
  '<c r="G#"><f>IF(A1>2,1,0)</f><v>1</v></c>',
  '<c r="H#"><f t="shared" ref="H1:H9" si="0">A1*2</f><v>4</v></c>',
  '<c r="I#"><f t="array" ref="I#">SUM(A1:A2)</f></c>',
  '<c r="J#" t="inlineStr"><is><t xml:space="preserve"> 甲_x000D_ </t></is></c>',
  '<c r="K#" t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
  '<c r="L#" t="inlineStr"><v>1</v></c>',
  "<c r='M#'><v>1</v></c>",
  '<c r="N#" cm="1" vm="2"><v>1</v></c>',
  '<c r="O#"><v/></c>',
  '<c r="P#"><v></v></c>',
  '<c r="Q#"><f></f><v>3</v></c>',
  '<c r="R#"><v><![CDATA[5]]></v></c>',
  '<c r="S#"> <v>5</v>\n</c>',
  '<c r="T#"><!-- <v>6</v> --><v>5</v></c>',
  '<c r="U#" s="&#49;"><v>&#x31;</v></c>',
  '<c r="V#" b:s="9" t="b"><v>1</v><extLst><ext/></extLst></c>',
  '<b:c r="W#"><b:v>1</b:v></b:c>',
  '<c r="XFD#"><v>1e5</v></c>',
  '<c r="Z#"><v>1</v><f>A1</f></c>',
  '<c r="AA#" s="" t=""><v>2</v></c>',
  "<c><v>1</v></c>",
  '<c s="1"><v>1</v></c>',
  '<c r="AB#" xmlns:d="urn:d"><d:v>1</d:v></c>',
  '<c r="AC#"><v>]]&gt;</v></c>',
  '<c r="AD#" t="str"><v>𠮷</v></c>',
  "<x/>",
  "\n  ",
  "<!-- </row> -->",
  "<?x </row>?>",
  "文",
  '<mc:AlternateContent><mc:Choice><c r="AE#"/></mc:Choice><mc:Fallback><c r="AF#"/></mc:Fallback></mc:AlternateContent>',
];

const BAD = [
  '<c r="B#" r="C#"/>',
  '<c r="B#" s="1" s="2"/>',
  '<c r="B#" t="s" t="s"/>',
  '<c r="B#"><v>1</c></v>',
  '<c r="B#"><v>&x;</v></c>',
  '<c r="B#"><v>\u0001</v></c>',
  '<c r="B#"><v>]]></v></c>',
  '<c r="B#"><v>1</v>',
  '<c r="B#"<v>1</v></c>',
  '<c r="B#" s=1/>',
  '<c r="B#" s="1"t="s"/>',
  '<c r="B#"><v>1</v></c\u00a0>',
  '<c r="B#"><f>&#1;</f></c>',
  '<c r="B0"/>',
  '<c r="B#x"/>',
  '<c r="b"/>',
  '<c r="AAAA#"/>',
  '<c r="XFE#"/>',
  '<c r="B99"/>',
  '<c r="B10485760"/>',
  "</c>",
  "<c",
  "<z:c/>",
  '<c r="B#" z:a="1"/>',
  '<c r="B#" s="<"/>',
];

const ROWS: readonly ((cells: string, number: number) => string)[] = [
  (cells, number) => `<row r="${number}" spans="1:9" ht="15">${cells}</row>`,
  (cells, number) => `<row r='${number}'  hidden = "1" b:x="1">${cells}</row >`,
  (cells) => `\r\n<row>${cells}</row>`,
  (cells, number) =>
    `<b:row r="${number}">${cells.replaceAll("<c ", "<b:c ").replaceAll("</c>", "</b:c>")}</b:row>`,
  (cells, number) => `<row r="${number}" xmlns="${SPREADSHEET[1]}">${cells}</row><!-- <row/> -->`,
  (cells, number) => `<other>${cells}</other><row r="${number}"/>`,
];

const row = (number: number, cells: readonly string[], kind = 0) =>
  ROWS[kind]?.(cells.join("").replace(/(?<!&)#/g, `${number}`), number) ?? "";

test.each(CELLS)("%s is read as its elements say", (cell) => {
  const rows = row(1, ['<c r="A1"/>']) + row(2, [cell]) + row(9, ['<c r="A9"><v>9</v></c>']);
  const found = slowly(rows);
  expect(isRead(found)).toBe(true);
  expect(read(rows)).toEqual(found);
});

test.each(BAD)("%s is damaged, whatever stands before it", (cell) => {
  const rows = row(1, ['<c r="A1"/>']) + row(2, ['<c r="A2"><v>1</v></c>', cell]) + row(9, []);
  expect(slowly(rows)).toEqual(failure("damaged"));
  expect(read(rows)).toEqual(failure("damaged"));
});

test("any order of plain and other cells is read alike", () => {
  const cells = fc.array(fc.constantFrom(...CELLS, ...CELLS.slice(0, 10), ...BAD.slice(0, 3)), {
    maxLength: 6,
  });
  const kinds = fc.nat({ max: ROWS.length - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, kinds), { maxLength: 6 }), (rows) => {
      const text = rows.map(([each, kind], index) => row(index + 1, each, kind)).join("");
      const found = slowly(text);
      if (isRead(found)) expect(read(text)).toEqual(found);
      else expect(read(text)).toEqual(failure("damaged"));
    }),
    { numRuns: runs(3_000) },
  );
});

test("most cells are written plainly", () => {
  const spy = jest.spyOn(PlainCell.prototype, "read");
  read(row(1, CELLS.slice(0, 5)));
  const [first = "none", ...others] = spy.mock.results.map(({ value }) => String(value));
  spy.mockRestore();
  expect(new Set([first, ...others])).toEqual(new Set(["true"]));
});
