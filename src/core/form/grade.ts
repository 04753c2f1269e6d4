import { cellAt } from "../port";
import { fieldAt, filledInRow, type Cells, textAt } from "./cells";
import { findValue } from "./project";
import type { TextField, TotalRow, ValueField } from "./types";

const GRADE = /^(?:优秀?|良好?|中等?|合格|较?差|不合格)$/;

/** The printed 等级: beside its label anywhere on the form, else a grade standing alone in the total row. */
export function readGrade(
  sheet: Cells,
  top: number,
  bottom: number,
  total: TotalRow | null,
): ValueField | null {
  const labelled = findValue(sheet, "grade", top, bottom);
  if (labelled !== null && GRADE.test(labelled.value)) return withCell(sheet, labelled);
  if (total === null) return null;
  const alone = filledInRow(sheet, total.label.at.row).find((at) => GRADE.test(textAt(sheet, at)));
  return alone === undefined ? null : withCell(sheet, fieldAt(sheet, alone));
}

function withCell(sheet: Cells, field: TextField): ValueField {
  return { ...field, cell: cellAt(sheet.snapshot, field.at) };
}
