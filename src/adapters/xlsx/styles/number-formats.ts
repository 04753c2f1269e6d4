import type { Parts } from "../package/parts";
import { relatedPart } from "../package/relationships";
import { attribute, listed, parseXml, type XmlElement } from "../xml/tree";

/** Codes of the built-in formats, as en-US has them; 27 to 36 and 50 to 58 as zh-CN, where alone they exist. */
export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Number format codes by the cells' style numbers. */
export function readNumberFormats(parts: Parts, workbookPart: string): (style: string | undefined) => string {
  const part = relatedPart(parts, workbookPart, "styles");
  if (part === undefined) return () => "General";
  const codes = parts.gist(part, formatCodes);
  return (style) => codes[Number(style ?? 0)] ?? "General";
}

function formatCodes(part: string, text: string): readonly string[] {
  const root = parseXml(part, text);
  const custom = customFormats(root);
  return listed(root, "cellXfs", "xf").map(({ open }) => {
    const id = Number(attribute(open, "numFmtId") ?? 0);
    return custom.get(id) ?? BUILTIN_FORMATS[id] ?? "General";
  });
}

/** The file's own formats by their ids. */
export function customFormats(styleSheet: XmlElement): Map<number, string> {
  return new Map(
    listed(styleSheet, "numFmts", "numFmt").map(({ open }) => [
      Number(attribute(open, "numFmtId")),
      attribute(open, "formatCode") ?? "General",
    ]),
  );
}
