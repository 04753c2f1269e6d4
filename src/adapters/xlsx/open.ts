import { type Area, intersect } from "../../core/cells";
import {
  type Decide,
  type EditResult,
  inSteps,
  isNothing,
  NO_PAUSE,
  otherResults,
  type OwnSheet,
  type Pause,
  sheetBySheet,
  type SheetInfo,
  type SheetRef,
  type SheetSnapshot,
  UNTOUCHED,
  type Workbook,
  WorkbookError,
} from "../../core/port";
import { applyPlan } from "./apply";
import { type Book, type BookSheet, readBook } from "./book/book";
import { assertZip } from "./kind";
import { putOwnSheet } from "./own-sheet/put";
import { AlikeParts } from "./package/alike-parts";
import { Parts } from "./package/parts";
import { dropSignatures, isSigned } from "./package/signatures";
import { readZip } from "./package/zip-read";
import { changeRecord } from "./record/record";
import { tidyOurParts } from "./record/tidy";
import { Results } from "./results/results";
import { mergesIn } from "./sheet/areas";
import { readSheet } from "./sheet/read";

/** An .xlsx or .xlsm file, changed in memory and written when it is asked for. */
export interface XlsxWorkbook extends Workbook {
  /** Whether saving would give other bytes than those that were opened. */
  readonly changed: boolean;
  /** What the file is made of as it now stands, for those who read more of it than the port tells. Not to be changed. */
  readonly parts: Parts;
  readonly book: Book;
  /** Whether the file that was opened is digitally signed: the signatures hold only as long as nothing changes. */
  readonly isSigned: boolean;
  /**
   * The file; the very bytes that were opened as long as nothing has changed. A changed file is without signatures:
   * they would no longer hold.
   */
  save(): Uint8Array;
  /** Makes it what it was at a moment: all of it, marks and record too. Costs nothing, however large the file is. */
  restore(state: FileState): void;
}

/** What a file was made of at a moment: taken from an open file, and only to be given back to it. */
export type FileState = Pick<XlsxWorkbook, "parts" | "book">;

/** How a file is opened. */
interface Opening {
  /** Asked between the steps of reading and changing it; what is half done is never seen. */
  readonly pause?: Pause;
  /** What is known from files that were opened before. */
  readonly alike?: AlikeParts;
}

/**
 * Opens a file.
 * @throws WorkbookError when it is no workbook that can be read
 */
export function openWorkbook(
  bytes: Uint8Array,
  name: string,
  { pause = NO_PAUSE, alike = AlikeParts.none() }: Opening = {},
): XlsxWorkbook {
  assertZip(bytes);
  const parts = Parts.of(readZip(bytes), alike);
  return new XlsxFile(name, bytes, parts, readBook(parts), pause);
}

class XlsxFile implements XlsxWorkbook {
  readonly isSigned: boolean;
  /** Of the formulas as they stand in the parts. */
  private results: Results;

  constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
    public parts: Parts,
    public book: Book,
    private readonly pause: Pause,
  ) {
    this.isSigned = isSigned(parts);
    this.results = new Results(parts, book);
  }

  get changed(): boolean {
    return this.parts.changed;
  }

  save(): Uint8Array {
    if (!this.changed) return this.bytes;
    const parts = this.parts.fork();
    dropSignatures(parts);
    return parts.toZip();
  }

  restore({ parts, book }: FileState): void {
    this.becomes(parts, book);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.book.sheets.map(({ id, name, kind, visible }): SheetInfo => ({ id, name, kind, visible })),
    );
  }

  async read(sheetId?: string): Promise<SheetSnapshot> {
    const { parts, book, results } = this;
    return inSteps(readSheet(parts, book, this.find(sheetId), results), this.pause);
  }

  readonly readSheets: Workbook["readSheets"] = (sheets, options) =>
    sheetBySheet(sheets, (id) => this.read(id), options);

  mergedAreas(sheetId: string, within: Area): Promise<readonly Area[]> {
    return promise(() =>
      mergesIn(this.parts.tree(this.find(sheetId).part)).filter((area) => intersect(area, within) !== null),
    );
  }

  async edit(sheetId: string | undefined, decide: Decide, signal?: AbortSignal): Promise<EditResult> {
    stopIfGivenUp(signal);
    const { parts: before, book, results: known, pause } = this;
    const sheet = this.find(sheetId);
    const snapshot = await inSteps(readSheet(before, book, sheet, known), pause);
    const decided = decide(snapshot);
    const plan = decided instanceof Promise ? await decided : decided;
    stopIfGivenUp(signal);
    // Somebody has written while it was being decided.
    if (this.parts !== before) return this.edit(sheetId, decide, signal);
    if (isNothing(plan)) return UNTOUCHED;
    const parts = before.fork();
    const applied = await inSteps(applyPlan(parts, book, sheet, snapshot, plan, known), pause);
    await pause();
    const results = new Results(parts, book, known);
    const stands = await inSteps(readSheet(parts, book, sheet, results), pause);
    await pause();
    // Formulas that follow from what was written.
    const recalculated = plan.edits.length === 0 ? [] : otherResults(snapshot, stands, plan);
    // Given up, or somebody has written, in one of the pauses: what was made beside the file is let go.
    stopIfGivenUp(signal);
    if (this.parts !== before) return this.edit(sheetId, decide, signal);
    this.becomes(parts, book, results);
    const readBack = applied.reverted.length > 0 ? null : stands;
    return { ...UNTOUCHED, written: true, ...applied, recalculated, readBack };
  }

  readonly editSheets: Workbook["editSheets"] = (sheets, decide, options) =>
    sheetBySheet(sheets, (id) => this.edit(id, decide, options?.signal), options);

  putSheet(content: OwnSheet, signal?: AbortSignal): Promise<SheetRef> {
    return promise(() => {
      stopIfGivenUp(signal);
      const parts = this.parts.fork();
      const id = putOwnSheet(parts, this.book, content);
      const book = readBook(parts);
      this.becomes(parts, book);
      const { name } = this.find(id);
      return { id, name };
    });
  }

  /** In a file nothing is ever written half: what a live workbook has left goes with its journal. */
  dropHalfSheet(journal: string): Promise<void> {
    return promise(() => {
      const parts = this.parts.fork();
      changeRecord(parts, { remove: [journal], add: [] });
      tidyOurParts(parts, this.book);
      this.becomes(parts, this.book);
    });
  }

  private becomes(parts: Parts, book: Book, results = new Results(parts, book, this.results)): void {
    this.parts = parts;
    this.book = book;
    this.results = results;
  }

  private find(id: string | undefined): BookSheet {
    const sheet = id === undefined ? this.book.active : this.book.sheets.find((each) => each.id === id);
    if (id === undefined && !sheet) throw new WorkbookError("not-supported", "no worksheet", NO_CELLS);
    if (!sheet) throw new WorkbookError("gone", `sheet ${id ?? ""}`);
    if (sheet.kind === "other") throw new WorkbookError("not-supported", `sheet ${sheet.id}`, NO_CELLS);
    return sheet;
  }
}

const NO_CELLS = "这不是普通工作表，没有可检查的单元格。请选择其他工作表。";

function stopIfGivenUp(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("no-answer", "given up before anything was written");
}

/** The result of an action, or its error, as a promise. */
function promise<T>(action: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(action());
  });
}
