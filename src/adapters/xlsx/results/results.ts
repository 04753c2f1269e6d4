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
    return new WorkbookOfFile(sheets, this.mode.isTold, parts, book);
  }
}

/** A class: an object literal with a getter keeps all that the getter sees alive until the next full garbage collection. */
class WorkbookOfFile implements StoredWorkbook {
  private readonly names: DefinedNames;
  private readonly tables: Tables;
  private readonly nameOf: ReadonlyMap<string, string>;

  constructor(
    private readonly stored: StoredSheets,
    readonly isTold: boolean,
    parts: Parts,
    book: Book,
  ) {
    this.names = new DefinedNames(parts, book);
    this.tables = new Tables(parts, book);
    this.nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  }

  get sheets() {
    return this.stored.all();
  }

  findSheet(name: string) {
    return this.stored.find(name);
  }

  plain(formula: string, place: Place): string | null {
    const text = this.tables.plain(formula.slice(1), this.sheetOf(place), place);
    const plain = text === null ? null : this.names.plain(text, this.sheetOf(place));
    return plain === null ? null : `=${plain}`;
  }

  precedents(formula: string, place: Place): Precedents {
    const text = formula.slice(1);
    const known = this.tables.plain(text, this.sheetOf(place), place) ?? text;
    const { areas, always } = this.names.resolve(known, this.sheetOf(place));
    const found = areas.flatMap(({ sheet: name, ...area }) => {
      const sheet = this.stored.find(name);
      return sheet === undefined ? [] : [{ ...area, sheet }];
    });
    return { areas: found, always };
  }

  private sheetOf({ sheet: { id } }: Place): string {
    return this.nameOf.get(id) ?? "";
  }
}
