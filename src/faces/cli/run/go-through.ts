import { setTimeout } from "node:timers/promises";
import { bareAnswer } from "../answer/types";
import type { Entry } from "../files/list";
import type { Terminal } from "../terminal";
import { chooseWorker } from "../work/choose";
import { fileError } from "../work/errors";
import { type TaskResult, Stopped, type Task } from "../work/task";
import { type Told, toldOf } from "../work/told";
import { inOrder } from "./in-order";
import { Progress } from "./progress";

/** So long is waited for threads to end, in milliseconds. */
const LONGEST_END = 500;

/** How the files of a run are gone through. */
interface Steps {
  /** 检查, for the progress bar. */
  readonly doing: string;
  /** How long one file may take. */
  readonly seconds: number;
  readonly task: (entry: Entry) => Task;
  /** Before the work on a file: what it throws becomes the file's error. */
  readonly prepare?: (entry: Entry) => Promise<void>;
  /** After the work on a file that gave bytes; what it throws becomes the file's error. */
  readonly write?: (entry: Entry, outcome: TaskResult & { readonly bytes: Uint8Array }) => Promise<void>;
  /** What is told of each file, as soon as it is there. */
  readonly tellAtOnce?: (told: Told) => void;
  /** What is told of each file, in order. */
  readonly tell: (told: Told) => void;
}

/** So many files may wait for one before them that takes long. */
const MOST_WAITING = 32;

/**
 * Works on all files, whatever happens to one of them.
 * @returns how many were done; fewer than there are where the run was stopped
 */
export async function goThrough(
  entries: readonly Entry[],
  terminal: Terminal,
  { doing, seconds, task, prepare, write, tellAtOnce, tell }: Steps,
): Promise<number> {
  const worker = await chooseWorker(
    entries.flatMap(({ path, error }) => (error === null ? [path] : [])),
    terminal,
    seconds,
  );
  const progress = new Progress(doing, entries.length, terminal);
  let done = 0;
  const toldAtLast = (entry: Entry) =>
    orFailure(
      async () => {
        if (entry.error !== null) throw entry.error;
        await prepare?.(entry);
        const { told, bytes } = await worker.perform(task(entry));
        if (bytes !== null) await write?.(entry, { told, bytes });
        return told;
      },
      (error) => toldOf(bareAnswer(entry.path, fileError(error)), task(entry).telling),
    );
  const work = async (entry: Entry) => {
    const told = await toldAtLast(entry);
    if (tellAtOnce === undefined) return told;
    progress.beside(() => {
      tellAtOnce(told);
    });
    await terminal.taken?.();
    return told;
  };
  const bounds = { atOnce: worker.width, most: worker.width + MOST_WAITING };
  try {
    await inOrder(entries, bounds, work, (told) => {
      done++;
      progress.beside(() => {
        tell(told);
      });
      progress.step(done);
      return terminal.taken?.();
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    progress.end();
    // A thread that hangs must not keep the program from ending.
    await Promise.race([worker.close(), setTimeout(LONGEST_END, undefined, { ref: false })]);
  }
  return done;
}

async function orFailure(action: () => Promise<Told>, failure: (error: unknown) => Told): Promise<Told> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return failure(error);
  }
}
