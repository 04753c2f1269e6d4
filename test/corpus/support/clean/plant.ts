import { changed, type FormCase, withSheetCells } from "../cases";
import type { ExpectedFinding, Recognised } from "../expected";
import type { CorpusCell } from "../forms";
import type { CleanForm } from "./draw";
import type { Wishes } from "./model";
import { type Facts, readByAnatomy } from "./read-by-anatomy";

/** What an error does to a form, and what must then be said of it. */
export interface Planted {
  readonly cells: Readonly<Record<string, CorpusCell>>;
  readonly formats?: Readonly<Record<string, string>>;
  readonly findings: readonly ExpectedFinding[];
  /** Where the figures that follow are others than before, or can no longer be computed. */
  readonly computed?: Partial<Recognised["computed"]>;
  readonly facts?: Partial<Facts>;
}

/** One error that a form can have. */
export interface Plant {
  /** The rule that it is against, and what it is where a rule has several. */
  readonly name: string;
  readonly wishes?: Wishes;
  readonly into: (form: CleanForm) => Planted;
}

/** Plants an error; everything else on the form stays right. */
export function plant(form: CleanForm, { name, into }: Plant): FormCase {
  const { cells, formats = {}, findings, computed, facts } = into(form);
  const { anatomy } = form.sheet;
  const sheet = {
    ...withSheetCells(form.sheet, cells),
    anatomy,
    formats: { ...form.sheet.formats, ...formats },
  };
  const read = readByAnatomy(sheet, anatomy, { ...form.facts, ...facts });
  const before = form.expected.forms[0]?.recognised.computed ?? read.computed;
  const recognised = { ...read, computed: { ...before, ...computed } };
  return changed<FormCase>(form, `plant ${name}`, {
    sheet,
    expected: { ...form.expected, forms: [{ recognised, findings }] },
  });
}

/** An expected finding without a value. */
export function finding(rule: string, cell: string, severity: ExpectedFinding["severity"]): ExpectedFinding {
  return { rule, cell, severity, correction: "none" };
}

/** An expected finding with the value that puts it right. */
export function correction(
  rule: string,
  cell: string,
  kind: "safe" | "suggested",
  expected: string,
  severity: ExpectedFinding["severity"] = "error",
): ExpectedFinding {
  return { rule, cell, severity, correction: kind, expected };
}

/** Digits of a number with at most two decimals, computed in whole hundredths: no error of doubles. */
export function hundredths(value: number): string {
  const whole = Math.round(value);
  const rest = String(Math.abs(whole) % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${whole < 0 ? "-" : ""}${Math.floor(Math.abs(whole) / 100)}${rest && `.${rest}`}`;
}

/** The number in a cell of a drawn form, in hundredths. */
export function hundredthsIn(form: CleanForm, address: string): number {
  const cell = cellIn(form, address);
  if (typeof cell !== "number") throw new TypeError(`${address} of a clean form holds no number`);
  return Math.round(cell * 100);
}

export function cellIn({ sheet }: CleanForm, address: string): CorpusCell {
  const [, letters = "", digits = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return sheet.grid[Number(digits) - 1]?.[letters.charCodeAt(0) - 65] ?? "";
}
