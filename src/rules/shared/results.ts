import { type Form, type Indicator, isFillerReason } from "../../form";

import { toA1 } from "../../sheet";
import { type Observation } from "../rule";
import { rowOf } from "./labels";

/** Whether a row's deviation is explained: in its own cell, or in the one block below the table. */
export function isExplained({ reason }: Indicator, { reasonBlock }: Form): boolean {
  return [reason, reasonBlock].some((field) => field !== null && !isFillerReason(field.value));
}

/** A finding about a row's result that a person has to look at; without a result column, at the row's name. */
export function atResult(indicator: Indicator, what: string, todo: string): Observation {
  const { actual, name } = indicator;
  return {
    at: actual?.at ?? name.at,
    row: rowOf(indicator),
    what,
    todo,
    stated: actual === null || actual.value === "" ? null : actual.value,
    expected: null,
    correction: null,
  };
}

/** "D14、D16 等 9 处": at most so many cells by their addresses. */
export function cellList(indicators: readonly Indicator[], most = 6): string {
  const cells = indicators.slice(0, most).map(({ name }) => toA1(name.at));
  return indicators.length > most ? `${cells.join("、")} 等 ${indicators.length} 处` : cells.join("、");
}
