import type { HostileCase } from "./cases";
import { referenceReplaced, referenceWith, SHEET, STRINGS } from "./form";
import { joined, numbered, zipOfPieces } from "./zip";

/** The longest text that a cell of Excel holds. */
const LONGEST = 32_767;

const TEXTS: Readonly<Record<string, string>> = {
  "32,767 digits": "9".repeat(LONGEST),
  "1,1,1,…": "1,".repeat(LONGEST / 2),
  "￥￥￥…": "￥".repeat(LONGEST),
  spaces: `1${" ".repeat(LONGEST - 2)}2`,
  "brackets in brackets": "(".repeat(LONGEST / 2) + ")".repeat(LONGEST / 2),
  "brackets that stay open": "（1[【".repeat(LONGEST / 4),
  "百分之百分之…": "百分之".repeat(LONGEST / 3),
  "dashes and dots": "—.·…".repeat(LONGEST / 4),
  "一二三…": "一十百千万".repeat(LONGEST / 5),
  "1-1-1-…": "1-".repeat(LONGEST / 2),
  "第1第1…": "第1".repeat(LONGEST / 2),
  "≥≥≥…": "≥".repeat(LONGEST),
  "line breaks": "\n1、".repeat(LONGEST / 3),
};

/** Every text of the forms that is not a label becomes another: all that stands in rows of indicators. */
function withText(text: string): Uint8Array {
  return zipOfPieces(
    referenceReplaced(SHEET, (sheet) =>
      sheet.replace(
        /<c r="([A-Z])(1[4-9]|2[0-4]|[67])" s="(\d+)"[^>]*>(?:<f>[^<]*<\/f>)?<v>[^<]*<\/v><\/c>/g,
        (whole, column: string, row: string, style: string) =>
          "ABC".includes(column)
            ? whole
            : `<c r="${column}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
      ),
    ),
  );
}

const strings = (content: () => Iterable<string>) => () =>
  zipOfPieces(referenceWith([{ part: STRINGS, before: "</sst>", content: content() }]));

/** Sheets whose cells or texts are many or long. */
export const cellCases: readonly HostileCase[] = [
  ...Object.entries(TEXTS).map(([name, text]): HostileCase => ({
    name: `texts of ${name} in the columns of a form`,
    check: 3,
    bytes: () => withText(text),
  })),
  {
    name: "3 million shared strings that no cell uses",
    check: 3,
    bytes: strings(() => numbered(3_000_000, (number) => `<si><t>文字${number}</t></si>`)),
  },
  {
    name: "3 million shared strings of which cells use the last",
    check: 3,
    bytes: () => {
      const parts = referenceWith([
        {
          part: STRINGS,
          before: "</sst>",
          content: numbered(3_000_000, (number) => `<si><t>文字${number}</t></si>`),
        },
        {
          part: SHEET,
          before: "</sheetData>",
          content: '<row r="30"><c r="A30" t="s"><v>3000010</v></c></row>',
        },
      ]);
      return zipOfPieces(parts);
    },
  },
  {
    name: "a shared string of 32 MB that no cell uses",
    check: 3,
    bytes: strings(() =>
      joined(
        "<si><t>",
        numbered(4_000_000, () => "12345678"),
        "</t></si>",
      ),
    ),
  },
  {
    name: "a shared string of 32 MB in a cell",
    // The other two sheets hold their forms.
    check: 2,
    bytes: () =>
      zipOfPieces(
        referenceWith([
          {
            part: STRINGS,
            before: "</sst>",
            content: joined(
              "<si><t>",
              numbered(4_000_000, () => "12345678"),
              "</t></si>",
            ),
          },
          {
            part: SHEET,
            before: "</sheetData>",
            content: '<row r="30"><c r="A30" t="s"><v>114</v></c></row>',
          },
        ]),
      ),
  },
  {
    name: "formulas of 8,000 brackets",
    check: 3,
    bytes: () =>
      zipOfPieces(
        referenceReplaced(SHEET, (sheet) =>
          sheet.replace(
            /(<c r="I\d+" s="\d+"[^>]*>)(<v>)/g,
            `$1<f>${"(".repeat(4_000)}1${")".repeat(4_000)}</f>$2`,
          ),
        ),
      ),
  },
];
