import { EMPTY_CELL, toA1 } from "../../src/core/cells";
import {
  type Decide,
  type EditPlan,
  type EditResult,
  isNothing,
  NOTHING_HIDDEN,
  type OwnSheet,
  ownSheetMarker,
  type PlacedMark,
  type RecordChange,
  type RecordPart,
  type SheetAnswer,
  sheetBySheet,
  type SheetInfo,
  type SheetRef,
  type SheetSnapshot,
  UNTOUCHED,
  withContents,
  type Workbook,
  WorkbookError,
} from "../../src/core/port";

/** The simplest workbook that keeps the port's promises: sheets held as snapshots, formulas never calculated. */
export class MemoryWorkbook implements Workbook {
  readonly name = "内存.xlsx";
  private readonly held = new Map<string, SheetSnapshot>();
  private parts = 0;
  /** How often something was written. */
  writes = 0;

  constructor(...sheets: readonly SheetSnapshot[]) {
    for (const snapshot of sheets) this.held.set(snapshot.sheet.id, snapshot);
    this.tellTabs();
  }

  /** Every sheet knows of all others. */
  private tellTabs(): void {
    const tabs = [...this.held.values()].map(({ sheet }) => sheet);
    if (tabs.length < 2) return;
    for (const [id, snapshot] of this.held) this.held.set(id, { ...snapshot, tabs });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      [...this.held.values()].map(({ sheet }) => ({ ...sheet, kind: "worksheet" as const, visible: true })),
    );
  }

  read(sheetId?: string): Promise<SheetSnapshot> {
    return Promise.resolve(this.get(sheetId));
  }

  mergedAreas(): Promise<[]> {
    return Promise.resolve([]);
  }

  readSheets(sheets: readonly SheetRef[]): AsyncIterable<SheetAnswer<SheetSnapshot>> {
    return sheetBySheet(sheets, (id) => this.read(id));
  }

  editSheets(sheets: readonly SheetRef[], decide: Decide): AsyncIterable<SheetAnswer<EditResult>> {
    return sheetBySheet(sheets, (id) => this.edit(id, decide));
  }

  edit(sheetId: string | undefined, decide: Decide): Promise<EditResult> {
    return Promise.resolve().then(async () => {
      const snapshot = this.get(sheetId);
      const plan = await decide(snapshot);
      if (isNothing(plan)) return UNTOUCHED;
      if (snapshot.isProtected) throw new WorkbookError("protected");
      this.writes++;
      this.held.set(snapshot.sheet.id, carryOut(snapshot, plan));
      if (plan.record !== undefined) this.changeRecord(snapshot.record, plan.record);
      return { ...UNTOUCHED, written: true, readBack: this.get(snapshot.sheet.id) };
    });
  }

  putSheet({ kind, name, rows }: OwnSheet): Promise<SheetRef> {
    const sheet = { id: ownSheetMarker(kind), name };
    this.writes++;
    this.held.set(sheet.id, {
      sheet,
      rows: rows.map((row) => row.map((cell) => ({ ...EMPTY_CELL, value: cell?.value ?? null }))),
      marks: [],
      foreignComments: [],
      record: [...this.held.values()][0]?.record ?? [],
      tabs: [sheet],
      unfinishedMarks: 0,
      isProtected: false,
      hidden: NOTHING_HIDDEN,
      isTruncated: false,
    });
    this.tellTabs();
    return Promise.resolve(sheet);
  }

  dropHalfSheet(journal: string): Promise<void> {
    for (const { record } of [...this.held.values()])
      this.changeRecord(record, { remove: [journal], add: [] });
    return Promise.resolve();
  }

  private changeRecord(before: readonly RecordPart[], { remove, add }: RecordChange): void {
    const record = [
      ...before.filter(({ id }) => !remove.includes(id)),
      ...add.map((text) => ({ id: `part ${++this.parts}`, text })),
    ];
    for (const [id, snapshot] of this.held) this.held.set(id, { ...snapshot, record });
  }

  /** Changes a sheet behind the back of whoever looked at it. */
  change(sheetId: string, by: (snapshot: SheetSnapshot) => SheetSnapshot): void {
    this.held.set(sheetId, by(this.get(sheetId)));
  }

  private get(sheetId = [...this.held.keys()][0]): SheetSnapshot {
    const snapshot = this.held.get(sheetId ?? "");
    if (snapshot === undefined) throw new WorkbookError("gone");
    return snapshot;
  }
}

function carryOut(snapshot: SheetSnapshot, { edits, recalculations, marks }: EditPlan): SheetSnapshot {
  const formulaAt = (row: number, column: number): string | null =>
    snapshot.rows[row]?.[column]?.formula ?? null;
  const written = withContents(snapshot, [
    ...edits,
    ...recalculations.map(({ at, value }) => ({ at, to: { value, formula: formulaAt(at.row, at.column) } })),
  ]);
  const kept = snapshot.marks.filter((mark) => !marks.remove.includes(mark));
  const added: PlacedMark[] = [...marks.add];
  const all = [...kept, ...added].sort((a, b) => toA1(a.at).localeCompare(toA1(b.at)));
  return { ...written, marks: all };
}

/** Inserts an empty row above a row; marks move with their cells, addresses in formulas do not. */
export function insertRow(snapshot: SheetSnapshot, above: number): SheetSnapshot {
  return {
    ...snapshot,
    rows: [...snapshot.rows.slice(0, above), [], ...snapshot.rows.slice(above)],
    marks: snapshot.marks.map((mark) =>
      mark.at.row < above ? mark : { ...mark, at: { ...mark.at, row: mark.at.row + 1 } },
    ),
  };
}
