import { type FormCell, judgedCells } from "../../form";
import { cellList } from "../../port";
import { ARITHMETIC, defineRule } from "../rule";
import { forPerson } from "../shared";

/** Nobody has seen what such a cell holds: that is the file's state and no mistake of those who filled in the form. */
export const resultMissing = defineRule({
  id: "S08",
  name: "result-missing",
  title: "公式结果未计算",
  severity: "warning",
  doubts: "value",
  basis: ARITHMETIC,
  check(form) {
    const cells = judgedCells(form).filter(isMissing);
    const [first] = cells;
    if (first === undefined) return [];
    const places = cells.map(({ at }) => at);
    return [
      forPerson({
        at: first.at,
        row: { at: first.at, value: "公式结果未计算" },
        what: `有 ${cells.length} 个单元格的公式结果未计算（${cellList(places)}），与此有关的内容无法核对。`,
        todo: "请在 Excel 或 WPS 中打开并保存，再重新检查。",
        stated: first.cell.formula,
        doubted: places,
      }),
    ];
  },
});

function isMissing({ cell }: FormCell): boolean {
  return cell.formula !== null && cell.value === null;
}
