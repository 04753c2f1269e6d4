import type { SheetToCalculate } from "../../../core/calculate";
import { type Address, cellKey, KeptWith } from "../../../core/cells";
import type { Book, BookSheet } from "../book/book";
import { ifReadable } from "../errors";
import type { ResultArea } from "../formula/reader-index";
import type { Parts } from "../package/parts";
import { areaFinder } from "../sheet/area-finder";
import { readContents, type SheetContents } from "../sheet/contents";
import { readSharedStrings } from "../sheet/shared-strings";
import { sheetNodes, type SheetNodes } from "../sheet/nodes";

/** Which stored values do not count as they stand. */
export interface Writing {
  readonly sheet: BookSheet;
  /** Cells of the sheet that were written: what stands there is taken as it is, whatever its formula gives. */
  readonly written: readonly Address[];
  /** Results that follow from these cells, on all sheets, and are not known any more. */
  readonly stale: readonly ResultArea[];
}

/** What was read of parts that have not changed since, whichever version of the file they belong to. */
const read = new KeptWith<SheetNodes, SheetContents>();

/** By their names, in lower case: the same for every state of the file. */
const names = new KeptWith<readonly BookSheet[], ReadonlyMap<string, BookSheet>>();

function byName(sheets: readonly BookSheet[]): ReadonlyMap<string, BookSheet> {
  return new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
}

/** The sheets of a file as a calculation reads them, each when it is needed. */
export class StoredSheets {
  /** The sheet that was asked for last: all of them together may be more than there is room for. */
  private last: { readonly sheet: BookSheet; readonly contents: SheetContents } | undefined;
  private readonly known = new Map<BookSheet, SheetToCalculate | undefined>();
  private readonly byName: ReadonlyMap<string, BookSheet>;

  constructor(
    private readonly parts: Parts,
    private readonly book: Book,
    private readonly writing: Writing | undefined,
  ) {
    this.byName = names.of(book.sheets, byName);
  }

  /**
   * What the cells of a sheet hold.
   * @param nodes the sheet, where it was read already
   * @throws WorkbookError damaged, too-large
   */
  contentsOf(sheet: BookSheet, nodes?: SheetNodes): SheetContents {
    if (this.last?.sheet === sheet) return this.last.contents;
    const from = nodes ?? sheetNodes(this.parts, sheet.part);
    const contents = read.of(from, (sheetRead) => this.readContents(sheetRead));
    this.last = { sheet, contents };
    return contents;
  }

  /** All worksheets that can be read. */
  all(): SheetToCalculate[] {
    return this.book.sheets.flatMap((sheet) => this.sheet(sheet) ?? []);
  }

  find(name: string): SheetToCalculate | undefined {
    const sheet = this.byName.get(name.toLowerCase());
    return sheet && this.sheet(sheet);
  }

  /** Undefined for a sheet without cells, or one that cannot be read: the others are calculated all the same. */
  sheet(sheet: BookSheet): SheetToCalculate | undefined {
    if (this.known.has(sheet)) return this.known.get(sheet);
    const made = sheet.kind === "worksheet" ? ifReadable(() => this.made(sheet)) : undefined;
    this.known.set(sheet, made);
    return made;
  }

  private readContents(nodes: SheetNodes): SheetContents {
    return readContents(nodes, {
      strings: (numbers) => readSharedStrings(this.parts, this.book.part, numbers),
      isFrom1904: this.book.isFrom1904,
    });
  }

  private made(sheet: BookSheet): SheetToCalculate {
    const { cells, filled, reach } = this.contentsOf(sheet);
    const written = new Set(
      this.writing?.sheet === sheet ? this.writing.written.map((at) => cellKey(at.row, at.column)) : [],
    );
    const stale = this.writing?.stale.filter((area) => area.sheet === sheet) ?? [];
    const staleAt = areaFinder(stale);
    const fillerAt = areaFinder(filled);
    const entries = cells.map((cell): [number, ReturnType<SheetToCalculate["cells"]["get"]> & object] => {
      const key = cellKey(cell.row, cell.column);
      const isKnown = written.has(key);
      const filler = fillerAt(cell);
      const isStale = !isKnown && staleAt(cell) !== undefined;
      const value = isStale ? null : cell.value;
      if (isKnown) return [key, { value, formula: null }];
      return [
        key,
        filler ? { value, formula: filler.formula, isFilled: true } : { value, formula: cell.formula },
      ];
    });
    return { id: sheet.id, cells: new Map(entries), ...(reach && { reach }) };
  }
}
