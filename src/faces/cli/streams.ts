import { ioMessage } from "./files/io-errors";

/** A stream that the program writes to. */
type Stream = Pick<NodeJS.WriteStream, "on" | "write">;

interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/**
 * What becomes of a run whose output can no longer be written.
 * @param gone whoever read it has gone, as `head` does: there is nothing left to do
 * @param failed it could not be written; that has been said
 */
export function watchStreams({ stdout, stderr }: Streams, gone: () => void, failed: () => void): void {
  stdout.on("error", ({ code = "EIO" }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") gone();
    else stderr.write(`输出没有写完：${ioMessage(code)}\n`, failed);
  });
  // There is no other place to say so: the work goes on, and the exit code tells of it.
  stderr.on("error", () => undefined);
}
