import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { COUNTS } from "../../test/budgets/budgets";
import type { Figure } from "./figure";

/** The tests that count. */
const TESTS = ["test/budgets", "test/adapters/excel/many-sheets", "test/adapters/xlsx/parses"];
const ROOT = path.join(__dirname, "../..");

interface Count {
  readonly what: string;
  readonly counted: number;
  readonly atMost: number;
}

/** The counts that CI holds against budgets: the same on every machine. */
export function benchCounts(): Promise<Figure[]> {
  rmSync(COUNTS, { recursive: true, force: true });
  const jest = path.join(ROOT, "node_modules/jest/bin/jest.js");
  const run = spawnSync(process.execPath, [jest, ...TESTS], { cwd: ROOT, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`the budgets do not hold:\n${run.stderr}`);
  const counts = readdirSync(COUNTS).map(
    (file) => JSON.parse(readFileSync(path.join(COUNTS, file), "utf8")) as Count,
  );
  return Promise.resolve(
    counts.map(({ what, counted, atMost }) => ({
      section: "counts",
      what,
      how: "counted, the same on every machine",
      value: counted,
      unit: "",
      target: { atMost },
    })),
  );
}
