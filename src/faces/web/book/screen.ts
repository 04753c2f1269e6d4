import { oneCell } from "../../../core/cells";
import type { EditPlan, EditResult } from "../../../core/port";
import type { WorkbookModel } from "../../../spreadsheet/model";
import type { FileSheets } from "../../../spreadsheet/open";
import type { Step } from "./past";

/** The workbook in memory, kept showing what the file holds. */
export class Screen {
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheets: FileSheets,
  ) {}

  /** The sheet of the file that is in front. */
  get front(): string {
    return this.sheets.fileIdOf(this.workbook.activeSheetId) ?? "";
  }

  /**
   * After a change of the file: what is in front shows it, and what follows from it; other sheets when they come.
   * @param id the sheet that was changed
   */
  async show(
    id: string,
    { edits, recalculations }: EditPlan,
    { readBack }: Pick<EditResult, "readBack">,
  ): Promise<void> {
    const isFollowed = edits.length + recalculations.length > 0;
    this.sheets.outdate(isFollowed ? undefined : id);
    await this.sheets.bring(this.front, (this.front === id ? readBack : null) ?? undefined);
    this.redraw(id);
  }

  /** What a person has typed there was refused: it shows what the file holds. */
  async takeBack(id: string): Promise<void> {
    this.sheets.outdate(id);
    await this.sheets.bring(id);
    this.redraw(id);
  }

  /** After a step back or forth: the sheet in front is the one it was on, with the first of its cells selected. */
  async follow({ deeds }: Step): Promise<void> {
    const written = deeds.find((deed) => deed.written !== undefined)?.written;
    await this.sheets.follow(written);
    const { sheetId, cells } = deeds.find((deed) => deed.cells.length > 0) ?? deeds[0] ?? NOTHING;
    const sheet = this.sheets.sheetOf(sheetId);
    await this.sheets.bring(this.front);
    if (sheet !== undefined) {
      await this.sheets.bringToFront(sheetId);
      const [at] = cells;
      if (at !== undefined) this.workbook.select(sheet, [oneCell(at.row, at.column)]);
    }
    this.redraw(this.front);
  }

  /** The grid looks at what happens in the workbook in memory. */
  redraw(id: string): void {
    this.workbook.emit({
      kind: "changed",
      sheetId: this.sheets.sheetOf(id)?.id ?? "",
      address: "",
      changeType: "RangeEdited",
      origin: "addin",
    });
  }
}

const NOTHING = { sheetId: "", cells: [] } as const;
