import { toA1 } from "../../cells";
import { type Form, type Indicator, isFillerReason, type SharingRow, type TextField } from "../../form";
import type { Observation } from "../rule";
import { forPerson } from "./findings";

/** A row with a target and a result: an indicator, or one that shares the score of the indicator above. */
export type ResultRow = Indicator | SharingRow;

/** The rows that a score stands for, each with its own target and result. */
export function resultRows(indicator: Indicator): readonly [Indicator, ...SharingRow[]] {
  return [indicator, ...indicator.sharing];
}

/** Whether a row's deviation is explained: in its own cell, or in the one block below the table. */
export function isExplained({ reason }: Indicator, { reasonBlock }: Form): boolean {
  return [reason, reasonBlock].some((field) => field !== null && !isFillerReason(field.value));
}

/** A finding about a row's result that a person has to look at; without a result column, at the row's name. */
export function atResult(row: ResultRow, what: string, todo: string): Observation {
  const { actual, name } = row;
  return forPerson({
    at: actual?.at ?? name.at,
    row: name,
    what,
    todo,
    stated: actual === null || actual.value === "" ? null : actual.value,
  });
}

const LISTED = 6;

/** The cells that name the rows, for a message: "D14、D16", of many "D14、D16 … 等 9 处". */
export function nameCells(rows: readonly { readonly name: TextField }[]): string {
  const cells = rows.slice(0, LISTED).map(({ name }) => toA1(name.at));
  return `${cells.join("、")}${rows.length > LISTED ? ` 等 ${rows.length} 处` : ""}`;
}

/** More rows with one and the same fault are a habit of the whole form. */
const MANY_ROWS = 8;

/**
 * Findings of one rule, or a single one naming all cells where there are many.
 * @param fault what is wrong with each, to follow "有 9 项指标"
 */
export function onceIfMany(found: readonly Observation[], fault: string): Observation[] {
  const [first] = found;
  if (first === undefined || found.length <= MANY_ROWS) return [...found];
  return [
    {
      ...first,
      rows: found.map(({ at }) => at.row),
      doubted: found.flatMap(({ at, doubted }) => doubted ?? [at]),
      what: `有 ${found.length} 项指标${fault}（${found.map(({ at }) => toA1(at)).join("、")}）。`,
      stated: null,
    },
  ];
}
