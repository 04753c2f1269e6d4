import type { Address } from "../cells";
import { fieldAt, filledInRow, type Cells, labelInRow, textAt } from "./cells";
import { isLabel } from "./labels";
import type { Goal } from "./types";

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

/** Under the two headings, until the next part of the form begins; where all is empty, the first row below them. */
function below(sheet: Cells, expected: Address, outcome: Address | null, bottom: number): Goal[] {
  const goals: Goal[] = [];
  const border = outcome?.column ?? Infinity;
  for (let row = expected.row + 1; row <= Math.min(bottom, expected.row + MOST_ROWS); row++) {
    const cells = filledInRow(sheet, row);
    if (cells.some((at) => beginsPart(textAt(sheet, at)))) break;
    const first = cells.find(({ column }) => column >= expected.column && column < border);
    const second = cells.find(({ column }) => column >= border);
    goals.push({
      expected: fieldAt(sheet, first ?? { row, column: expected.column }),
      outcome: outcome && fieldAt(sheet, second ?? { row, column: outcome.column }),
    });
  }
  const filled = goals.filter((goal) => [goal.expected, goal.outcome].some((field) => field?.value));
  return filled.length > 0 ? filled : goals.slice(0, 1);
}

/** Without headings: the first text beside 年度总体目标 is the goal, the second its outcome. */
function besideHeading(sheet: Cells, heading: Address): Goal | null {
  const [expected, outcome] = filledInRow(sheet, heading.row).filter(
    (at) => at.column > heading.column && textAt(sheet, at) !== textAt(sheet, heading),
  );
  if (expected === undefined || beginsPart(textAt(sheet, expected))) return null;
  return {
    expected: fieldAt(sheet, expected),
    outcome: outcome === undefined ? null : fieldAt(sheet, outcome),
  };
}

function beginsPart(text: string): boolean {
  return (["indicator", "category", "annualBudget", "executed"] as const).some((name) => isLabel(text, name));
}
