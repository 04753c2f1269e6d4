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

const SIDES = { l: "EdgeLeft", r: "EdgeRight", t: "EdgeTop", b: "EdgeBottom" } as const;

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

function linesOf(cell: CellModel): Partial<Record<keyof typeof SIDES, Line>> | null {
  const lines: Partial<Record<keyof typeof SIDES, Line>> = {};
  for (const [name, edge] of Object.entries(SIDES) as [keyof typeof SIDES, string][]) {
    const inside = name === "l" || name === "r" ? "InsideVertical" : "InsideHorizontal";
    const line = lineOf(cell, edge) ?? lineOf(cell, inside);
    if (line) lines[name] = line;
  }
  return Object.keys(lines).length === 0 ? null : lines;
}

function lineOf({ formats }: CellModel, side: string): Line | null {
  const style = formats[`Borders.${side}.Style`];
  if (typeof style !== "string" || style === "None") return null;
  const weight = formats[`Borders.${side}.Weight`];
  const color = formats[`Borders.${side}.Color`];
  return {
    style: STYLES[`${style} ${typeof weight === "string" ? weight : "Thin"}`] ?? THIN,
    color: typeof color === "string" ? color : "#000000",
  };
}
