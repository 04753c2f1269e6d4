import type { Calculated } from "../../core/calculate";
import { type Area, areaName, renamedInFormula } from "../../core/cells";
import { Listeners } from "../../core/port";
import { openCell } from "./cells";
import { emptySheet } from "./sheet";
import type { ChangeEvent, Json, ModelEvent, Origin, SheetModel } from "./types";

/** What a workbook may be made with, besides its sheets. */
export interface WorkbookOptions {
  readonly name?: string;
  /** Time of new comments. */
  readonly now?: () => Date;
  readonly calculate?: Calculate;
}

/** A name of the workbook: it stands for an area, which it follows until it is gone. */
export interface NameModel {
  readonly sheet: SheetModel;
  area: Area | null;
  isVisible: boolean;
}

/** The workbook in memory: the state Excel would hold, and what happens to it told to listeners. */
export class WorkbookModel {
  readonly name: string;
  readonly now: () => Date;
  readonly sheets: SheetModel[] = [];
  readonly settings = new Map<string, Json>();
  readonly customProperties = new Map<string, Json>();
  /** Custom XML parts: id → text, in the order in which they were added. */
  readonly customXmlParts = new Map<string, string>();
  readonly names = new Map<string, NameModel>();
  /** Opened without the right to change anything. */
  readOnly = false;
  activeSheetId = "";
  /** Who is acting now; changes made through the model's functions are a person's unless said otherwise. */
  origin: Origin = "user";
  private readonly calculateAll: Calculate | undefined;
  private readonly events = new Listeners<ModelEvent>();
  private readonly editEnds = new Listeners();
  private editing = false;
  private needsCalculation = false;
  private lastId = 0;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "工作簿1.xlsx";
    this.now = options.now ?? (() => new Date());
    this.calculateAll = options.calculate;
  }

  /** Runs some work in another's name, such as a co-author's ("remote"). */
  as<T>(origin: Origin, work: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return work();
    } finally {
      this.origin = before;
    }
  }

  /** Listens to everything that happens; returns how to stop. */
  readonly listen = this.events.listen;

  readonly emit = this.events.tell;

  /** A new id in the form Excel uses for sheets, comments and conditional formats. */
  newId(): string {
    this.lastId++;
    return `{00000000-0000-4000-8000-${this.lastId.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  // Sheets

  /** The sheet with this id or, ignoring case, this name. */
  findSheet(idOrName: string): SheetModel | undefined {
    return (
      this.sheets.find(({ id }) => id === idOrName) ??
      this.sheets.find(({ name }) => name.toLowerCase() === idOrName.toLowerCase())
    );
  }

  /** @throws RangeError when there is none: for tests and pages, which know their sheets */
  sheet(idOrName: string): SheetModel {
    const sheet = this.findSheet(idOrName);
    if (!sheet) throw new RangeError(`no sheet ${idOrName}`);
    return sheet;
  }

  get activeSheet(): SheetModel {
    return this.sheet(this.activeSheetId);
  }

  addSheet(name: string, position = this.sheets.length): SheetModel {
    const sheet = emptySheet(this.newId(), name);
    this.sheets.splice(position, 0, sheet);
    if (this.activeSheetId === "") this.activeSheetId = sheet.id;
    this.emit({ kind: "added", sheetId: sheet.id, origin: this.origin });
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    const position = this.sheets.indexOf(sheet);
    this.sheets.splice(position, 1);
    this.needsCalculation = true;
    this.emit({ kind: "deleted", sheetId: sheet.id, origin: this.origin });
    const next = this.sheets[Math.min(position, this.sheets.length - 1)];
    if (sheet.id !== this.activeSheetId || !next) return;
    this.activeSheetId = next.id;
    this.emit({ kind: "activated", sheetId: next.id });
  }

  /** Renames a sheet; formulas that name it follow. */
  renameSheet(sheet: SheetModel, name: string): void {
    for (const { cells } of this.sheets) {
      for (const cell of cells.values()) {
        if (cell.formula !== null) cell.formula = renamedInFormula(cell.formula, sheet.name, name);
      }
    }
    sheet.name = name;
  }

  activate(sheet: SheetModel): void {
    if (sheet.id === this.activeSheetId) return;
    const before = this.activeSheetId;
    this.activeSheetId = sheet.id;
    this.emit({ kind: "deactivated", sheetId: before });
    this.emit({ kind: "activated", sheetId: sheet.id });
  }

  select(sheet: SheetModel, areas: readonly Area[]): void {
    sheet.selection = areas;
    this.emit({ kind: "selection", sheetId: sheet.id, address: areas.map(areaName).join(",") });
  }

  /** Tells that the cells of an area have changed, or what became of whole rows. */
  changed(
    sheet: SheetModel,
    area: Area,
    more: Partial<Pick<ChangeEvent, "changeType" | "details">> = {},
  ): void {
    this.emit({
      kind: "changed",
      sheetId: sheet.id,
      address: areaName(area),
      changeType: "RangeEdited",
      origin: this.origin,
      ...more,
    });
  }

  // Editing in a cell

  get isEditing(): boolean {
    return this.editing;
  }

  /** A person has begun to type into a cell: requests are refused, or wait. */
  beginEdit(): void {
    this.editing = true;
  }

  endEdit(): void {
    this.editing = false;
    this.editEnds.tell();
  }

  readonly onEditEnded = this.editEnds.listen;

  // Calculation

  /** Something changed that formulas may depend on. */
  touch(): void {
    this.needsCalculation = true;
  }

  /** Brings the results of all formulas up to date, if anything changed and a calculate function was given. */
  calculate(): void {
    if (!this.needsCalculation) return;
    this.needsCalculation = false;
    if (!this.calculateAll) return;
    for (const { sheetId, row, column, value } of this.calculateAll(this)) {
      openCell(this.sheet(sheetId), row, column).value = value;
    }
  }
}

/** Calculates the whole workbook: gives the result of every formula that it knows. */
type Calculate = (workbook: WorkbookModel) => Iterable<Calculated>;
