/** Readers of .xlsx files that are independent of us: openpyxl, and LibreOffice with its own calculation. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What openpyxl sees in a cell: with a formula, its stored result (null: none). */
export interface SeenCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
}

/** A conditional formatting rule with the background that it gives, "FFC6E0B4". */
export interface SeenRule {
  readonly area: string;
  readonly type: string;
  readonly formulas: readonly string[];
  readonly fill: string | null;
  readonly priority: number;
  readonly details: string;
}

/** What openpyxl sees on a worksheet, by cell addresses. */
export interface SeenSheet {
  readonly cells: Readonly<Record<string, SeenCell>>;
  readonly comments: Readonly<Record<string, { readonly author: string; readonly text: string }>>;
  readonly rules: readonly SeenRule[];
  readonly merges: readonly string[];
  /** The number format, and behind a space a number for the rest of the look, which holds within one answer only. */
  readonly styles: Readonly<Record<string, string>>;
  /** Sizes, panes, filters, validations, links, images, page settings. */
  readonly rest: unknown;
}

/** What openpyxl sees in a file; with an error it could not open it. */
export interface Seen {
  readonly error: string | null;
  readonly sheets: Readonly<Record<string, SeenSheet>>;
  readonly definedNames: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
}

const PYTHON = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import openpyxl"]).status === 0,
);
const HAS_LIBRE_OFFICE = spawnSync("soffice", ["--version"]).status === 0;

const MISSING = [
  ...(PYTHON === undefined ? ["openpyxl"] : []),
  ...(HAS_LIBRE_OFFICE ? [] : ["LibreOffice"]),
].join(" and ");

/** `describe` where the readers are; elsewhere skipped with the reason, but failing in CI, which has to have them. */
export const describeWithReaders: (title: string, body: () => void) => void = (title, body) => {
  if (MISSING === "") describe(title, body);
  else if ((process.env["CI"] ?? "") === "") describe.skip(`${title} (skipped: no ${MISSING} here)`, body);
  else {
    test(`${title}: the readers are there`, () => {
      throw new Error(`${MISSING} not found`);
    });
  }
};

/** What openpyxl sees in each of these files, in one process. */
export function openpyxl(files: readonly Uint8Array[]): Seen[] {
  return inFolder((folder) => {
    const paths = files.map((bytes, index) => written(join(folder, `${index}.xlsx`), bytes));
    return JSON.parse(runScript(paths)) as Seen[];
  });
}

/** A file as openpyxl saves it: everything that it does not know is gone. */
export function savedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const path = written(join(folder, "0.xlsx"), bytes);
    runScript([path], "save");
    return new Uint8Array(readFileSync(path));
  });
}

function runScript(paths: readonly string[], ...options: readonly string[]): string {
  return execFileSync(PYTHON ?? "", [join(__dirname, "read_workbook.py"), ...options], {
    input: JSON.stringify(paths),
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
}

/**
 * Has LibreOffice open these files, calculate all formulas anew and save them; null where it could not open one.
 * One process with a profile of its own, so that runs do not meet and no setting of the machine counts.
 */
export function libreOffice(files: readonly Uint8Array[], format: "xlsx" | "fods" = "xlsx") {
  return inFolder((folder): (Uint8Array | null)[] => {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const paths = files.map((bytes, index) => written(join(folder, `${index}.xlsx`), bytes));
    const out = join(folder, "out");
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
    execFileSync("soffice", [...options, "--convert-to", format, "--outdir", out, ...paths], {
      stdio: "pipe",
      timeout: 120_000,
    });
    return files.map((_, index) => {
      const path = join(out, `${index}.${format}`);
      return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
    });
  });
}

/** What LibreOffice makes of these files, as openpyxl sees it after it has saved them. */
export function throughLibreOffice(files: readonly Uint8Array[]): Seen[] {
  const saved = libreOffice(files);
  const seen = openpyxl(saved.filter((bytes) => bytes !== null));
  return saved.map((bytes) => {
    const next = bytes === null ? undefined : seen.shift();
    return next ?? { error: "LibreOffice: not opened", sheets: {}, definedNames: {}, properties: {} };
  });
}

/** Without it LibreOffice trusts the results that stand in the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function inFolder<T>(action: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "ziping-readers-"));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function written(path: string, bytes: Uint8Array): string {
  writeFileSync(path, bytes);
  return path;
}
