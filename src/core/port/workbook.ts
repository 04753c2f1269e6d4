import type { Area } from "../cells";
import type { OwnSheet } from "./added-sheet/sheet";
import type { ManyOptions, SheetAnswer } from "./many-sheets";
import type { EditPlan, EditResult } from "./plan";
import type { SheetRef, SheetSnapshot } from "./snapshot";

/** A sheet in the list of a workbook. */
export interface SheetInfo extends SheetRef {
  /** Chart, dialog and macro sheets have no cells to read. */
  readonly kind: "worksheet" | "other";
  readonly visible: boolean;
}

/** What is to be written to a sheet as it stands; deciding may take its time, for pauses between its steps. */
export type Decide = (snapshot: SheetSnapshot) => EditPlan | Promise<EditPlan>;

/**
 * The port that both adapters implement: a live workbook in Excel, or an .xlsx file.
 * Everything a user can do is "read a sheet, decide, write a plan"; deciding is pure and happens elsewhere.
 * Every method rejects with a WorkbookError.
 */
export interface Workbook {
  /** The file's name, for messages. */
  readonly name: string;
  /** All sheets in the order of their tabs. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** Reads one sheet, by id, or the active one. */
  read(sheetId?: string): Promise<SheetSnapshot>;
  /**
   * Reads a sheet afresh, hands it to `decide` and carries out the plan it returns, in one go.
   * `decide` may throw to stop before anything is written; its error comes through unchanged. Where cells that the plan
   * was made from have changed meanwhile, nothing stays written and the error is "changed".
   * @param signal given up: what is not written yet is not written any more, what arrives too late is taken back
   */
  edit(sheetId: string | undefined, decide: Decide, signal?: AbortSignal): Promise<EditResult>;
  /**
   * The merged areas that lie in an area of a sheet, or reach into it. Reading and rules know nothing of merged cells;
   * who writes a text into an empty cell has to know whether it is one that nobody sees.
   */
  mergedAreas(sheetId: string, within: Area): Promise<readonly Area[]>;
  /**
   * Reads many sheets, in as few requests as their size allows. Each is answered in the order asked for, as soon as it
   * is known: its snapshot, or why it cannot be read.
   */
  readSheets(
    sheets: readonly SheetRef[],
    options?: Pick<ManyOptions, "pause">,
  ): AsyncIterable<SheetAnswer<SheetSnapshot>>;
  /**
   * `edit` on many sheets, in as few requests as their size allows: each stands for itself, and is answered with what
   * came of it, in no promised order. One that fails is taken back alone, and the others go on. `decide` may be asked
   * for a sheet more than once; the last plan counts. What it throws is the sheet's where it is a WorkbookError;
   * anything else ends all before more is written.
   */
  editSheets(
    sheets: readonly SheetRef[],
    decide: Decide,
    options?: ManyOptions,
  ): AsyncIterable<SheetAnswer<EditResult>>;
  /**
   * Writes a sheet of ours as a whole: in place of the one of its kind that is there, else as a new last sheet. No
   * other sheet is touched; where it fails, the earlier one stays as it was.
   */
  putSheet(content: OwnSheet, signal?: AbortSignal): Promise<SheetRef>;
  /**
   * Takes away what writing a sheet of ours has left where it stopped in the middle, and the journal that tells of it.
   * @param journal id of the journal's part
   */
  dropHalfSheet(journal: string): Promise<void>;
}
