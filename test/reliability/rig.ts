import { excelWorkbook } from "../../src/adapters/excel";
import { type LiveWorkbook, NO_PAUSE, Store } from "../../src/core/port";
import { checkActive, start } from "../../src/faces/pane/state/pane-actions";
import { FIRST_STATE } from "../../src/faces/pane/state/pane-state";
import { Runner } from "../../src/faces/pane/state/runner";
import { createHost } from "../../src/simulation/host";
import type { WorkbookModel } from "../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../contract/excel";
import type { SheetInput } from "../contract/subject";
import { settled } from "../support/host";
import { connectClient } from "../support/office-client";
import { openSecondPane } from "../support/second-pane";
import { HandTimers } from "./hand-timers";

/** A pane's state and actions on a workbook, with everything around it in the hands of a test. */
export interface Rig {
  readonly subject: ExcelSubject;
  readonly runner: Runner;
  readonly clock: Clock;
  /** Carries an action of the pane to its end; what waits for an answer in vain loses patience. */
  readonly through: (work: Promise<void>) => Promise<void>;
  /** Waits until nothing goes on any more, whether or not anybody still waits for an answer. */
  readonly calm: () => Promise<void>;
}

/** The time of day on a wall that a test moves on: what is done in the same minute is the same. */
export interface Clock {
  minute: number;
}

/** Longer than any chain of promises between two messages. */
const QUIET_ROUNDS = 8;

const PREFERENCES = {
  read: () => ({ isLive: false, isKnown: true, layouts: [], profiles: [] }),
  write: () => true,
};

/** Opens a workbook with a pane on it, which has looked at the sheet in front. */
export async function openRig(sheets: readonly SheetInput[]): Promise<Rig> {
  return paneOn(openExcel(sheets), { minute: 0 });
}

/** The pane is gone without a word, and another is opened on the same workbook: the client starts anew. */
export async function reopen({ subject, clock }: Rig): Promise<Rig> {
  const { workbook, connection } = subject.host;
  const host = createHost(workbook, { user: connection.user });
  return paneOn({ ...subject, host, ...connectClient(host) }, clock);
}

/** A pane beside the first: the same person's, or a co-author's. */
export async function openBeside({ subject, clock }: Rig, isCoAuthor: boolean): Promise<Rig> {
  return paneOn(openSecondPane(subject, { isCoAuthor }), clock, "b");
}

/** A pane that only looks, beside whatever goes on: for reading what there is. */
export function reader({ subject, clock }: Rig): Runner {
  return runnerOn(portOf(subject, new HandTimers()), clock, "");
}

/** @param salt the same for every pane that stands for the first, so that the ids of its marks are the same */
async function paneOn(subject: ExcelSubject, clock: Clock, salt = ""): Promise<Rig> {
  const timers = new HandTimers();
  const port = portOf(subject, timers);
  const runner = runnerOn(port, clock, salt);
  const { log } = subject.host;
  const calm = async () => {
    for (let quiet = 0; quiet < QUIET_ROUNDS; quiet++) {
      const seen = log.records.length;
      await settled();
      timers.runDue();
      if (log.records.length !== seen) quiet = -1;
    }
  };
  const through = async (work: Promise<void>) => {
    const state = { isOver: false };
    const end = () => {
      state.isOver = true;
    };
    work.then(end, end);
    await calm();
    for (let turn = 0; !state.isOver; turn++) {
      // What a page does with timers of its own takes a moment of real time.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!timers.expire() && turn > 50) throw new Error("The pane neither goes on nor loses patience.");
      await calm();
    }
    await work;
    await calm();
  };
  await through(start(runner));
  return { subject, runner, clock, through, calm };
}

/** Without pauses: how long a step takes must not tell where a fault meets it. */
function runnerOn(port: LiveWorkbook, clock: Clock, salt: string): Runner {
  return new Runner(port, timeOf(clock), PREFERENCES, salt, new Store(FIRST_STATE), NO_PAUSE);
}

function portOf({ Excel, host: { workbook } }: ExcelSubject, timers: HandTimers): LiveWorkbook {
  return excelWorkbook(Excel, workbook.name, { timer: timers.timer });
}

function timeOf(clock: Clock): () => Date {
  return () => new Date(2025, 2, 1, 8, clock.minute);
}

/** Brings a sheet to the front, where it still is, and lets the pane look at it. */
export async function lookAt({ subject, runner, through, calm }: Rig, name: string): Promise<void> {
  const { workbook } = subject.host;
  if (workbook.activeSheet.name === name) await through(checkActive(runner));
  else {
    activate(workbook, name);
    await calm();
  }
}

/** Brings a sheet to the front; nothing where there is none of the name. */
export function activate(workbook: WorkbookModel, name: string): void {
  const sheet = workbook.findSheet(name);
  if (sheet) workbook.activate(sheet);
}
