import { constants } from "node:os";
import { isMainThread } from "node:worker_threads";
import { removeTemporaries } from "./files/temporary";
import { run } from "./program";
import { watchStreams } from "./streams";
import type { Terminal } from "./terminal";
import { perform } from "./work/perform";
import { offerWork } from "./work/pool";

/** The same file is the program and, in threads that it starts, its worker. */
if (isMainThread) void main();
else offerWork(perform);

async function main(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // Asked again: at once.
      if (stop.signal.aborted) endNow(128 + constants.signals[signal]);
      stop.abort();
    });
  }
  watchStreams(
    process,
    () => endNow(128 + constants.signals.SIGPIPE),
    () => endNow(2),
  );
  process.exitCode = await run(process.argv, terminalOf(stop.signal));
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
