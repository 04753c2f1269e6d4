import { Listeners } from "../../core/port";
import type { SheetModel, WorkbookModel } from "../model";
import { differences } from "./differences";
import { refreshFormulaBar } from "./formula-bar";
import { type Hooks, inlineText, type Instance, type Op, type Selection, type Sheet } from "./library";
import { type Deed, deedsOf } from "./ops";
import { sizeFromGrid } from "./resize";
import { carryOutBy, type GridRules } from "./rules";
import { revealCell } from "./scroll";
import { areaOf, sameSelection, selectionView } from "./selection";
import { fits, frameKey, workbookView } from "./sheet-view";
import { TabLock } from "./tab-lock";
import { cellsTouched, enterTyped, type GridCell } from "./typing";

/** What the grid tells the page. */
interface GridListener {
  /** Something that a person tried was not done; says why. */
  refused(message: string): void;
}

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
  private deeds: Deed[] = [];
  private isDue = false;
  /** The sheet that the grid has in front. */
  private front: string;
  /** Whether what is selected in the workbook has still to be shown. */
  private isSelectionDue = true;
  private isTakingOver = false;
  /** Whether the keys went to the grid before it was built anew. */
  private isFocusDue = false;
  private readonly stopListening: () => void;
  private readonly rebuilds = new Listeners();
  /** Tells when the grid has to be built anew. */
  readonly onRebuilt = this.rebuilds.listen;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly listener: GridListener,
    private readonly rules: GridRules,
  ) {
    this.view = workbookView(workbook);
    this.frame = frameKey(workbook);
    this.front = workbook.activeSheetId;
    this.stopListening = workbook.listen(({ kind }) => {
      if ((kind === "selection" || kind === "activated") && !this.isTakingOver) this.isSelectionDue = true;
      this.refreshSoon();
    });
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
    this.deeds.push(...deedsOf(ops));
    setTimeout(() => {
      this.takeOver();
    }, 0);
  };

  /** @param view of the grid that has changed; one that is about to go is not asked any more */
  onChange(view: Sheet[]): void {
    if (view !== this.view) return;
    if (this.settled !== this.view) this.begin();
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

  /** What the grid shows in a cell, as it was drawn last. */
  shown(sheet: SheetModel, row: number, column: number) {
    const cell = this.instance?.getAllSheets().find(({ id }) => id === sheet.id)?.data?.[row]?.[column];
    return {
      text: String(cell?.m ?? (cell && inlineText(cell)) ?? ""),
      background: cell?.bg ?? null,
      comment: cell?.ps?.value ?? null,
    };
  }

  /** Enters what a person has done since the last time. */
  takeOver(): void {
    if (this.instance === null || this.deeds.length === 0) return;
    const deeds = this.deeds.splice(0);
    const shown = this.instance.getAllSheets();
    for (const deed of deeds) {
      if (deed.kind === "resize") sizeFromGrid(this.workbook, shown, deed.sheetId);
      else if (deed.kind !== "cells") {
        const problem = carryOutBy(this.rules, deed);
        if (problem !== null) this.listener.refused(problem);
      }
    }
    const resized = deeds.some(({ kind }) => kind === "resize");
    const structural = deeds.some(({ kind }) => kind !== "cells" && kind !== "resize");
    if (resized && !structural) this.frame = frameKey(this.workbook);
    if (structural) this.frame = "";
    else this.enterCells(deeds, shown);
    this.refresh();
  }

  /** Draws what has changed in the workbook, soon: a request may change many things. */
  refreshSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setTimeout(() => {
      this.isDue = false;
      this.refresh();
    }, 0);
  }

  /** Begins with a new grid, where the old one cannot show what has changed or has failed. */
  rebuild(): void {
    this.frame = frameKey(this.workbook);
    this.view = workbookView(this.workbook);
    this.deeds = [];
    const { activeElement, body } = document;
    this.isFocusDue = activeElement === body || this.element?.contains(activeElement) === true;
    this.rebuilds.tell();
  }

  /** A grid was built: what is selected and what has changed meanwhile is still to be shown. */
  private begin(): void {
    this.settled = this.view;
    this.tabLock.reset();
    this.front = this.workbook.activeSheetId;
    this.isSelectionDue = true;
    if (this.isFocusDue) this.focus();
    this.isFocusDue = false;
    this.refreshSoon();
  }

  private refresh(): void {
    if (this.instance === null || this.settled !== this.view) return;
    const shown = this.instance.getAllSheets();
    if (frameKey(this.workbook) !== this.frame || !this.hasRoom(shown)) {
      this.rebuild();
      return;
    }
    const ops = this.workbook.sheets.flatMap((sheet) => {
      const data = shown.find(({ id }) => id === sheet.id)?.data;
      return data ? differences(sheet, data) : [];
    });
    if (ops.length > 0) {
      this.instance.applyOp(ops);
      if (this.element) refreshFormulaBar(this.element, this.workbook.activeSheet, ops);
    }
    if (this.isSelectionDue) this.showSelection();
  }

  private hasRoom(shown: readonly Sheet[]): boolean {
    return this.workbook.sheets.every((sheet) => {
      const data = shown.find(({ id }) => id === sheet.id)?.data;
      return data === undefined || fits(sheet, data.length, data[0]?.length ?? 0);
    });
  }

  private enterCells(deeds: readonly Deed[], shown: readonly Sheet[]): void {
    for (const sheet of this.workbook.sheets) {
      const data = shown.find(({ id }) => id === sheet.id)?.data ?? [];
      const touched = new Map<string, GridCell>();
      for (const deed of deeds) {
        if (deed.kind !== "cells" || deed.sheetId !== sheet.id) continue;
        for (const cell of cellsTouched(data, deed)) touched.set(`${cell.row} ${cell.column}`, cell);
      }
      if (touched.size > 0) this.enterInto(sheet, [...touched.values()]);
    }
  }

  private enterInto(sheet: SheetModel, cells: readonly GridCell[]): void {
    const problem = this.rules.refusal(sheet);
    if (problem === null) enterTyped(this.workbook, sheet, cells);
    else this.listener.refused(problem);
  }

  private broughtToFront(sheetId: string): void {
    this.front = sheetId;
    const sheet = this.workbook.findSheet(sheetId);
    if (sheet) this.workbook.activate(sheet);
    this.isSelectionDue = true;
    this.refreshSoon();
  }

  private selectedInGrid(sheetId: string, selection: Selection | undefined): void {
    const sheet = this.workbook.findSheet(sheetId);
    const area = selection && areaOf(selection);
    if (sheet === undefined || area === undefined || sheetId !== this.workbook.activeSheetId) return;
    if (sameSelection(selectionView(sheet), area)) return;
    this.isTakingOver = true;
    this.workbook.select(sheet, [area]);
    this.isTakingOver = false;
  }

  /** Brings the sheet and the cell that are selected in the workbook to the front. */
  private showSelection(): void {
    this.isSelectionDue = false;
    const sheet = this.workbook.activeSheet;
    if (this.front !== sheet.id) this.instance?.activateSheet({ id: sheet.id });
    this.front = sheet.id;
    const { row, column } = selectionView(sheet);
    this.instance?.setSelection([{ row, column }], { id: sheet.id });
    const zoom = this.instance?.getAllSheets().find(({ id }) => id === sheet.id)?.zoomRatio ?? 1;
    if (this.element) revealCell(this.element, sheet, [row[0] ?? 0, column[0] ?? 0], zoom);
  }
}
