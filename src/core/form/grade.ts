import { type Cells, cellIn, cellsIn } from "./cells";
import { findValue } from "./project";
import type { TextField, TotalRow, ValueField } from "./types";

/** Grades in use, as they may stand anywhere. */
const GRADE = /^(?:优秀?|良好?|中等?|一般|较?[差低]|(?:基本)?合格|不合格)$/u;
/** Beside its label a grade may go by another name, 甲, A级 or 卓越; but not every short text there is one. */
const OWN_NAME = /^[\p{Script=Han}A-Z]{1,4}$/u;
const NO_GRADE =
  /^(?:无|暂无|没有|不适用|不涉及|未评|未定|待定|待评|备注|说明|签[字章名])|标准|分值|得分|总分|权重|名称|金额|意见|日期|时间|单位|部门|电话|原因|指标/u;

/** The printed 等级: beside its label anywhere on the form, else a grade standing alone in the total row. */
export function readGrade(
  sheet: Cells,
  top: number,
  bottom: number,
  total: TotalRow | null,
): ValueField | null {
  const labelled = findValue(sheet, "grade", top, bottom);
  if (labelled !== null && isGradeName(labelled.value)) return withCell(sheet, labelled);
  if (total === null) return null;
  const alone = cellsIn(sheet, total.label.at.row).find(({ text }) => GRADE.test(text));
  return alone === undefined ? null : { at: alone.at, value: alone.text, cell: alone.cell };
}

function isGradeName(text: string): boolean {
  const name = text.normalize("NFKC").trim().toUpperCase();
  return GRADE.test(name) || (OWN_NAME.test(name) && !NO_GRADE.test(name));
}

function withCell(sheet: Cells, field: TextField): ValueField {
  return { ...field, cell: cellIn(sheet, field.at) };
}
