/** A workbook on its way: deeds are done to it and to the account that is kept beside it, and the two are compared. */
import { openWorkbook } from "../../../src/adapters/xlsx";
import { type LedgerEntry, readRecord } from "../../../src/core/port";
import { correctSafe, clearMarks, undoRun } from "../../../src/faces/pane/state/correct-actions";
import { correctTicked, tick } from "../../../src/faces/pane/state/preview-actions";
import { insertRows, setCell, WorkbookModel } from "../../../src/spreadsheet/model";
import { toA1 } from "../../../src/core/cells";
import { copySheet, type ExcelFile, openInExcel } from "../../support/excel-file";
import { command } from "./command-line";
import type { Deed } from "./deeds";
import { Clock, type Desk, look, openDesk, type PaneEdition } from "./desk";
import { Oracle } from "./oracle";

export class Journey {
  private place = 0;
  /** What was corrected on the way, for a test to see that something was. */
  corrections = 0;

  private constructor(
    private desk: Desk,
    private readonly oracle: Oracle,
    private readonly clock: Clock,
  ) {}

  static async begin(bytes: Uint8Array): Promise<Journey> {
    const clock = new Clock();
    const oracle = new Oracle(await openInExcel(bytes), (names) => {
      const workbook = new WorkbookModel();
      for (const name of names) workbook.addSheet(name);
      return workbook;
    });
    return new Journey(await openDesk("excel", bytes, clock), oracle, clock);
  }

  /** Does one thing, and looks at every cell afterwards. */
  async take(deed: Deed): Promise<void> {
    this.place++;
    await this.carryOut(deed);
    await this.look(deed);
  }

  async end(): Promise<void> {
    await this.desk.runner.stop();
  }

  private get sheetName(): string {
    return this.desk.workbook.activeSheet.name;
  }

  private async carryOut(deed: Deed): Promise<void> {
    switch (deed.kind) {
      case "correct":
        return this.correct(() => correctSafe(this.desk.runner));
      case "suggested":
        return this.correct(() => this.correctAll());
      case "undo":
        return this.undo(null);
      case "undo run": {
        await look(this.desk);
        const { runs } = this.desk.runner.store.get();
        const run = runs[deed.choice % Math.max(1, runs.length)];
        return run === undefined ? undefined : this.undo(run.time);
      }
      case "clear":
        await look(this.desk);
        await clearMarks(this.desk.runner);
        this.oracle.cleared(this.sheetName, this.desk.workbook.activeSheet);
        return;
      case "check":
        return look(this.desk);
      case "type":
        return this.type(deed);
      case "hand over":
        return deed.to === "cli" ? this.command(deed.command) : this.handOver(deed.to);
      case "sheet": {
        const { sheets } = this.desk.workbook;
        const sheet = sheets[deed.choice % sheets.length];
        if (sheet) this.desk.workbook.activate(sheet);
        return look(this.desk);
      }
      case "rename":
      case "copy":
      case "delete":
      case "insert":
        return this.restructure(await this.inExcel(), deed);
    }
  }

  private async correct(action: () => Promise<void>): Promise<void> {
    const { runner } = this.desk;
    await look(this.desk);
    const name = this.sheetName;
    await action();
    const { outcome, review } = runner.store.get();
    if (outcome?.kind !== "correct" || outcome.run === null || review === null) return;
    const { sheet, record } = review.snapshot;
    const written = readRecord(record).ledger.filter(
      ({ time, sheetId, sheetName }) =>
        time === outcome.run && sheetId === sheet.id && sheetName === sheet.name,
    );
    const told = outcome.changes.map(({ at }) => toA1(at)).sort();
    const recorded = [...new Set(written.map(({ cell }) => cell))].sort();
    if (told.join() !== recorded.join()) throw new Error(`told ${told.join()}, recorded ${recorded.join()}`);
    this.corrections += written.length;
    this.oracle.corrected(name, outcome.run, written);
  }

  private async correctAll(): Promise<void> {
    const { runner } = this.desk;
    const findings = (runner.store.get().review?.forms ?? []).flatMap((form) => form.findings);
    for (const { id, correction } of findings) tick(runner, id, correction !== null);
    await correctTicked(runner);
  }

