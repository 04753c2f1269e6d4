import type { TaughtLayout } from "../../../core/port";
import type { Telling, Told } from "./told";

/** What is to be done with one file, as plain data: it goes to another thread. */
export type Task = CheckTask | FixTask | ClearTask;

interface FileTask {
  readonly file: string;
  readonly telling: Telling;
  /** What is in the file, where it has been read ahead. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

interface CheckTask extends FileTask {
  readonly kind: "check";
  /** A profile that a person has chosen; else each form's own. */
  readonly profile: ProfileRequest | undefined;
  /** What the command line was given about headers. */
  readonly layouts: readonly TaughtLayout[];
}

interface FixTask extends FileTask {
  readonly kind: "fix";
  readonly profile: ProfileRequest | undefined;
  readonly layouts: readonly TaughtLayout[];
  /** Also the proposed corrections, not the safe ones alone. */
  readonly suggested: boolean;
  /** Formulas where values would be written. */
  readonly formulas: boolean;
  /** Whether a signed file may be changed, which ends its signature. */
  readonly dropSignature: boolean;
  /** For the ledger, in milliseconds. */
  readonly time: number;
}

interface ClearTask extends FileTask {
  readonly kind: "clear";
  readonly dropSignature: boolean;
  /** In milliseconds. */
  readonly time: number;
}

/** How forms are read and judged, as plain data. */
export interface JudgingRequest {
  readonly profile: ProfileRequest | undefined;
  readonly layouts: readonly TaughtLayout[];
}

/** A profile as the command line was given it: one of ours by name, or the text of a file that was found valid. */
export interface ProfileRequest {
  readonly name?: string;
  readonly json?: string;
  /** Why it was chosen, for the answer. */
  readonly why: string;
}

/** What came of a task; `bytes` are to be written where there is an output. */
export interface TaskResult {
  readonly told: Told;
  readonly bytes: Uint8Array | null;
}

/** Carries out tasks, here or in other threads. */
export interface Worker {
  /** How many tasks it is worth to hand over at once. */
  readonly width: number;
  /** @throws Stopped when the run ends before the task does */
  perform(task: Task): Promise<TaskResult>;
  close(): Promise<void>;
}

/** A task that was dropped since the run was stopped. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}
