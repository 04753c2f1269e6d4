import { areaToA1 } from "../../src/core/cells";
import type { FormFixture } from "../../test/support/sheets";

/** What a row of the reference forms is for; it decides the row's merges, fonts and number formats. */
export type RowKind =
  | "title"
  | "project"
  | "section"
  | "fundsHeader"
  | "funds"
  | "goalHeader"
  | "goal"
  | "header"
  | "row"
  | "total";

const FIRST_CELLS: readonly (readonly [start: string, kind: RowKind])[] = [
  ["项目支出绩效自评表", "title"],
  ["项目编码", "project"],
  ["实施单位", "project"],
  ["项目资金", "fundsHeader"],
  ["年度总体目标", "goalHeader"],
  ["年度绩效指标", "header"],
  ["", "section"],
];

/** Rows with an empty first cell go on with what the row above began. */
const FOLLOWERS: Readonly<Partial<Record<RowKind, RowKind>>> = {
  fundsHeader: "funds",
  funds: "funds",
  goalHeader: "goal",
  header: "row",
  row: "row",
};

/** The kind of every row, from the labels in the first two columns. */
export function rowKinds(grid: FormFixture["grid"]): readonly RowKind[] {
  const kinds: RowKind[] = [];
  for (const [first = "", second = ""] of grid) {
    const above = kinds.at(-1);
    const follower = above && FOLLOWERS[above];
    if (first === "" && second === "总分") kinds.push("total");
    else if (first === "" && follower) kinds.push(follower);
    else
      kinds.push((FIRST_CELLS.find(([start]) => first.startsWith(start)) as (typeof FIRST_CELLS)[number])[1]);
  }
  return kinds;
}

/** Cells merged within a row, as zero-based first and last columns. */
const ROW_MERGES: Readonly<Record<RowKind, readonly (readonly [number, number])[]>> = {
  title: [[0, 9]],
  section: [[0, 9]],
  project: [
    [1, 2],
    [4, 6],
    [8, 9],
  ],
  fundsHeader: [
    [1, 2],
    [8, 9],
  ],
  funds: [
    [1, 2],
    [8, 9],
  ],
  goalHeader: [
    [1, 5],
    [6, 9],
  ],
  goal: [
    [1, 5],
    [6, 9],
  ],
  header: [],
  row: [],
  total: [[1, 6]],
};

/** The label in column A goes down over the rows of its block. */
const BLOCKS: readonly (readonly RowKind[])[] = [
  ["fundsHeader", "funds"],
  ["goalHeader", "goal"],
  ["header", "row", "total"],
];

/** Every merged area of the sheet, in A1 notation, in reading order of the top-left cells. */
export function merges({ grid, merges: published }: Pick<FormFixture, "grid" | "merges">): readonly string[] {
  const kinds = rowKinds(grid);
  const areas = new Set(published);
  for (const [row, kind] of kinds.entries()) {
    for (const [left, right] of ROW_MERGES[kind]) areas.add(areaToA1({ top: row, left, bottom: row, right }));
  }
  for (const block of BLOCKS) {
    const top = kinds.findIndex((kind) => block.includes(kind));
    const bottom = kinds.findLastIndex((kind) => block.includes(kind));
    if (top >= 0) areas.add(`A${top + 1}:A${bottom + 1}`);
  }
  const order = (area: string) => Number(/\d+/.exec(area)?.[0]) * 10 + area.charCodeAt(0) - 65;
  return [...areas].sort((a, b) => order(a) - order(b));
}
