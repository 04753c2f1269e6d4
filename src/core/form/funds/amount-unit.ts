import { type AmountUnit, amountUnitNamed } from "../amounts";
import { type Cells, filledInRow, nextInRow, textAt } from "../cells";
import { normalizeLabel } from "../labels";

/**
 * The unit that a form names for its amounts: in the brackets of the header row, "项目资金（万元）"; else beside or behind
 * a label such as 金额单位 above it. Null where none is named.
 */
export function namedUnit(sheet: Cells, top: number, headerRow: number): AmountUnit | null {
  const inHeader = amountUnitNamed(filledInRow(sheet, headerRow).map((at) => textAt(sheet, at)));
  if (inHeader !== null) return inHeader;
  for (let row = top; row <= headerRow; row++) {
    for (const at of filledInRow(sheet, row)) {
      const text = normalizeLabel(
        textAt(sheet, at)
          .slice(0, 40)
          .replace(/[()（）]/gu, ""),
      );
      const said = /^(?:金额|资金|计量)?单位(?:人民币)?([亿百万千]*元)$/u.exec(text)?.[1];
      const next = /^(?:金额|资金)单位$/u.test(text) ? nextInRow(sheet, at) : null;
      const unit = said ?? (next && normalizeLabel(textAt(sheet, next)));
      const named = unit === null ? null : amountUnitNamed([`(${unit})`]);
      if (named !== null) return named;
    }
  }
  return null;
}
