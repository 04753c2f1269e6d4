import { type AmountUnit, amountUnitNamed } from "../amounts";
import { type Cells, cellsIn, type FilledCell, nextInRow } from "../cells";
import { bracketed, normalizeLabel } from "../labels";

/** A longer text is no heading. */
const LONGEST_HEADING = 40;

/**
 * The unit that a form names for its amounts: in the brackets of the header row, "项目资金（万元）", or of a heading above
 * it, "预算执行情况（单位：万元）"; else beside or behind a label such as 金额单位 above it. Null where none is named.
 */
export function namedUnit(sheet: Cells, top: number, headerRow: number): AmountUnit | null {
  // Where columns name units of their own, the first to name one is the heading of the whole table.
  const [inHeader] = cellsIn(sheet, headerRow).flatMap(({ text }) => amountUnitNamed([text]) ?? []);
  if (inHeader !== undefined) return inHeader;
  for (let row = headerRow - 1; row >= top; row--) {
    const above = unitInHeadings(cellsIn(sheet, row));
    if (above !== null) return above;
  }
  for (let row = top; row <= headerRow; row++) {
    for (const cell of cellsIn(sheet, row)) {
      if (!cell.text.includes("单") && !cell.text.includes("單")) continue;
      const text = normalizeLabel(cell.text.slice(0, LONGEST_HEADING).replace(/[()（）]/gu, ""));
      const said = /^(?:金额|资金|计量)?单位(?:人民币)?([亿百万千]*元)$/u.exec(text)?.[1];
      const next = /^(?:金额|资金)单位$/u.test(text) ? nextInRow(sheet, cell.at) : null;
      const unit = said ?? (next && next.label);
      const named = unit === null ? null : amountUnitNamed([`(${unit})`]);
      if (named !== null) return named;
    }
  }
  return null;
}

/** The unit that stands alone in the brackets of a heading about money, or is called one there. */
function unitInHeadings(cells: readonly FilledCell[]): AmountUnit | null {
  const inside = cells
    .filter(({ text }) => text.length <= LONGEST_HEADING)
    .flatMap(({ text, label }) => {
      const inBrackets = bracketed(text);
      const isMoney = inBrackets.length > 0 && /资金|预算|经费|支出|金额/u.test(label);
      return inBrackets.flatMap((each) => {
        const [, said, unit] = /^(?:(金额单位|单位)[:：]?)?(?:人民币)?([亿百万千]*元)$/u.exec(each) ?? [];
        return unit !== undefined && (isMoney || said !== undefined) ? [`(${unit})`] : [];
      });
    });
  return amountUnitNamed(inside);
}
