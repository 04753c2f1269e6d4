import { type Cells, filledInRow, nextInRow, textAt } from "../cells";
import { bracketed, normalizeLabel } from "../labels";

/**
 * The unit of the amounts: in the brackets of the header row, "项目资金（万元）"; else beside or behind a label such as
 * 金额单位 above it. 元 where none is named.
 */
export function readAmountUnit(sheet: Cells, top: number, bottom: number, headerRow: number): "元" | "万元" {
  const units = filledInRow(sheet, headerRow).flatMap((at) => bracketed(textAt(sheet, at)));
  if (units.some((unit) => unit.includes("万元"))) return "万元";
  if (units.some((unit) => /^(?:单位)?元$/u.test(unit.replace(/[:：\s]/gu, "")))) return "元";
  for (let row = top; row <= Math.min(bottom, headerRow); row++) {
    for (const at of filledInRow(sheet, row)) {
      const text = normalizeLabel(
        textAt(sheet, at)
          .slice(0, 40)
          .replace(/[()（）]/gu, ""),
      );
      const said = /^(?:金额|资金|计量)?单位(?:人民币)?(万?元)$/u.exec(text)?.[1];
      if (said !== undefined) return said as "元" | "万元";
      const next = /^(?:金额|资金)单位$/u.test(text) ? nextInRow(sheet, at) : null;
      const beside = next && normalizeLabel(textAt(sheet, next));
      if (beside === "万元" || beside === "元") return beside;
    }
  }
  return "元";
}
