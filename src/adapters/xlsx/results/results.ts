import {
  Calculation,
  type Outcome,
  type Place,
  type Precedents,
  type StoredWorkbook,
  TooMuchToCalculate,
} from "../../../core/calculate";
import { agrees, type Cell, type CellValue } from "../../../core/cells";
import type { Book, BookSheet } from "../book/book";
import { type CalculationMode, calculationMode } from "../book/calculation";
import { countFormulas } from "../formula/count";
import { DefinedNames } from "../formula/names";
import { Tables } from "../formula/tables";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import type { SheetCell, SheetContents } from "../sheet/contents";
import type { SheetNodes } from "../sheet/nodes";
import { StoredSheets, type Writing } from "./stored-sheets";

/**
 * What the formulas of a file give, calculated when it is asked for. Decision 0012 says which results are believed: the
 * stored ones, or those that are calculated here.
 */
export class Results {
  private readonly sheets: StoredSheets;
  private readonly mode: CalculationMode;
  private calculation: Calculation | undefined;
  private tooMany: boolean | undefined;

  /**
   * @param before those of an earlier state of the file: where they were too many, they still are
   * @param writing what was just written, before the results that follow from it
   */
  constructor(
    private readonly parts: Parts,
    private readonly book: Book,
    before?: Results,
    writing?: Writing,
  ) {
    this.tooMany = before?.tooMany;
    this.mode = calculationMode(parts, book.part);
    this.sheets = new StoredSheets(parts, book, writing);
  }

  /**
   * What the cells of a sheet hold, as it is stored.
   * @param nodes the sheet, where it was read already
   * @throws WorkbookError damaged, too-large
   */
  contentsOf(sheet: BookSheet, nodes?: SheetNodes): SheetContents {
    return this.sheets.contentsOf(sheet, nodes);
  }

  /** The result of a formula as it is shown to those who read the sheet. */
  resultOf(sheet: BookSheet, cell: SheetCell): Pick<Cell, "value" | "isOutdated"> {
    const { value } = cell;
    const outcome = this.outcome(sheet, cell);
    if (outcome?.kind === "doubtful") return { value, isOutdated: true };
    if (outcome?.kind !== "calculated") return { value };
    if (value === null || this.mode.isTold) {
      return { value: value !== null && agrees(value, outcome.value) ? value : outcome.value };
    }
    return agrees(value, outcome.value) ? { value } : { value, isOutdated: true };
  }

  /** The result that a formula gives; null where it cannot be calculated here. */
  calculated(sheet: BookSheet, cell: SheetCell): CellValue {
    const outcome = this.outcome(sheet, cell);
    return outcome?.kind === "calculated" ? outcome.value : null;
  }

  private outcome(bookSheet: BookSheet, { row, column }: SheetCell): Outcome | null {
    if (this.mode.isOther) return null;
    this.tooMany ??= countFormulas(this.parts, this.book) > LIMITS.formulasToCalculate;
    if (this.tooMany) return null;
    const sheet = this.sheets.sheet(bookSheet);
    if (sheet === undefined) return null;
    try {
      this.calculation ??= new Calculation(this.workbook());
      return this.calculation.outcome({ sheet, row, column });
    } catch (error) {
      if (!(error instanceof TooMuchToCalculate)) throw error;
      this.tooMany = true;
      return null;
    }
  }

  private workbook(): StoredWorkbook {
    const { sheets, parts, book } = this;
    const names = new DefinedNames(parts, book);
    const tables = new Tables(parts, book);
    const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
    const sheetOf = ({ sheet: { id } }: Place) => nameOf.get(id) ?? "";
    const areaOf = ({
      sheet,
      ...area
    }: ReturnType<DefinedNames["resolve"]>["areas"][number]): Precedents["areas"] => {
      const found = sheets.find(sheet);
      return found ? [{ ...area, sheet: found }] : [];
    };
    return {
      get sheets() {
        return sheets.all();
      },
      isTold: this.mode.isTold,
      findSheet: (name) => sheets.find(name),
      plain: (formula, place) => {
        const text = tables.plain(formula.slice(1), sheetOf(place), place);
        const plain = text === null ? null : names.plain(text, sheetOf(place));
        return plain === null ? null : `=${plain}`;
      },
      precedents: (formula, place) => {
        const text = formula.slice(1);
        const known = tables.plain(text, sheetOf(place), place) ?? text;
        const { areas, always } = names.resolve(known, sheetOf(place));
        return { areas: areas.flatMap(areaOf), always };
      },
    };
  }
}
