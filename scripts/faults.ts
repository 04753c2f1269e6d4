import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import type { FlowCounts } from "../test/reliability/counts";

const ROOT = path.join(__dirname, "..");
const COUNTS = path.join(ROOT, "out/faults");
const PAGE = path.join(ROOT, "docs/reliability.md");
const MARKERS = { start: "<!-- 计数开始 -->", end: "<!-- 计数结束 -->" } as const;

/** Tries every fault and every act at every place, and writes how often what came of it into docs/reliability.md. */
async function main(): Promise<void> {
  // Where only some flows are tried, the counts of the others stay.
  if (process.argv.length === 2) rmSync(COUNTS, { recursive: true, force: true });
  const run = spawnSync(
    process.execPath,
    [
      path.join(ROOT, "node_modules/jest/bin/jest.js"),
      "--config",
      "jest.faults.config.js",
      ...process.argv.slice(2),
    ],
    { cwd: ROOT, stdio: "inherit" },
  );
  if (!existsSync(COUNTS)) throw new Error("Nothing was counted.");
  const counts = readdirSync(COUNTS).map(
    (file) => JSON.parse(readFileSync(path.join(COUNTS, file), "utf8")) as FlowCounts,
  );
  const page = readFileSync(PAGE, "utf8");
  const [before, after] = [page.split(MARKERS.start)[0], page.split(MARKERS.end)[1]];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for the counts.`);
  const text = [before, MARKERS.start, "\n\n", tables(counts), "\n", MARKERS.end, after].join("");
  writeFileSync(PAGE, await format(text, { parser: "markdown", printWidth: 110 }));
  for (const { title, sorts } of counts) {
    for (const { sort, count, first } of sorts) {
      console.log(`${title}\t${count}\t${sort}\t${JSON.stringify(first)}`);
    }
  }
  process.exitCode = run.status ?? 1;
}

function tables(counts: readonly FlowCounts[]): string {
  const faults = counts.flatMap(({ title, faults: kinds }) =>
    kinds.map((kind) => [
      title,
      kind.title,
      kind.cases,
      kind.before,
      kind.after,
      kind.unfinished,
      kind.wrong,
    ]),
  );
  const sum = (pick: (row: (typeof faults)[number]) => string | number | undefined) =>
    faults.reduce((total, row) => total + Number(pick(row)), 0);
  const total = ["合计", "", ...[2, 3, 4, 5, 6].map((column) => sum((row) => row[column]))];
  const people = counts.flatMap(({ title, meddling }) =>
    meddling.map((who) => [title, who.title, who.cases, who.wrong]),
  );
  const peopleTotal = [2, 3].map((column) => people.reduce((all, row) => all + Number(row[column]), 0));
  return [
    table(["操作", "故障", "次数", "保持原状", "已完成", "说明未完成", "不符"], [...faults, total]),
    table(["操作", "谁在中间改动", "次数", "不符"], [...people, ["合计", "", ...peopleTotal]]),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column < 2 ? "---" : "--:"))), ...rows.map(line)].join(
    "\n",
  );
}

void main();
