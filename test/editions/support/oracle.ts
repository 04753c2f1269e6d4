/** What every cell may hold: what the person put there last, or what runs of ours have announced since. */
import { type Address, type CellContent, fromA1, holds, keyPlace, toA1 } from "../../../src/core/cells";
import {
  cellIn,
  insertRows,
  openCell,
  setCell,
  type SheetModel,
  type WorkbookModel,
} from "../../../src/spreadsheet/model";
import { copySheet, type ExcelFile } from "../../support/excel-file";

/** A workbook with sheets of these names, and nothing on them. */
type MakeEmpty = (names: readonly string[]) => WorkbookModel;

/** A run of ours on one sheet, or what is left of several that no undo can take back any more. */
interface Layer {
  /** Null for what no undo reaches for certain: it may come back, or stay. */
  readonly time: string | null;
  readonly cells: WorkbookModel;
}

/**
 * Keeps account of a workbook beside it. Person's deeds are done to all of its layers alike, so that cells and formulas
 * move in them as they do in the workbook.
 */
export class Oracle {
  private readonly layers: Layer[] = [];
  private readonly inserted = new Map<string, number[]>();

  /** @param base what the person has put there: at first the file as it was */
  constructor(
    private readonly base: ExcelFile,
    private readonly makeEmpty: MakeEmpty,
  ) {}

  get sheetNames(): string[] {
    return this.base.workbook.sheets.map(({ name }) => name);
  }

  /** Where a cell of the file as it was now stands. */
  placeOf(sheet: string, cell: string): string {
    const at = fromA1(cell);
    const rows = this.inserted.get(sheet) ?? [];
    return toA1({ ...at, row: rows.reduce((row, above) => (row >= above ? row + 1 : row), at.row) });
  }

  // What the person does

  typed(sheet: string, cell: string, input: string | number): void {
    setCell(this.base.workbook, sheet, cell, input);
    for (const { cells } of this.layers) drop(cells.sheet(sheet), fromA1(cell));
  }

  renamed(was: string, is: string): void {
    for (const workbook of this.all()) workbook.renameSheet(workbook.sheet(was), is);
    this.inserted.set(is, this.inserted.get(was) ?? []);
    this.inserted.delete(was);
  }

  deleted(sheet: string): void {
    for (const workbook of this.all()) workbook.deleteSheet(workbook.sheet(sheet));
    this.inserted.delete(sheet);
  }

  rowInserted(sheet: string, row: number): void {
    for (const workbook of this.all()) insertRows(workbook, workbook.sheet(sheet), row);
    this.inserted.set(sheet, [...(this.inserted.get(sheet) ?? []), row]);
  }

  /** What we have written on a sheet goes along, but nothing says whether the record speaks of the copy. */
  copied(sheet: string): void {
    const { workbook } = this.base;
    const copy = copySheet(this.base, workbook.sheet(sheet));
    // A layer that is made now knows the copy already.
    const layers = [...this.layers];
    const loose = this.loose();
    for (const { cells } of layers) {
      cells.addSheet(copy.name, cells.sheets.indexOf(cells.sheet(sheet)) + 1);
    }
    for (const { cells } of layers) {
      for (const [key, { value, formula }] of cells.sheet(sheet).cells) {
        const { row, column } = keyPlace(key);
        Object.assign(openCell(loose.sheet(copy.name), row, column), { value, formula });
      }
    }
    this.inserted.set(copy.name, [...(this.inserted.get(sheet) ?? [])]);
  }

  // What we do

  corrected(sheet: string, time: string, written: readonly { cell: string; after: CellContent }[]): void {
    const layer = this.layers.find((each) => each.time === time) ?? this.newLayer(time);
    for (const { cell, after } of written) {
      const { row, column } = fromA1(cell);
      const { value, formula } = after;
      Object.assign(openCell(layer.cells.sheet(sheet), row, column), { value, formula });
    }
  }

  /** @param left cells that were told to be left as they are: what stands there is the person's concern from now on */
  undone(sheet: string, run: string | null, left: readonly string[]): void {
    for (const { time, cells } of [...this.layers]) {
      if (time === null || (run !== null && time !== run)) continue;
      const model = cells.sheet(sheet);
      for (const [key, { value, formula }] of [...model.cells]) {
        const at = keyPlace(key);
        model.cells.delete(key);
        if (!left.includes(toA1(at))) continue;
        Object.assign(openCell(this.loose().sheet(sheet), at.row, at.column), { value, formula });
      }
    }
  }

  /** What stands is the person's from now on: nothing can bring the old values back. */
  cleared(sheet: string, now: SheetModel): void {
    const base = this.base.workbook.sheet(sheet);
    for (const { cells } of this.layers) {
      const model = cells.sheet(sheet);
      for (const key of model.cells.keys()) {
        const { row, column } = keyPlace(key);
        const { value, formula } = cellIn(now, row, column);
        Object.assign(openCell(base, row, column), { value, formula });
      }
      model.cells.clear();
    }
  }

  /** The cells of a workbook that hold something that nobody has put there, in words. */
  strange(workbook: WorkbookModel): string[] {
    const names = workbook.sheets.map(({ name }) => name).sort();
    const expected = [...this.sheetNames].sort();
    if (names.join() !== expected.join()) return [`sheets ${names.join()} for ${expected.join()}`];
    return workbook.sheets.flatMap((sheet) => {
      const base = this.base.workbook.sheet(sheet.name);
      const layers = this.layers.map(({ cells }) => cells.sheet(sheet.name));
      const keys = new Set([sheet, base, ...layers].flatMap(({ cells }) => [...cells.keys()]));
      return [...keys].flatMap((key) => {
        const { row, column } = keyPlace(key);
        const found = cellIn(sheet, row, column);
        const allowed = [
          cellIn(base, row, column),
          ...layers.flatMap(({ cells }) =>
            cells.has(key) ? [cellIn({ cells } as SheetModel, row, column)] : [],
          ),
        ];
        if (allowed.some((content) => holds(found, content))) return [];
        const texts = allowed.map(shown).join(" or ");
        return [`${sheet.name}!${toA1({ row, column })} holds ${shown(found)}, for ${texts}`];
      });
    });
  }

  private all(): WorkbookModel[] {
    return [this.base.workbook, ...this.layers.map(({ cells }) => cells)];
  }

  private loose(): WorkbookModel {
    return (this.layers.find(({ time }) => time === null) ?? this.newLayer(null)).cells;
  }

  private newLayer(time: string | null): Layer {
    const layer = { time, cells: this.makeEmpty(this.sheetNames) };
    this.layers.push(layer);
    return layer;
  }
}

function drop(sheet: SheetModel, at: Address): void {
  for (const key of [...sheet.cells.keys()]) {
    const { row, column } = keyPlace(key);
    if (row === at.row && column === at.column) sheet.cells.delete(key);
  }
}

function shown({ value, formula }: CellContent): string {
  return formula ?? JSON.stringify(value);
}
