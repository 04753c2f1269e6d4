import { Listeners, NO_PAUSE, type Pause, type Steps } from "../../core/port";
import type { SheetModel, WorkbookModel } from "../model";
import { Deeds, type GridListener } from "./deeds";
import { allDifferences } from "./differences";
import { afterEditing } from "./editing";
import { FormulaBar } from "./formula-bar";
import { KeptViews } from "./kept-views";
import { Latest } from "./latest";
import { type Hooks, type Instance, type Op, type Selection, type Sheet } from "./library";
import type { GridRules } from "./rules";
import { revealCell } from "./scroll";
import { type ShownCell, shownCell } from "./shown-cell";
import { newlySelected, selectionView } from "./selection";
import { frameKey, haveRoom, workbookView } from "./sheet-view";
import { TabLock } from "./tab-lock";

/**
 * Keeps the grid a view of the workbook: what a person does in the grid is entered into the workbook, and whatever
 * changes there is drawn. The workbook decides; after each deed the grid is compared with it.
 */
export class GridController {
  /** What a new grid begins with; another object means that the grid has to be built anew. */
  view: Sheet[];
  readonly tabLock = new TabLock();
  /** The element that the grid stands in. */
  element: HTMLElement | null = null;
  private instance: Instance | null = null;
  /** The view whose grid has come to stand: before that the library knows no places. */
  private settled: Sheet[] | null = null;
  private frame: string;
  private readonly deeds: Deeds;
  private readonly drawing: Latest;
  /** The sheet that the grid has in front. */
  private front: string;
  /** Whether what is selected in the workbook has still to be shown. */
  private isSelectionDue = true;
  /** Whether it has to come into view: not where a sheet comes back as it was left. */
  private isRevealDue = true;
  private readonly views = new KeptViews();
  private readonly formulaBar = new FormulaBar();
  private isTakingOver = false;
  /** Whether the keys went to the grid before it was built anew. */
  private isFocusDue = false;
  private readonly stopListening: () => void;
  private readonly rebuilds = new Listeners();
  /** Tells when the grid has to be built anew. */
  readonly onRebuilt = this.rebuilds.listen;

  constructor(
    readonly workbook: WorkbookModel,
    listener: GridListener,
    private readonly rules: GridRules,
    pause: Pause = NO_PAUSE,
  ) {
    this.drawing = new Latest(() => this.draw(), pause);
    this.deeds = new Deeds(workbook, listener, rules);
    this.view = workbookView(workbook, this.laid);
    this.frame = frameKey(workbook, this.laid);
    this.front = workbook.activeSheetId;
    this.stopListening = workbook.listen(({ kind }) => {
      const isSelected = kind === "selection" || kind === "activated";
      if (isSelected && !this.isTakingOver) this.showSelectionSoon(kind === "selection" || !this.isFixed);
      this.refreshSoon();
    });
  }

  /** The sheets that are laid into the grid: where they cannot be rearranged the page has tabs, and only one is needed. */
  private get laid(): SheetModel[] {
    return this.isFixed ? [this.workbook.activeSheet] : this.workbook.sheets;
  }

  get isFixed(): boolean {
    return this.rules.carryOut === undefined;
  }

  close(): void {
    this.stopListening();
    this.instance = null;
  }

  /** The library hands out another instance after each change of its state. */
  readonly attach = (instance: Instance | null): void => {
    this.instance = instance;
  };

  /** Handlers for the grid; always the same objects, since the library begins anew with others. */
  readonly onOp = (ops: Op[]): void => {
    // The library reports while it is still working out its own state.
    this.deeds.add(ops);
    setTimeout(() => {
      this.takeOver();
    }, 0);
  };

  /** @param view of the grid that has changed; one that is about to go is not asked any more */
  onChange(view: Sheet[]): void {
    if (view !== this.view) return;
    if (this.settled !== this.view) this.begin();
    this.formulaBar.refresh(this.element, this.workbook.activeSheet, this.drawn(this.front));
    this.takeOver();
  }

  readonly hooks: Hooks = {
    // Told also when another sheet comes to the front, and then with what was selected on the one before.
    afterSelectionChange: (sheetId, selection) => {
      if (this.settled !== this.view) return;
      if (sheetId === this.front) this.selectedInGrid(sheetId, selection);
      else this.broughtToFront(sheetId);
    },
  };

  /** Keys go to the grid from now on. */
  focus(): void {
    if (this.element) this.tabLock.restore(this.element);
    this.element?.querySelector<HTMLElement>(".luckysheet-cell-input")?.focus();
  }

  /** The same, once the grid stands. */
  focusSoon(): void {
    if (this.settled === this.view) this.focus();
    else this.isFocusDue = true;
  }

