import { constants } from "node:os";
import { isMainThread } from "node:worker_threads";
import { removeTemporaries } from "./files/temporary";
import { watchStreams } from "./streams";
import type { Terminal } from "./terminal";

/** So long a program that was told to stop goes on with what it cannot leave half done, in milliseconds. */
const LONGEST_STOP = 800;

/**
 * The same file is the program and, in threads that it starts, its worker. Each makes ready only what it needs itself:
 * that both are there costs little more than one.
 */
if (isMainThread) void main();
else void work();

async function work(): Promise<void> {
  const { offerWork } = await import(/* webpackMode: "eager" */ "./work/offer");
  const { perform } = await import(/* webpackChunkName: "engine" */ "./work/perform");
  offerWork(perform);
}

async function main(): Promise<void> {
  const stop = new AbortController();
  let stoppedCode = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      const code = 128 + constants.signals[signal];
      // Asked again: at once.
      if (stop.signal.aborted) endNow(code);
      stoppedCode = code;
      stop.abort();
      // Whatever is still under way then, such as a thread that does not end, is not waited for.
      setTimeout(() => endNow(code), LONGEST_STOP).unref();
    });
  }
  watchStreams(
    process,
    () => endNow(128 + constants.signals.SIGPIPE),
    () => endNow(2),
  );
  const { run } = await import(/* webpackMode: "eager" */ "./program");
  const code = await run(process.argv, terminalOf(stop.signal));
  process.exitCode = stop.signal.aborted ? stoppedCode : code;
}

function endNow(code: number): never {
  removeTemporaries();
  process.exit(code);
}

function terminalOf(signal: AbortSignal): Terminal {
  const { stdout, stderr, env } = process;
  const isDumb = env["TERM"] === "dumb";
  return {
    write: (text) => stdout.write(text),
    // Should it fail instead, the program ends.
    taken: () =>
      new Promise((resolve) => {
        if (stdout.writableNeedDrain) stdout.once("drain", resolve);
        else resolve();
      }),
    get input() {
      return process.stdin;
    },
    writeError: (text) => stderr.write(text),
    now: () => new Date(),
    get columns() {
      return stdout.isTTY ? stdout.columns : undefined;
    },
    hasColors: stdout.isTTY && !isDumb && !env["NO_COLOR"],
    get errorColumns() {
      return stderr.isTTY && !isDumb ? stderr.columns : undefined;
    },
    signal,
    script: __filename,
  };
}
