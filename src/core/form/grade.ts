import { cellAt } from "../port";
import { fieldAt, filledInRow, type Grid, textAt } from "./grid";
import { findValue } from "./project";
import type { TextField, TotalRow, ValueField } from "./types";

const GRADE = /^(?:优秀?|良好?|中等?|合格|较?差|不合格)$/;

/** The printed 等级: beside its label anywhere on the form, else a grade standing alone in the total row. */
export function readGrade(
  grid: Grid,
  top: number,
  bottom: number,
  total: TotalRow | null,
): ValueField | null {
  const labelled = findValue(grid, "grade", top, bottom);
  if (labelled !== null && GRADE.test(labelled.value)) return withCell(grid, labelled);
  if (total === null) return null;
  const alone = filledInRow(grid, total.label.at.row).find((at) => GRADE.test(textAt(grid, at)));
  return alone === undefined ? null : withCell(grid, fieldAt(grid, alone));
}

function withCell(grid: Grid, field: TextField): ValueField {
  return { ...field, cell: cellAt(grid.snapshot, field.at) };
}
