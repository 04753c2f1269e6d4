import { attribute, child, childrenOf, type Located } from "../xml/located";

/** Codes of the built-in number formats, as Excel shows them in English (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
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
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Built-in ids 27–36 and 50–58 are dates whose codes depend on the language. */
function builtIn(id: number): string {
  const isLocalDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (isLocalDate ? "yyyy/m/d" : "General");
}

/** Number format codes by cell format (the s attribute of cells). */
export function numberFormats(styles: Located | null): string[] {
  if (styles === null) return [];
  const custom = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map((element) => [
      Number(attribute(element, "numFmtId")),
      attribute(element, "formatCode") ?? "General",
    ]),
  );
  return childrenOf(child(styles, "cellXfs"), "xf").map((xf) => {
    const id = Number(attribute(xf, "numFmtId") ?? 0);
    return custom.get(id) ?? builtIn(id);
  });
}
