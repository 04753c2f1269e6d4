import { readFileSync } from "node:fs";
import path from "node:path";
import { type Cell, type CellValue, fromA1 } from "../../src/core/cells";
import { parseDecimal } from "../../src/core/number";
import {
  cellAt,
  type KeptRecord,
  NOTHING_HIDDEN,
  partsAfter,
  type RecordChange,
  recordChange,
  type RecordPart,
  type SheetSnapshot,
} from "../../src/core/port";
import { NOTHING_KEPT } from "./kept-records";

/** A cell as tests write it: a value, or a value with formula or number format. */
export type CellInput = CellValue | Partial<Cell>;

function isCellPart(input: CellInput): input is Partial<Cell> {
  return typeof input === "object" && input !== null && !("error" in input);
}

export function toCell(input: CellInput): Cell {
  const part = isCellPart(input) ? input : { value: input === "" ? null : input };
  return { value: null, formula: null, numberFormat: "General", ...part };
}

/** A snapshot of a sheet with these rows. */
export function sheetOf(rows: readonly (readonly CellInput[])[], name = "表1"): SheetSnapshot {
  const sheet = { id: name, name };
  return {
    sheet,
    rows: rows.map((row) => row.map(toCell)),
    marks: [],
    foreignComments: [],
    record: [],
    tabs: [sheet],
    unfinishedMarks: 0,
    isProtected: false,
    hidden: NOTHING_HIDDEN,
    isTruncated: false,
  };
}

/** The parts of a record that holds this. */
export function recordOf(kept: Partial<KeptRecord>): RecordPart[] {
  const tabs = (kept.ledger ?? []).map(({ sheetId, sheetName }) => ({ id: sheetId, name: sheetName }));
  const change = recordChange([], { ...NOTHING_KEPT, ...kept }, tabs) ?? { remove: [], add: [] };
  return partsAfter([], change);
}

/** The change of a record that adds one part, as tests write it. */
export const addingPart = (text: string): RecordChange => ({ remove: [], add: [text] });

/** The change that takes every part of a record away. */
export const removingAll = ({ record }: Pick<SheetSnapshot, "record">): RecordChange => ({
  remove: record.map(({ id }) => id),
  add: [],
});

/** The same sheet with some cells set, by their addresses: { J6: 9.99 }. */
export function withCells(
  snapshot: SheetSnapshot,
  cells: Readonly<Record<string, CellInput>>,
): SheetSnapshot {
  const rows = snapshot.rows.map((row) => [...(row ?? [])]);
  for (const [address, input] of Object.entries(cells)) {
    const { row, column } = fromA1(address);
    while (rows.length <= row) rows.push([]);
    (rows[row] as (Cell | undefined)[])[column] = toCell(input);
  }
  return { ...snapshot, rows };
}

export const valueIn = (sheet: SheetSnapshot, cell: string) => cellAt(sheet, fromA1(cell)).value;
export const formulaIn = (sheet: SheetSnapshot, cell: string) => cellAt(sheet, fromA1(cell)).formula;

/** A published form as it lies in test/fixtures/forms: its cells as printed, from A1 on. */
export interface FormFixture {
  readonly title: string;
  readonly merges: readonly string[];
  readonly grid: readonly (readonly string[])[];
}

/** The three reference forms, as published. */
export const REFERENCE_FORMS = [
  "00a-seed-luohu-dangan-2024",
  "00b-seed-luohu-xinxihua-2024",
  "00c-seed-luohu-shegong-2024",
] as const;

export function formFixture(name: string): FormFixture {
  const file = path.join(__dirname, "../fixtures/forms", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as FormFixture;
}

/** A reference form as a sheet: plain numbers as numbers, codes and everything else as text. */
export function referenceSheet(name: (typeof REFERENCE_FORMS)[number]): SheetSnapshot {
  const { grid } = formFixture(name);
  return sheetOf(
    grid.map((row) => row.map((text) => asPrinted(text))),
    name.slice(0, 3),
  );
}

/** The first reference form with a wrong rate, a wrong execution score and a wrong total. */
export function wrongForm(cells: Readonly<Record<string, CellInput>> = {}): SheetSnapshot {
  return withCells(referenceSheet(REFERENCE_FORMS[0]), { H6: 96.98, I6: 9.99, I25: 95.69, ...cells });
}

function asPrinted(text: string): CellValue {
  const number = text.length <= 12 && !text.includes(",") ? parseDecimal(text) : null;
  return number === null ? text : number.toNumber();
}
