import { keyPlace } from "../../core/cells";
import { type CellModel, type SheetModel } from "../model";

/** A line as the grid's library numbers them. */
interface Line {
  readonly style: string;
  readonly color: string;
}

/** The borders of one cell in the grid's own terms. */
interface CellBorders {
  readonly rangeType: "cell";
  readonly value: {
    readonly row_index: number;
    readonly col_index: number;
    readonly l?: Line;
    readonly r?: Line;
    readonly t?: Line;
    readonly b?: Line;
  };
}

const STYLES: Readonly<Record<string, string>> = {
  "Continuous Hairline": "2",
  "Continuous Medium": "8",
  "Continuous Thick": "13",
  "Dot Thin": "3",
  "Dash Thin": "4",
  "Dash Medium": "9",
  "DashDot Thin": "5",
  "DashDot Medium": "10",
  "DashDotDot Thin": "6",
  "DashDotDot Medium": "11",
  "Double Thick": "7",
};

/** A thin line, which every other kind of border is shown as. */
const THIN = "1";

/** The names of what a border is told by, made once: thousands of cells are asked for each of them. */
const formatsOf = (side: string) => ({
  style: `Borders.${side}.Style`,
  weight: `Borders.${side}.Weight`,
  color: `Borders.${side}.Color`,
});

const VERTICAL = formatsOf("InsideVertical");
const HORIZONTAL = formatsOf("InsideHorizontal");

/** Each side of a cell with the formats that may tell of it; the first that does holds. */
const SIDES = {
  l: [formatsOf("EdgeLeft"), VERTICAL],
  r: [formatsOf("EdgeRight"), VERTICAL],
  t: [formatsOf("EdgeTop"), HORIZONTAL],
  b: [formatsOf("EdgeBottom"), HORIZONTAL],
} as const;

type Side = keyof typeof SIDES;

const SIDE_NAMES = Object.keys(SIDES) as Side[];

/** All borders of a sheet. Lines inside a range that the API sets at once lie on both sides of each cell. */
export function bordersOf(sheet: SheetModel): CellBorders[] {
  return [...sheet.cells].flatMap(([key, cell]) => {
    const { row, column } = keyPlace(key);
    const lines = linesOf(cell);
    return lines === null
      ? []
      : [{ rangeType: "cell", value: { row_index: row, col_index: column, ...lines } }];
  });
}

function linesOf(cell: CellModel): Partial<Record<Side, Line>> | null {
  let lines: Partial<Record<Side, Line>> | null = null;
  for (const name of SIDE_NAMES) {
    const [edge, inside] = SIDES[name];
    const line = lineOf(cell, edge) ?? lineOf(cell, inside);
    if (line) (lines ??= {})[name] = line;
  }
  return lines;
}

function lineOf({ formats }: CellModel, names: ReturnType<typeof formatsOf>): Line | null {
  const style = formats[names.style];
  if (typeof style !== "string" || style === "None") return null;
  const weight = formats[names.weight];
  const color = formats[names.color];
  return {
    style: STYLES[`${style} ${typeof weight === "string" ? weight : "Thin"}`] ?? THIN,
    color: typeof color === "string" ? color : "#000000",
  };
}
