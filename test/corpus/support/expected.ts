import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AmountUnit } from "../../../src/core/form";
import { CORPUS, type FundsColumn } from "./forms";

/** A cell and the number in it, in plain digits (a rate in percent); null: none can be read there. */
export type Printed = readonly [cell: string, value: string | null];

/** One indicator row: where its parts stand. */
export interface ExpectedIndicator {
  readonly name: string;
  /** First and second level by their texts: merged or repeated, they are the same. */
  readonly category: string | null;
  readonly dimension: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly reason: string | null;
  readonly weight: Printed | null;
  readonly score: Printed | null;
  /** Names of the rows that share this one's score. */
  readonly sharing: readonly string[];
}

/** A finding by what identifies it. `expected` is named where a value is proposed. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly cell: string;
  readonly severity: "error" | "warning" | "info";
  readonly correction: "safe" | "suggested" | "none";
  readonly expected?: string;
}

/** Everything that must be read from a form. */
export interface Recognised {
  readonly range: string;
  readonly kind: "project" | "department" | "transfer";
  readonly profile: string;
  readonly project: Readonly<Record<"code" | "name" | "year" | "unit", string | null>>;
  readonly amountUnit: AmountUnit | null;
  /** The cells of the funds table's total row. */
  readonly funds: Readonly<Partial<Record<Exclude<FundsColumn, "reason">, Printed>>> | null;
  /** The labels of the source rows. */
  readonly sources: readonly string[];
  readonly weights: Printed | null;
  readonly total: Printed | null;
  readonly grade: string | null;
  readonly computed: Readonly<Record<"rate" | "score" | "weights" | "total", string | null>>;
  readonly indicators: readonly ExpectedIndicator[];
}

/** A form, and everything that must be found on it. */
export interface ExpectedForm {
  readonly recognised: Recognised;
  readonly findings: readonly ExpectedFinding[];
}

/** What a sheet must give: its forms from top to bottom, or the cell and the labels of a near miss. */
export interface ExpectedSheet {
  readonly sheet: string;
  readonly forms: readonly ExpectedForm[];
  readonly nearMiss: { readonly cell: string; readonly missing: readonly string[] } | null;
}

/** The hand-checked expectation beside a form of the corpus. */
export function expectedSheets(name: string): readonly ExpectedSheet[] {
  const text = readFileSync(join(CORPUS, "expected", `${name}.json`), "utf8");
  return (JSON.parse(text) as { readonly sheets: readonly ExpectedSheet[] }).sheets;
}
