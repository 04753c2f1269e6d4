import {
  type Area,
  areaAround,
  cellCount,
  cellKey,
  type CellValue,
  intersect,
  isInside,
  keyPlace,
} from "../cells";
import type { AreaNode } from "./parse";
import type { Place, SheetToCalculate, WorkbookToCalculate } from "./types";
import { NotCalculated, type Operand } from "./values";

/** Larger areas, such as whole columns, are read only as far as their sheet is used. */
const LARGE = 10_000;

/** Gives formulas the values of areas. */
export class Areas {
  /** How many cells have been read so far. */
  count = 0;
  private readonly used = new Map<SheetToCalculate, Area | null>();

  /**
   * @param valueOf the value of a cell as a formula reads it
   * @param most cells to be read altogether; beyond it `tooMany` is called
   */
  constructor(
    private readonly workbook: WorkbookToCalculate,
    private readonly valueOf: (place: Place) => CellValue,
    private readonly tooMany: (count: number) => void = () => undefined,
  ) {}

  /**
   * The values of an area; null where its sheet is not there.
   * @param own the sheet of the formula
   */
  read(node: AreaNode, own: SheetToCalculate): Operand | null {
    const sheet = node.sheet === null ? own : this.workbook.findSheet(node.sheet);
    if (sheet === undefined) return null;
    const area = this.partToRead(node.area, sheet);
    if (sheet.reach && !isInside(area, sheet.reach)) throw new NotCalculated();
    const { top, left, bottom, right } = area;
    this.count += cellCount(area);
    this.tooMany(this.count);
    const values: CellValue[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        // Most cells hold no formula: those are taken without another word.
        const cell = sheet.cells.get(cellKey(row, column));
        if (cell === undefined) values.push(null);
        else if (cell.formula === null) values.push(cell.value);
        else values.push(this.valueOf({ sheet, row, column }));
      }
    }
    return { values, frame: { written: node.area, read: area } };
  }

  private partToRead(area: Area, sheet: SheetToCalculate): Area {
    if (cellCount(area) <= LARGE) return area;
    if (sheet.reach && !isInside(area, sheet.reach)) throw new NotCalculated();
    const used = this.usedArea(sheet);
    // Nothing there: the first cell stands for the empty rest.
    const first = { ...area, bottom: area.top, right: area.left };
    return (used && intersect(area, used)) ?? first;
  }

  private usedArea(sheet: SheetToCalculate): Area | null {
    const known = this.used.get(sheet);
    if (known !== undefined) return known;
    const area = areaAround(
      [...sheet.cells].flatMap(([key, { value, formula }]) =>
        value === null && formula === null ? [] : [keyPlace(key)],
      ),
    );
    this.used.set(sheet, area);
    return area;
  }
}
