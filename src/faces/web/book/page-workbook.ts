import { readFormulasAhead } from "../../../adapters/xlsx";
import { type Address, oneCell } from "../../../core/cells";
import {
  type Decide,
  type EditPlan,
  type EditResult,
  isNothing,
  type LiveWorkbook,
  NOTHING_TO_DO,
  NO_PAUSE,
  type OwnSheet,
  type Pause,
  sheetBySheet,
  type SheetInfo,
  type SheetRef,
  type SheetSnapshot,
  type Unwatch,
  type Watcher,
  WorkbookError,
} from "../../../core/port";
import type { WorkbookModel } from "../../../spreadsheet/model";
import { type FileInSight, type FileSheets, openInSight } from "../../../spreadsheet/open";
import { Consent } from "./consent";
import type { PageListener } from "./page-listener";
import { Past, type Step } from "./past";
import { Screen } from "./screen";
import { Turns } from "./turns";
import { typedInto, typedPlan } from "./typed";
import { Watchers } from "./watchers";

/**
 * An .xlsx file that a person has open on the page: the port to the file, with what a screen adds to it. The file holds
 * the truth; the workbook in memory shows it, and what is typed there is entered into the file, which calculates what
 * follows.
 */
export class PageWorkbook implements LiveWorkbook {
  readonly isFile = true;
  /** The workbook in memory, which the grid shows. */
  readonly workbook: WorkbookModel;
  /** False where the looks could not be read, so that the grid shows plain cells. */
  readonly hasLooks: boolean;
  private readonly file: FileInSight["file"];
  private readonly sheetsById: FileSheets;
  private readonly watchers: Watchers;
  private readonly consent: Consent;
  private readonly turns: Turns;
  private readonly past: Past;
  readonly screen: Screen;
  /** What the file was when the last copy of it was made. */
  private copied: number;

  private constructor(
    { file, sheets }: FileInSight,
    private readonly listener: PageListener,
    private readonly pause: Pause,
  ) {
    this.turns = new Turns(pause);
    this.file = file;
    this.workbook = sheets.workbook;
    this.hasLooks = sheets.hasLooks;
    this.past = new Past(file);
    this.copied = this.past.number;
    this.sheetsById = sheets;
    this.screen = new Screen(sheets.workbook, sheets);
    this.watchers = new Watchers(this.workbook, this.sheetsById);
    this.consent = new Consent(file.isSigned, () => listener.mayEndSignature?.() ?? Promise.resolve(false));
    this.workbook.listen((event) => {
      if (event.kind !== "changed" || event.origin !== "user") return;
      void this.enter(event.sheetId, event.address);
    });
  }

  /**
   * Opens a file for the page.
   * @param pause asked between the steps of opening it, and later between one thing and the next
   * @throws WorkbookError when it is no workbook that can be read
   */
  static async open(
    bytes: Uint8Array,
    name: string,
    listener: PageListener,
    pause: Pause = NO_PAUSE,
  ): Promise<PageWorkbook> {
    return new PageWorkbook(await openInSight(bytes, name, pause), listener, pause);
  }

  get name(): string {
    return this.workbook.name;
  }

  /** Whether there is something that no saved copy holds. */
  get isUnsaved(): boolean {
    return this.past.isUnsaved;
  }

  /** Reads what the first edit needs, in moments for which the pauses wait. */
  readonly readAhead = (pause: Pause): Promise<void> => readFormulasAhead(this.file, pause);

  /** The file as it now stands; the very bytes that were opened where nothing has changed. */
  save(): Promise<Uint8Array> {
    return this.turns.take(() => {
      this.copied = this.past.number;
      return Promise.resolve(this.file.save());
    });
  }

  /** The copy that was last made is in the person's hands. What was changed meanwhile is not in it. */
  saved(): void {
    this.past.isSaved(this.copied);
    this.listener.changed();
  }

  /** Takes the last change back, whoever made it, or makes again what was last taken back. @returns it; null: none */
  go(way: "back" | "forth"): Promise<Step | null> {
    return this.turns.take(async () => {
      if (this.workbook.isEditing) throw new WorkbookError("edit-mode", "a cell is open");
      const gone = this.past[way]();
      if (gone === null) return null;
      await this.screen.follow(gone);
      this.watchers.restored(gone);
      this.listener.changed();
      return gone;
    });
  }

  begun(names: readonly string[]): void {
    this.listener.begun?.(names);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.turns.take(() => this.file.sheets());
  }

  read(sheetId?: string): Promise<SheetSnapshot> {
    return this.turns.take(() => this.readNow(sheetId));
  }