  private async undo(run: string | null): Promise<void> {
    const { runner } = this.desk;
    await look(this.desk);
    await undoRun(runner, run);
    const remarks = runner.store.get().outcome?.remarks.join() ?? "";
    this.oracle.undone(this.sheetName, run, remarks.match(/[A-Z]+\d+/g) ?? []);
  }

  /** Every value is typed once: what a person typed is never taken for what we wrote. */
  private async type({ cell, what }: Extract<Deed, { kind: "type" }>): Promise<void> {
    const name = this.sheetName;
    const at = this.oracle.placeOf(name, cell);
    const inputs = {
      number: 5.101 + this.place / 1000,
      formula: `=${this.oracle.placeOf(name, "I15")}+0.00${this.place}`,
      text: `约 ${this.place} 分`,
      nothing: "",
    };
    setCell(this.desk.workbook, name, at, inputs[what]);
    this.oracle.typed(name, at, inputs[what]);
    // The page enters it in its turn.
    await this.desk.runner.port.read();
  }

  private async inExcel(): Promise<ExcelFile> {
    if (this.desk.file === null) await this.handOver("excel");
    if (this.desk.file === null) throw new Error("not in Excel");
    return this.desk.file;
  }

  private async restructure(
    file: ExcelFile,
    deed: Exclude<Deed, { kind: "type" | "hand over" | "undo run" }>,
  ): Promise<void> {
    const { workbook } = file;
    const choice = "choice" in deed ? deed.choice : 0;
    // What is worked on is renamed and copied; any may be deleted.
    const chosen = workbook.sheets[choice % workbook.sheets.length];
    const sheet = deed.kind === "delete" && chosen !== undefined ? chosen : workbook.activeSheet;
    const { name } = sheet;
    if (deed.kind === "rename") {
      // An old name may come back, also that of a sheet that is gone.
      const wanted = `表${(choice % 3) + 1}`;
      if (workbook.findSheet(wanted) !== undefined) return;
      workbook.renameSheet(sheet, wanted);
      this.oracle.renamed(name, wanted);
    } else if (deed.kind === "copy" && workbook.sheets.length < 4) {
      copySheet(file, sheet);
      this.oracle.copied(name);
    } else if (deed.kind === "delete" && workbook.sheets.length > 1) {
      workbook.deleteSheet(sheet);
      this.oracle.deleted(name);
    } else if (deed.kind === "insert") {
      const active = workbook.activeSheet;
      insertRows(workbook, active, deed.row);
      this.oracle.rowInserted(active.name, deed.row);
    }
    await look(this.desk);
  }

  private async handOver(to: PaneEdition): Promise<void> {
    const bytes = await this.desk.handOver();
    this.desk = await openDesk(to, bytes, this.clock);
  }

  /** The command line goes through all sheets. */
  private async command(name: "fix" | "clear" | "suggested"): Promise<void> {
    const before = await this.desk.handOver();
    const { bytes } = await command(
      before,
      this.clock,
      name === "clear" ? "clear" : "fix",
      ...(name === "suggested" ? ["--suggested"] : []),
    );
    const known = new Set((await entriesIn(before)).map(keyOf));
    this.desk = await openDesk("web", bytes, this.clock);
    if (name === "clear") {
      for (const sheet of this.desk.workbook.sheets) this.oracle.cleared(sheet.name, sheet);
      return;
    }
    for (const entry of await entriesIn(bytes)) {
      if (known.has(keyOf(entry))) continue;
      this.corrections++;
      this.oracle.corrected(entry.sheetName, entry.time, [entry]);
    }
  }

  private async look(deed: Deed): Promise<void> {
    const { failure } = this.desk.runner.store.get();
    if (failure !== null)
      throw new Error(`${failure.kind}: ${failure.code} ${failure.message} ${failure.detail}`);
    await this.desk.lookThrough();
    await this.desk.runner.port.read();
    const strange = this.oracle.strange(this.desk.workbook);
    if (strange.length > 0) throw new Error(`after ${JSON.stringify(deed)}: ${strange.join("; ")}`);
  }
}

async function entriesIn(bytes: Uint8Array): Promise<readonly LedgerEntry[]> {
  return readRecord((await openWorkbook(bytes, "表.xlsx").read()).record).ledger;
}

/** What stays of an entry when its sheet gets another id, or its cell is seen changed. */
function keyOf({ mark, cell, time }: LedgerEntry): string {
  return JSON.stringify([mark, cell, time]);
}
