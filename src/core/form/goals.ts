import type { Address } from "../cells";
import { fieldAt, filledInRow, type Cells, labelInRow, textAt } from "./cells";
import { isLabel } from "./labels";
import type { Goal, TextField } from "./types";

/** More rows than this under 预期目标 are no longer goals. */
const MOST_ROWS = 12;

/** Reads 年度总体目标 between two rows: what was planned and what came of it, a row each. */
export function readGoals(sheet: Cells, top: number, bottom: number): Goal[] {
  for (let row = top; row <= bottom; row++) {
    const expected = labelInRow(sheet, row, "expectedGoal");
    const outcome = labelInRow(sheet, row, "outcome");
    if (expected !== null) {
      return below(
        sheet,
        expected,
        outcome !== null && outcome.column > expected.column ? outcome : null,
        bottom,
      );
    }
    const heading = labelInRow(sheet, row, "goal");
    const beside = heading === null ? null : besideHeading(sheet, heading);
    if (beside !== null) return [beside];
  }
  return [];
}

/** Under the two headings, until the next part of the form begins. */
function below(sheet: Cells, expected: Address, outcome: Address | null, bottom: number): Goal[] {
  const goals: Goal[] = [];
  const border = outcome?.column ?? Infinity;
  for (let row = expected.row + 1; row <= Math.min(bottom, expected.row + MOST_ROWS); row++) {
    const cells = filledInRow(sheet, row);
    if (cells.some((at) => beginsPart(textAt(sheet, at)))) break;
    const first = cells.find(({ column }) => column >= expected.column && column < border);
    const second = cells.find(({ column }) => column >= border);
    if (first === undefined && second === undefined) continue;
    goals.push({ expected: fieldOf(sheet, first), outcome: fieldOf(sheet, second) });
  }
  return goals;
}

/** Without headings: the first text beside 年度总体目标 is the goal, the second its outcome. */
function besideHeading(sheet: Cells, heading: Address): Goal | null {
  const [expected, outcome] = filledInRow(sheet, heading.row).filter(
    (at) => at.column > heading.column && textAt(sheet, at) !== textAt(sheet, heading),
  );
  if (expected === undefined || beginsPart(textAt(sheet, expected))) return null;
  return { expected: fieldOf(sheet, expected), outcome: fieldOf(sheet, outcome) };
}

function beginsPart(text: string): boolean {
  return (["indicator", "category", "annualBudget", "executed"] as const).some((name) => isLabel(text, name));
}

function fieldOf(sheet: Cells, at: Address | undefined): TextField | null {
  return at === undefined ? null : fieldAt(sheet, at);
}
