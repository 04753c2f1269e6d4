/** A file that a person has open in one of the editions with a pane, and the pane's own actions on it. */
import { JSDOM } from "jsdom";
import { excelWorkbook } from "../../../src/adapters/excel";
import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { clearMarks, correctSafe, undoRun } from "../../../src/faces/pane/state/correct-actions";
import { ignoreFinding } from "../../../src/faces/pane/state/ignore-actions";
import { checkActive, start } from "../../../src/faces/pane/state/pane-actions";
import type { Outcome } from "../../../src/faces/pane/state/pane-state";
import { makeReport } from "../../../src/faces/pane/state/report-actions";
import { Runner } from "../../../src/faces/pane/state/runner";
import { createHost, type HostOptions } from "../../../src/simulation/host";
import type { WorkbookModel } from "../../../src/spreadsheet/model";
import { type ExcelFile, openInExcel, saveFromExcel } from "../../support/excel-file";
import { connectIn } from "../../support/office-client";

export type PaneEdition = "excel" | "web";

/** A workbook on the screen, with the pane beside it. */
export interface Desk {
  readonly edition: PaneEdition;
  readonly runner: Runner;
  /** What the person types into and looks at. */
  readonly workbook: WorkbookModel;
  /** In Excel: the file, for what a person does to whole sheets. */
  readonly file: ExcelFile | null;
  /** The web edition reads a sheet when it comes to the front: the person looks at each, and at the first one again. */
  readonly lookThrough: () => Promise<void>;
  /** The file in the form in which this edition leaves it; the pane is closed. */
  readonly handOver: () => Promise<Uint8Array>;
}

/** Time passes from one action to the next, whatever edition takes it. */
export class Clock {
  private minute = 0;
  readonly now = (): Date => new Date(Date.UTC(2025, 2, 1, 8, this.minute++));

  /** What comes next comes at this minute, so that it is dated alike wherever it is done. */
  goOn(minute: number): void {
    this.minute = Math.max(this.minute, minute);
  }
}

const PREFERENCES = {
  read: () => ({ isLive: false, isKnown: true, layouts: [], profiles: [] }),
  write: () => true,
};

let clientWindow: JSDOM["window"] | null = null;

/** Files need the encoders of Node, so the client has a window of its own. */
function windowOfClient(): JSDOM["window"] {
  clientWindow ??= new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" }).window;
  // The adapter reads parts of the record with the parser of the page.
  globalThis.DOMParser = clientWindow.DOMParser;
  return clientWindow;
}

/** Opens a file in an edition, with the pane as it looks at first. */
export async function openDesk(
  edition: PaneEdition,
  bytes: Uint8Array,
  clock: Clock,
  options: HostOptions = {},
): Promise<Desk> {
  return edition === "excel" ? openExcelDesk(bytes, clock, options) : openWebDesk(bytes, clock);
}

async function openExcelDesk(bytes: Uint8Array, clock: Clock, options: HostOptions): Promise<Desk> {
  const file = await openInExcel(bytes);
  const host = createHost(file.workbook, { user: { name: "王科长" }, ...options });
  const { Excel } = connectIn(windowOfClient() as unknown as Parameters<typeof connectIn>[0], host);
  const runner = new Runner(excelWorkbook(Excel, file.name), clock.now, PREFERENCES, "x");
  await start(runner);
  const handOver = async () => {
    await runner.stop();
    return saveFromExcel(file);
  };
  return {
    edition: "excel",
    runner,
    workbook: file.workbook,
    file,
    lookThrough: () => Promise.resolve(),
    handOver,
  };
}

async function openWebDesk(bytes: Uint8Array, clock: Clock): Promise<Desk> {
  const refusals: unknown[] = [];
  const book = await PageWorkbook.open(bytes, "表.xlsx", {
    changed: () => undefined,
    refused: (error) => refusals.push(error),
  });
  const runner = new Runner(book, clock.now, PREFERENCES, "w");
  await start(runner);
  const handOver = async () => {
    const saved = await book.save();
    await runner.stop();
    if (refusals.length > 0) throw new Error(`the page refused: ${refusals.map(String).join("; ")}`);
    return saved;
  };
  const { workbook } = book;
  const lookThrough = async () => {
    const front = workbook.activeSheet;
    for (const { id } of workbook.sheets) await book.activate(id);
    await book.activate(front.id);
    await idle({ runner });
  };
  await lookThrough();
  return { edition: "web", runner, workbook, file: null, lookThrough, handOver };
}

/** Waits until the pane has looked at what has come to the front meanwhile. */
export async function idle({ runner }: Pick<Desk, "runner">): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 0));
  while (runner.isBusy);
}

/** Looks at the sheet in front. */
export async function look(desk: Desk): Promise<void> {
  await idle(desk);
  await checkActive(desk.runner);
  await idle(desk);
}

/** What a pane can do to the sheet in front. */
export type PaneAction = "correct" | "undo" | "clear" | "ignore" | "report";

/** Takes an action by the pane's own code; gives what the pane then says. */
export async function act(desk: Desk, action: PaneAction): Promise<Outcome> {
  const { runner } = desk;
  await look(desk);
  switch (action) {
    case "correct":
      await correctSafe(runner);
      break;
    case "undo":
      await undoRun(runner);
      break;
    case "clear":
      await clearMarks(runner);
      break;
    case "ignore":
      await ignoreFirst(runner);
      break;
    case "report":
      await makeReport(runner);
  }
  const { failure, outcome } = runner.store.get();
  if (failure !== null) throw new Error(`${action}: ${failure.code} ${failure.message} ${failure.detail}`);
  if (outcome === null) throw new Error(`${action}: nothing was said`);
  return outcome;
}

/** Sets aside the first finding that stays marked once all that is certain is corrected. */
async function ignoreFirst(runner: Runner): Promise<void> {
  const finding = runner.store
    .get()
    .review?.forms.flatMap(({ findings }) => findings)
    .find(({ correction, rule }) => correction === null && rule.severity !== "info");
  if (finding === undefined) throw new Error("nothing to set aside");
  await ignoreFinding(runner, finding, "已与科室核实", false);
}
