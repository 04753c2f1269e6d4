import { type FormCell, judgedCells } from "../../form";
import { cellList } from "../../port";
import { ARITHMETIC, defineRule } from "../rule";
import { forPerson, shownValue } from "../shared";

/** Whether the stored result or the formula is right cannot be told from the file alone: neither is believed. */
export const resultOutdated = defineRule({
  id: "S09",
  name: "result-outdated",
  title: "公式结果可能未更新",
  severity: "warning",
  doubts: "value",
  basis: ARITHMETIC,
  check(form) {
    const cells = judgedCells(form).filter(isOutdated);
    const [first] = cells;
    if (first === undefined) return [];
    const places = cells.map(({ at }) => at);
    return [
      forPerson({
        at: first.at,
        row: { at: first.at, value: "公式结果可能未更新" },
        what: `有 ${cells.length} 个单元格的公式结果可能未更新（${cellList(places)}）：文件中存的结果与按公式计算的不一致。`,
        todo: "请在 Excel 或 WPS 中打开并保存，再重新检查。",
        stated: shownValue(first.cell),
        doubted: places,
      }),
    ];
  },
});

function isOutdated({ cell }: FormCell): boolean {
  return cell.isOutdated === true;
}