  /** What the grid shows in a cell, as it was drawn last. */
  shown(sheet: SheetModel, row: number, column: number): ShownCell {
    return shownCell(this.drawn(sheet.id)?.data?.[row]?.[column]);
  }

  /** Enters what a person has done since the last time. */
  takeOver(): void {
    if (this.enterDeeds()) this.drawing.begin();
  }

  /** @returns whether there was anything to enter */
  private enterDeeds(): boolean {
    const change = this.instance && this.deeds.enter(this.instance.getAllSheets());
    if (change === "structure") this.frame = "";
    if (change === "sizes") this.frame = frameKey(this.workbook, this.laid);
    return change !== null;
  }

  /** Draws what has changed in the workbook, soon. */
  refreshSoon(): void {
    this.drawing.beginSoon();
  }

  /** Begins with a new grid, where the old one cannot show what has changed or has failed. */
  rebuild(): void {
    if (this.element && this.settled === this.view) {
      this.views.keep(this.front, this.element, this.zoomOf());
    }
    this.frame = frameKey(this.workbook, this.laid);
    this.view = this.views.zoomed(workbookView(this.workbook, this.laid));
    this.deeds.forget();
    const { activeElement, body } = document;
    this.isFocusDue = activeElement === body || this.element?.contains(activeElement) === true;
    this.rebuilds.tell();
  }

  /** How much a sheet is enlarged; the one in front where none is named. */
  zoomOf(sheetId = this.front): number {
    return this.drawn(sheetId)?.zoomRatio ?? 1;
  }

  /** The grid, once it has come to stand. */
  private get standing(): Instance | null {
    return this.settled === this.view ? this.instance : null;
  }

  private drawn(sheetId: string): Sheet | undefined {
    return this.instance?.getAllSheets().find(({ id }) => id === sheetId);
  }

  /** A grid was built: what is selected and what has changed meanwhile is still to be shown. */
  private begin(): void {
    this.settled = this.view;
    this.views.begin();
    this.tabLock.reset();
    this.front = this.workbook.activeSheetId;
    this.isSelectionDue = true;
    if (this.isFocusDue) this.focus();
    this.isFocusDue = false;
    this.refreshSoon();
  }

  /** Draws what has changed in the workbook. */
  private *draw(): Steps<void> {
    const shown = this.standing?.getAllSheets();
    if (shown === undefined) return;
    if (frameKey(this.workbook, this.laid) !== this.frame || !haveRoom(shown, this.laid)) {
      // What a person is typing is entered before the grid goes, as in Excel when another sheet comes to the front.
      afterEditing(this.element, (hasEnded) => {
        if (hasEnded) this.enterDeeds();
        this.rebuild();
      });
      return;
    }
    yield;
    const ops = yield* allDifferences(this.laid, shown);
    yield;
    // Where a person has done something in a pause, that is entered first, and then all is drawn.
    if (this.standing === null || this.deeds.areWaiting) return;
    if (ops.length > 0) this.standing.applyOp(ops);
    this.formulaBar.willChange(ops);
    if (!this.isSelectionDue) return;
    if (this.views.isReady(this.element)) this.showSelection();
    else this.refreshSoon();
  }

  private broughtToFront(sheetId: string): void {
    this.front = sheetId;
    const sheet = this.workbook.findSheet(sheetId);
    if (sheet) this.workbook.activate(sheet);
    this.showSelectionSoon(true);
    this.refreshSoon();
  }

  private selectedInGrid(sheetId: string, selection: Selection | undefined): void {
    // The library reports late: while another selection waits to be shown, of what was selected before it.
    if (this.isSelectionDue) return;
    const sheet = this.workbook.findSheet(sheetId);
    const area = sheet && newlySelected(sheet, selection);
    if (sheet === undefined || area === undefined || sheetId !== this.workbook.activeSheetId) return;
    this.isTakingOver = true;
    this.workbook.select(sheet, [area]);
    this.isTakingOver = false;
  }

  /** @param comesIntoView the selected cell is not to be where nobody sees it */
  private showSelectionSoon(comesIntoView: boolean): void {
    this.isSelectionDue = true;
    this.isRevealDue ||= comesIntoView;
  }

  /** Brings the sheet and the cell that are selected in the workbook to the front. */
  private showSelection(): void {
    this.isSelectionDue = false;
    const sheet = this.workbook.activeSheet;
    if (this.front !== sheet.id) this.instance?.activateSheet({ id: sheet.id });
    this.front = sheet.id;
    const { row, column } = selectionView(sheet);
    this.instance?.setSelection([{ row, column }], { id: sheet.id });
    if (this.element === null) return;
    this.views.restore(sheet.id, this.element);
    if (this.isRevealDue)
      revealCell(this.element, sheet, [row[0] ?? 0, column[0] ?? 0], this.zoomOf(sheet.id));
    this.isRevealDue = false;
  }
}