  readonly mergedAreas: LiveWorkbook["mergedAreas"] = (sheetId, within) =>
    this.turns.take(() => this.file.mergedAreas(sheetId, within));

  readonly readSheets: LiveWorkbook["readSheets"] = (sheets, options) =>
    sheetBySheet(sheets, (id) => this.read(id), options);

  readonly editSheets: LiveWorkbook["editSheets"] = (sheets, decide, options) =>
    sheetBySheet(sheets, (id) => this.edit(id, decide, options?.signal), options);

  /**
   * What a person has typed before its turn is in the file, so that `decide` sees it. What is typed meanwhile is entered
   * afterwards: it stands over what was written. In the pauses after it the page says already that something is unsaved.
   */
  edit(sheetId: string | undefined, decide: Decide, signal?: AbortSignal): Promise<EditResult> {
    return this.turns.take(async () => {
      if (this.workbook.isEditing) throw new WorkbookError("edit-mode", "a cell is open");
      const id = this.idOf(sheetId);
      const decideNow = this.consent.isDue ? await this.decidedFirst(id, decide, signal) : decide;
      let plan = NOTHING_TO_DO;
      const result = await this.file.edit(id, async (before) => (plan = await decideNow(before)), signal);
      if (!result.written) return result;
      this.changedNow(id, plan, signal);
      await this.pause();
      await this.screen.show(id, plan, result);
      await this.pause();
      this.watchers.changed(id, plan.edits, "own");
      return result;
    });
  }

  /** What a signed file would be changed to is known before the person is asked; where nothing is, nobody is. */
  private async decidedFirst(id: string, decide: Decide, signal?: AbortSignal): Promise<() => EditPlan> {
    const before = await this.readNow(id);
    // Given up before its turn it is not decided any more: the file says so.
    const plan = signal?.aborted === true ? NOTHING_TO_DO : await decide(before);
    if (!isNothing(plan) && !before.isProtected) await this.consent.obtain();
    return () => plan;
  }

  putSheet(content: OwnSheet, signal?: AbortSignal): Promise<SheetRef> {
    return this.turns.take(async () => {
      await this.consent.obtain();
      const ref = await this.file.putSheet(content, signal);
      await this.sheetsById.put(ref);
      this.screen.redraw(ref.id);
      this.watchers.changed(ref.id, [], "own");
      this.past.did({ sheetId: ref.id, cells: [], written: ref.id, action: signal });
      this.listener.changed();
      return ref;
    });
  }

  dropHalfSheet(journal: string): Promise<void> {
    return this.turns.take(async () => {
      await this.consent.obtain();
      await this.file.dropHalfSheet(journal);
      this.changedNow(this.screen.front, NOTHING_TO_DO);
    });
  }

  select(sheetId: string, { row, column }: Address): Promise<void> {
    return this.turns.take(async () => {
      const sheet = await this.sheetsById.bringToFront(sheetId);
      this.workbook.select(sheet, [oneCell(row, column)]);
    });
  }

  /** A person brings a sheet of the workbook in memory to the front. */
  activate(modelId: string): Promise<void> {
    return this.turns.take(async () => {
      await this.sheetsById.bringToFront(this.sheetsById.fileIdOf(modelId) ?? "");
    });
  }

  watch(watcher: Watcher): Promise<Unwatch> {
    return Promise.resolve(this.watchers.add(watcher));
  }

  private readNow(sheetId: string | undefined): Promise<SheetSnapshot> {
    return this.file.read(this.idOf(sheetId));
  }

  private idOf(sheetId: string | undefined): string {
    return sheetId ?? this.screen.front;
  }

  /** Enters what a person has put into cells. What the file refuses is taken back. */
  private enter(modelId: string, address: string): Promise<void> {
    // Kept at once: until it is this one's turn, what the file holds may have been shown over it.
    const typed = typedInto(this.workbook.sheet(modelId), address);
    return this.turns.take(async () => {
      const id = this.sheetsById.fileIdOf(modelId) ?? "";
      try {
        const plan = typedPlan(await this.file.read(id), typed);
        if (plan === null) return;
        await this.consent.obtain();
        const result = await this.file.edit(id, () => plan);
        if (!result.written) return;
        await this.screen.show(id, plan, result);
        this.watchers.changed(id, plan.edits, "user");
        this.changedNow(id, plan);
      } catch (error) {
        await this.screen.takeBack(id);
        this.listener.refused(error);
      }
    });
  }

  private changedNow(sheetId: string, { edits }: EditPlan, action?: AbortSignal): void {
    this.past.did({ sheetId, cells: edits.map(({ at }) => at), action });
    this.listener.changed();
  }
}
