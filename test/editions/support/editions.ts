/** The three editions, as far as a matrix of them needs them: correct a file, and take it from there. */
import type { Outcome } from "../../../src/faces/pane/state/pane-state";
import { command } from "./command-line";
import { act, Clock, type Desk, idle, openDesk, type PaneAction } from "./desk";

export const EDITIONS = ["excel", "web", "cli"] as const;
export type Edition = (typeof EDITIONS)[number];

/** What the command line can do; everything else is for a person at a pane. */
export const BY_COMMAND = { correct: "fix", clear: "clear" } as const;

export function isPossible(edition: Edition, action: PaneAction): boolean {
  return edition !== "cli" || action in BY_COMMAND;
}

/** A file after an action, and what the edition said of it. */
export interface Taken {
  readonly bytes: Uint8Array;
  readonly said: string;
}

/** A file that comes to the second edition comes at this minute. */
export const SECOND = 30;

/** Opens a file in an edition, takes some actions one after another, and hands it over. */
export async function take(
  edition: Edition,
  bytes: Uint8Array,
  actions: readonly PaneAction[],
  clock: Clock,
): Promise<Taken> {
  if (edition === "cli") return takeByCommand(bytes, actions, clock);
  const desk = await openDesk(edition, bytes, clock);
  let said = "";
  for (const [place, action] of actions.entries()) {
    if (place > 0) clock.goOn(SECOND);
    said = await onSheets(desk, action);
  }
  return { bytes: await desk.handOver(), said };
}

/** A pane works on the sheet in front; what the command line does to all sheets is done to each of them. */
async function onSheets(desk: Desk, action: PaneAction): Promise<string> {
  if (!(action in BY_COMMAND) && action !== "undo") return textOf(await act(desk, action));
  const { workbook } = desk;
  const front = workbook.activeSheet;
  const said: string[] = [];
  for (const sheet of [...workbook.sheets]) {
    workbook.activate(sheet);
    said.push(textOf(await act(desk, action)));
  }
  workbook.activate(front);
  await idle(desk);
  return said.join("\n");
}

async function takeByCommand(
  bytes: Uint8Array,
  actions: readonly PaneAction[],
  clock: Clock,
): Promise<Taken> {
  let taken: Taken = { bytes, said: "" };
  for (const [place, action] of actions.entries()) {
    if (place > 0) clock.goOn(SECOND);
    if (action !== "correct" && action !== "clear") throw new Error(`no command for ${action}`);
    taken = await command(taken.bytes, clock, BY_COMMAND[action]);
  }
  return taken;
}

export function textOf({ text, remarks }: Outcome): string {
  return [text, ...remarks].join("\n");
}

export const newClock = (): Clock => new Clock();
