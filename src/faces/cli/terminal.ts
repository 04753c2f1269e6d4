/** What the program needs from the process it runs in. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** Resolves when what was written has been taken, but for a little: whoever reads may be slow. */
  readonly taken?: () => Promise<void>;
  /** What the program is given on its standard input. */
  readonly input?: AsyncIterable<Uint8Array>;
  readonly writeError: (text: string) => void;
  readonly now: () => Date;
  /** The width in columns where `write` goes to a terminal; absent for a file or a pipe. */
  readonly columns?: number | undefined;
  /** Whether that terminal shows colours and they are wanted. */
  readonly hasColors?: boolean;
  /** The width where `writeError` goes to a terminal that can rewrite its last line. */
  readonly errorColumns?: number | undefined;
  /** Ends the run before its time. */
  readonly signal?: AbortSignal;
  /** The program's own file, for worker threads; without it everything is done in this thread. */
  readonly script?: string;
}

/** 0: nothing wrong. 1: error findings (check only). 2: something could not be read or written, or wrong usage. 130: stopped. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Whether the run is to end before its time. */
export function isStopped({ signal }: Terminal): boolean {
  return signal?.aborted ?? false;
}
