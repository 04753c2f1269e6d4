import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/faces/cli/program";
import type { Clock } from "./desk";

/** What a command has written, and said. */
export interface Commanded {
  readonly bytes: Uint8Array;
  readonly said: string;
}

/** Runs the program on one file, as a person would; the answer is the copy that it writes, else the file. */
export async function command(
  bytes: Uint8Array,
  clock: Clock,
  name: "fix" | "clear",
  ...options: readonly string[]
): Promise<Commanded> {
  const folder = mkdtempSync(join(tmpdir(), "ziping-editions-"));
  try {
    const file = join(folder, "表.xlsx");
    const out = join(folder, "out");
    writeFileSync(file, bytes);
    let said = "";
    const write = (text: string) => {
      said += text;
    };
    const terminal = { write, writeError: write, now: clock.now };
    const code = await run(["node", "ziping", name, file, "--out", out, ...options], terminal);
    if (code !== 0) throw new Error(`ziping ${name}: ${code}\n${said}`);
    const copy = join(out, "表.xlsx");
    // Of a file without a form no copy is made: the person goes on with what there is.
    return { bytes: existsSync(copy) ? new Uint8Array(readFileSync(copy)) : bytes, said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
