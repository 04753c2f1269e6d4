import { readFileSync } from "node:fs";
import path from "node:path";
import type { CellContent } from "../../src/core/cells";

const FILE = path.join(__dirname, "../../assets/samples/planted-errors.json");

/** What stands in a cell: a value, or a formula with the result it shows. */
export interface PlantedContent {
  readonly value: number | string;
  readonly formula?: string;
}

/** A finding that a planted error must cause. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly cell: string;
  readonly severity: "error" | "warning" | "info";
  readonly correction: "safe" | "suggested" | "none";
  readonly expected: string | null;
}

/** One cell in which the workbook with errors differs from the clean one. */
export interface PlantedError {
  readonly sheet: string;
  readonly cell: string;
  readonly planted: PlantedContent;
  readonly right: PlantedContent;
  /** What is wrong and why, in Chinese. */
  readonly explanation: string;
  /** Empty where the cell only goes along with another one, so that nothing but that one is wrong. */
  readonly findings: readonly ExpectedFinding[];
}

/** The list is kept by hand; the workbook, its README and the tests follow from it. */
export function readPlantedErrors(): readonly PlantedError[] {
  return JSON.parse(readFileSync(FILE, "utf8")) as PlantedError[];
}

export function toCellContent({ value, formula }: PlantedContent): CellContent {
  return { value, formula: formula ?? null };
}
