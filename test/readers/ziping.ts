import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/faces/cli/program";
import { now } from "../support/clock";

/** What the tests read of `check --json`. */
export interface Answer {
  readonly files: readonly {
    readonly error: unknown;
    readonly forms: readonly {
      readonly sheet: string;
      readonly total: Figure | null;
      readonly execution: { readonly rate: Figure | null; readonly score: Figure | null } | null;
      readonly findings: readonly { readonly rule: string; readonly cell: string }[];
    }[];
  }[];
}

interface Figure {
  readonly cell: string;
  readonly stated: string | null;
  readonly computed: string | null;
}

/** The file that `ziping fix` or `ziping clear` writes for these bytes. */
export async function ziping(command: "fix" | "clear", bytes: Uint8Array): Promise<Uint8Array> {
  return inFolder(bytes, async (file, folder) => {
    const out = join(folder, "out");
    const { code, text } = await zipingIn(command, file, "--out", out);
    if (code !== 0) throw new Error(text);
    return new Uint8Array(readFileSync(join(out, "表.xlsx")));
  });
}

/** What `ziping check --json` says of these bytes. */
export async function check(bytes: Uint8Array): Promise<Answer> {
  return inFolder(
    bytes,
    async (file) => JSON.parse((await zipingIn("check", file, "--json")).text) as Answer,
  );
}

async function zipingIn(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await run(["node", "ziping", ...args], {
    write: (piece) => (text += piece),
    writeError: (piece) => (text += piece),
    now,
  });
  return { code, text };
}

async function inFolder<T>(bytes: Uint8Array, action: (file: string, folder: string) => Promise<T>) {
  const folder = mkdtempSync(join(tmpdir(), "ziping-"));
  try {
    const file = join(folder, "表.xlsx");
    writeFileSync(file, bytes);
    return await action(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
