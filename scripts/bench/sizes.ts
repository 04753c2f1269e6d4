import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Figure } from "./figure";

const ROOT = path.join(__dirname, "../..");
const KB = 1_000;

interface Size {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
}

/** What is fetched of the pages and the size of the command line, zipped, as size-limit has it of the last builds. */
export function benchSizes(): Promise<Figure[]> {
  for (const folder of ["dist", "dist-web"]) {
    if (!existsSync(path.join(ROOT, folder)))
      throw new Error(`no ${folder}: npm run build && npm run build:web`);
  }
  const program = path.join(ROOT, "node_modules/size-limit/bin.js");
  const { stdout, stderr } = spawnSync(process.execPath, [program, "--json"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return Promise.resolve(
    (JSON.parse(stdout) as Size[]).map(({ name, size, sizeLimit }) => ({
      section: "sizes",
      what: name,
      how: "gzip, by size-limit",
      value: size / KB,
      unit: "kB",
      target: { atMost: sizeLimit / KB },
    })),
  );
}
