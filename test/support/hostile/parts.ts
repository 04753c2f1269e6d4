import type { HostileCase } from "./cases";
import { referenceParts, referenceReplaced, referenceWith, SHEET, STRINGS, STYLES, WORKBOOK } from "./form";
import { override } from "../packages";
import { blanks, joined, numbered, type PartContent, zipOfPieces } from "./zip";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** With the other parts of the reference workbook this is just below what one file may unpack to. */
const BLANKS = 290_000_000;

const before = (part: string, place: string, content: () => PartContent) => () =>
  zipOfPieces(referenceWith([{ part, before: place, content: content() }]));

/** The reference workbook with a comments part on its first sheet. */
function withComments(list: PartContent): Uint8Array {
  const parts = referenceWith(
    [
      {
        part: "[Content_Types].xml",
        before: "</Types>",
        content: override("xl/comments1.xml", "comments"),
      },
    ],
    {
      "xl/comments1.xml": joined(
        `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList>`,
        list,
        "</commentList></comments>",
      ),
      "xl/worksheets/_rels/sheet1.xml.rels":
        `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/comments" ` +
        'Target="../comments1.xml"/></Relationships>',
    },
  );
  return zipOfPieces(parts);
}

const comments = (count: number, text: string) =>
  numbered(count, (row) => `<comment ref="M${row}" authorId="0"><text><t>${text}</t></text></comment>`);

/** Two hundred sheets full of values beside a form. */
function manySheets(): Uint8Array {
  const parts = referenceParts();
  const numbers = Array.from({ length: 200 }, (_, index) => index + 10);
  const put = (part: string, place: string, text: string) => {
    parts[part] = (parts[part] ?? "").replace(place, text + place);
  };
  put(
    WORKBOOK,
    "</sheets>",
    numbers.map((id) => `<sheet name="数${id}" sheetId="${id}" r:id="rId${id}"/>`).join(""),
  );
  put(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    numbers
      .map(
        (id) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      )
      .join(""),
  );
  put(
    "[Content_Types].xml",
    "</Types>",
    numbers.map((id) => override(`xl/worksheets/sheet${id}.xml`, "worksheet")).join(""),
  );
  const sheets: Record<string, PartContent> = {};
  for (const id of numbers) {
    sheets[`xl/worksheets/sheet${id}.xml`] = joined(
      `<worksheet xmlns="${MAIN}"><sheetData>`,
      numbered(2_000, (row) => `<row r="${row}">${`<c><v>${row}</v></c>`.repeat(20)}</row>`),
      "</sheetData></worksheet>",
    );
  }
  return zipOfPieces({ ...parts, ...sheets });
}

/** Parts whose elements are many, or that hold nothing but white space. */
export const partCases: readonly HostileCase[] = [
  {
    name: "a million merged areas",
    check: 2,
    bytes: before(SHEET, "</mergeCells>", () =>
      numbered(1_000_000, (row) => `<mergeCell ref="L${row}:M${row}"/>`, 30),
    ),
  },
  {
    name: "200,000 conditional formatting rules",
    check: 2,
    bytes: before(SHEET, "<printOptions", () =>
      numbered(
        200_000,
        (row) =>
          `<conditionalFormatting sqref="M${row}"><cfRule type="expression" priority="${row}"><formula>M${row}&gt;0</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  },
  {
    name: "30,000 conditional formatting rules like ours, and notes",
    check: 3,
    bytes: before(SHEET, "<printOptions", () =>
      numbered(
        30_000,
        (row) =>
          `<conditionalFormatting sqref="M${row}"><cfRule type="expression" dxfId="0" priority="${row}"><formula>LEN("自评核·error·m${row}")&gt;0</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  },
  { name: "200,000 comments", check: 2, bytes: () => withComments(comments(200_000, "说明")) },
  {
    name: "30,000 notes like ours",
    check: 3,
    bytes: () => withComments(comments(30_000, "【自评核·E01】说明")),
  },
  {
    name: "a million defined names",
    check: "too-large",
    bytes: before(WORKBOOK, "<calcPr", () =>
      joined(
        "<definedNames>",
        numbered(1_000_000, (row) => `<definedName name="名${row}">'档案管理'!$A$${row}</definedName>`),
        "</definedNames>",
      ),
    ),
  },
  {
    name: "60,000 sheets",
    check: "too-large",
    bytes: before(WORKBOOK, "</sheets>", () =>
      numbered(60_000, (id) => `<sheet name="数${id}" sheetId="${id}" r:id="rId1"/>`, 10),
    ),
  },
  { name: "200 sheets of 40,000 values", check: 3, bytes: manySheets },
  {
    name: "the name of a sheet has 5 million letters",
    check: "damaged",
    bytes: () =>
      zipOfPieces(
        referenceReplaced(WORKBOOK, (text) =>
          text.replace('name="档案管理"', `name="${"名".repeat(5_000_000)}"`),
        ),
      ),
  },
  {
    name: "290 MB of blanks between rows",
    check: 3,
    bytes: before(SHEET, "</sheetData>", () => blanks(BLANKS)),
  },
  {
    name: "290 MB of blanks in front of the rows",
    check: 2,
    bytes: before(SHEET, "<sheetData", () => blanks(BLANKS)),
  },
  {
    name: "290 MB of blanks in a text",
    check: 2,
    bytes: before(SHEET, "</sheetData>", () =>
      joined('<row r="30"><c r="A30" t="inlineStr"><is><t>', blanks(BLANKS), "</t></is></c></row>"),
    ),
  },
  {
    name: "290 MB of blanks in a tag",
    check: 2,
    bytes: before(SHEET, "</sheetData>", () => joined('<row r="30"', blanks(BLANKS), "/>")),
  },
  {
    name: "290 MB of blanks in the shared strings",
    check: "too-large",
    bytes: before(STRINGS, "</sst>", () => blanks(BLANKS)),
  },
  {
    name: "290 MB of blanks in the styles",
    check: "too-large",
    bytes: before(STYLES, "</styleSheet>", () => blanks(BLANKS)),
  },
  { name: "290 MB of blanks in the comments", check: 2, bytes: () => withComments(blanks(BLANKS)) },
  {
    name: "290 MB of blanks in a part of no use",
    check: 3,
    bytes: () => zipOfPieces({ ...referenceParts(), "xl/other.xml": joined("<a>", blanks(BLANKS), "</a>") }),
  },
  {
    name: "elements within elements, 100,000 deep",
    check: 2,
    bytes: before(SHEET, "<printOptions", () =>
      joined(
        numbered(100_000, () => "<a>"),
        numbered(100_000, () => "</a>"),
      ),
    ),
  },
  {
    name: "entities that multiply",
    check: 2,
    bytes: () =>
      zipOfPieces(
        referenceReplaced(SHEET, (text) =>
          text
            .replace("<worksheet", `<!DOCTYPE a [${entities(12)}]><worksheet`)
            .replace("</sheetData>", `&e11;$&`),
        ),
      ),
  },
];

function entities(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${index} "${`&e${index - 1};`.repeat(10)}">`,
  ).join("");
}
