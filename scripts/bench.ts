import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { benchCommandLine } from "./bench/command-line";
import { benchCounts } from "./bench/counts";
import { benchEngine } from "./bench/engine";
import { type Figure, isMet, tableOf } from "./bench/figure";
import { benchGrowth } from "./bench/growth";
import { benchHostile } from "./bench/hostile";
import { benchPages } from "./bench/pages";
import { benchSizes } from "./bench/sizes";

interface Options {
  readonly program?: string;
  readonly files?: string;
  readonly json: string;
}

const SECTIONS = {
  engine: benchEngine,
  growth: benchGrowth,
  "command-line": ({ program, files }: Options) =>
    benchCommandLine({
      ...(program !== undefined && { program: path.resolve(program) }),
      ...(files !== undefined && { files: Number(files) }),
    }),
  pages: benchPages,
  counts: benchCounts,
  sizes: benchSizes,
} satisfies Record<string, (options: Options) => Promise<Figure[]>>;

/** Measures the engine, its growth, the command line and the pages, and prints one table; the same figures go into a JSON file. */
async function main(): Promise<void> {
  const program = new Command("npm run bench --")
    .description("Measures how fast 自评核 is, and against what targets. Without a section: all of them.")
    .argument("[sections...]", `${Object.keys(SECTIONS).join(", ")}, hostile (with words of a case's name)`)
    .option("--program <ziping.cjs>", "another build of the command line")
    .option("--files <count>", "how many files the command line gets (1,000)")
    .option("--json <file>", "where the figures go as JSON", "out/bench.json")
    .parse();
  const [first, ...rest] = program.args;
  if (first === "hostile") {
    await benchHostile(rest.join(" "));
    return;
  }
  const options = program.opts<Options>();
  const names = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];
  const unknown = program.args.filter((name) => !names.includes(name as keyof typeof SECTIONS));
  if (unknown.length > 0) program.error(`no such section: ${unknown.join(", ")}`);
  const figures: Figure[] = [];
  for (const name of names) {
    if (first === undefined || program.args.includes(name)) figures.push(...(await SECTIONS[name](options)));
  }
  console.log(tableOf(figures));
  mkdirSync(path.dirname(options.json), { recursive: true });
  const lines = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  writeFileSync(options.json, `${JSON.stringify(lines, null, 2)}\n`);
}

void main();
