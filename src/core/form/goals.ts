import type { Address } from "../cells";
import { type Cells, cellsIn, fieldAt, type FilledCell, labelInRow, textAt } from "./cells";
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

/** Under the two headings, until the next part of the form begins; where all is empty, the first row below them. */
function below(sheet: Cells, expected: Address, outcome: Address | null, bottom: number): Goal[] {
  const goals: Goal[] = [];
  const border = outcome?.column ?? Infinity;
  for (let row = expected.row + 1; row <= Math.min(bottom, expected.row + MOST_ROWS); row++) {
    const cells = cellsIn(sheet, row);
    if (cells.some(beginsPart)) break;
    const first = cells.find(({ at: { column } }) => column >= expected.column && column < border);
    const second = cells.find(({ at: { column } }) => column >= border);
    goals.push({
      expected: first ? fieldOf(first) : fieldAt(sheet, { row, column: expected.column }),
      outcome: outcome && (second ? fieldOf(second) : fieldAt(sheet, { row, column: outcome.column })),
    });
  }
  const filled = goals.filter((goal) => [goal.expected, goal.outcome].some((field) => field?.value));
  return filled.length > 0 ? filled : goals.slice(0, 1);
}

/** Without headings: the first text beside 年度总体目标 is the goal, the second its outcome. */
function besideHeading(sheet: Cells, heading: Address): Goal | null {
  const own = textAt(sheet, heading);
  const [expected, outcome] = cellsIn(sheet, heading.row).filter(
    ({ at, text }) => at.column > heading.column && text !== own,
  );
  if (expected === undefined || beginsPart(expected)) return null;
  return { expected: fieldOf(expected), outcome: outcome === undefined ? null : fieldOf(outcome) };
}

function fieldOf({ at, text }: FilledCell): TextField {
  return { at, value: text };
}

const PARTS = ["indicator", "category", "annualBudget", "executed"] as const;

function beginsPart({ said: { ranks } }: FilledCell): boolean {
  return ranks !== undefined && PARTS.some((name) => ranks.has(name));
}
