import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../src/adapters/xlsx";
import { checkWorkbook, correct } from "../src/core/actions";
import type { SheetSnapshot } from "../src/core/port";
import { chooseProfile, reviewSheet } from "../src/core/review";
import { benchHostile } from "./bench/hostile";
import { corpusCases } from "../test/corpus/support/cases";
import { CORPUS, corpusNames, snapshotOf } from "../test/corpus/support/forms";

/** The measure of this machine at this moment: so many additions. Ratios to it compare between machines and runs. */
const UNIT_STEPS = 20_000_000;
const ROUNDS = 5;
const BIG = { rows: 2_000, columns: 30 } as const;

/** Prints how long checking and correcting take: milliseconds, and ratios to a fixed piece of work of the same run. */
async function main(): Promise<void> {
  const files = corpusNames().map((name) => ({
    name: `${name}.xlsx`,
    bytes: new Uint8Array(readFileSync(join(CORPUS, "workbooks", `${name}.xlsx`))),
  }));
  const snapshots = corpusCases().map(({ sheet }) => snapshotOf(sheet));
  const unit = await best(() => Promise.resolve(additions()));
  const row = (what: string, milliseconds: number) => {
    console.log(
      `${what.padEnd(44)}${milliseconds.toFixed(2).padStart(10)} ms${(milliseconds / unit).toFixed(3).padStart(10)}`,
    );
  };
  console.log(`${"".padEnd(44)}${"best of 5".padStart(13)}${"ratio".padStart(10)}`);
  row("fixed piece of work (the unit of the ratios)", unit);
  row("check a sheet in memory", (await best(() => reviewAll(snapshots))) / snapshots.length);
  row("check a file", (await best(() => checkFiles(files))) / files.length);
  row("correct a file and save it", (await best(() => fixFiles(files))) / files.length);
  row(`check a sheet of ${BIG.rows * BIG.columns} cells`, await best(() => reviewAll([bigSheet()])));
  console.log(`memory in use at the end: ${(process.memoryUsage().rss / 1_048_576).toFixed(0)} MB`);
  await benchHostile(process.argv[2] ?? "");
}

type File = { readonly name: string; readonly bytes: Uint8Array };

function reviewAll(snapshots: readonly SheetSnapshot[]): Promise<void> {
  for (const snapshot of snapshots) reviewSheet(snapshot, chooseProfile);
  return Promise.resolve();
}

async function checkFiles(files: readonly File[]): Promise<void> {
  for (const { bytes, name } of files) await checkWorkbook(openWorkbook(bytes, name));
}

async function fixFiles(files: readonly File[]): Promise<void> {
  for (const { bytes, name } of files) {
    const workbook = openWorkbook(bytes, name);
    await correct(workbook, undefined, { now: () => new Date(0) });
    workbook.save();
  }
}

/** A form under a sheet full of other text and numbers. */
function bigSheet(): SheetSnapshot {
  const [form] = corpusCases().filter(({ name }) => name === "reference-archive");
  if (form === undefined) throw new RangeError("the corpus has no reference-archive");
  const snapshot = snapshotOf(form.sheet);
  const filler = Array.from({ length: BIG.rows - snapshot.rows.length }, (_, row) =>
    Array.from({ length: BIG.columns }, (_, column) => ({
      value: column % 2 === 0 ? `说明 ${row}` : row * column,
      formula: null,
      numberFormat: "General",
    })),
  );
  return { ...snapshot, rows: [...snapshot.rows, [], ...filler] };
}

async function best(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    await work();
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}

function additions(): number {
  let sum = 0;
  for (let step = 0; step < UNIT_STEPS; step++) sum = (sum + step) % 1_000_003;
  return sum;
}

void main();
