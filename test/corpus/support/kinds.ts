import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, areaFromA1, fromA1 } from "../../../src/core/cells";
import type { SheetSnapshot } from "../../../src/core/port";
import { sheetOf } from "../../support/sheets";
import type { FormColumns } from "./columns";
import { CORPUS } from "./forms";

/** What must come of a small made-up form; figures in plain digits. */
export interface KindExpected {
  readonly forms?: number;
  /** Σ of the weights, points of execution included; X ÷ B; execution's score; the stated total. */
  readonly weights?: string;
  readonly rate?: string;
  readonly score?: string;
  readonly total?: string;
  /** Rules that must speak of the last form, must not speak of any, and how often they speak. */
  readonly must?: readonly string[];
  readonly not?: readonly string[];
  readonly count?: Readonly<Record<string, number>>;
  /** Safe corrections: rule and value. */
  readonly safe?: Readonly<Record<string, string>>;
  /** No form at all: words that the answer has, and has not. */
  readonly no_form?: true;
  readonly says?: string;
  readonly not_says?: string;
}

/** A small made-up form of one kind of layout or wording, with what must come of it. */
export interface Kind {
  readonly name: string;
  readonly merges: readonly string[];
  readonly expected: KindExpected;
  /** One entry a form, from the top. */
  readonly columns: readonly FormColumns[];
  readonly grid: readonly (readonly string[])[];
}

/** Rules that a kind is not judged by yet: its forms, columns and figures are. */
export const AWAITED: Readonly<Record<string, readonly string[]>> = {
  // A unit made of two, 元/人·月, is not yet read as what it is.
  "05-compound-units": ["I06", "I12", "I14"],
};

/** The kinds, in their order. */
export function kinds(): Kind[] {
  const folder = join(CORPUS, "kinds");
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as Omit<Kind, "name">),
      name: file.replace(/\.json$/, ""),
    }));
}

/** Numbers as the texts that they are in an export, or as numbers. */
export type Typing = "text" | "numbers";
/** What stands in the cells that a merge hides: nothing; what it shows, the merge being gone; or that, hidden. */
export type Merging = "first cell only" | "filled" | "filled and hidden";

/** A kind as an adapter would read it. */
export function kindSheet(kind: Kind, typing: Typing, merging: Merging): SheetSnapshot {
  const { grid, filled } = merging === "first cell only" ? { grid: kind.grid, filled: [] } : filledIn(kind);
  const sheet = sheetOf(
    grid.map((row) =>
      row.map((text) => (typing === "numbers" && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)),
    ),
    kind.name,
  );
  return merging === "filled and hidden" ? { ...sheet, covered: filled } : sheet;
}

/** The grid with what its merges show in all of their cells: those that are named, titles, and groups of rows. */
function filledIn({ grid, merges, columns }: Kind): {
  readonly grid: readonly (readonly string[])[];
  readonly filled: readonly Address[];
} {
  const cells = grid.map((row) => [...row]);
  const filled: Address[] = [];
  const fill = (at: Address, value: string) => {
    const row = cells[at.row];
    if (row === undefined || value === "" || row[at.column] !== "") return;
    row[at.column] = value;
    filled.push(at);
  };
  for (const { top, bottom, left, right } of merges.map(areaFromA1)) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        fill({ row, column }, grid[top]?.[left] ?? "");
      }
  }
  for (const [row, texts] of grid.entries()) {
    const [text = "", ...others] = texts;
    const isTitle = /自评表|申报表|年度）/.test(text) && others.every((each) => each === "");
    if (isTitle) {
      for (const index of others.keys()) fill({ row, column: index + 1 }, text);
    }
  }
  for (const { table } of columns) {
    for (const heading of [table.category, table.dimension]) {
      if (heading !== undefined) fillDown(grid, fromA1(heading), fill);
    }
  }
  return { grid: cells, filled };
}

/** Carries a group's name down to the rows of its indicators. */
function fillDown(grid: Kind["grid"], heading: Address, fill: (at: Address, value: string) => void): void {
  const { column } = heading;
  let value = "";
  for (let row = heading.row + 1; row < grid.length; row++) {
    const texts = grid[row] ?? [];
    if (texts[0] !== "" && column > 0) return;
    if (texts.slice(0, column).some((text) => text !== "")) value = "";
    if (/^(?:备注|总分)$/.test(texts[column] ?? "")) return;
    value = texts[column] || value;
    fill({ row, column }, value);
  }
}
