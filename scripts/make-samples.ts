import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildClean } from "./samples/clean";

/** Builds the reference workbooks into assets/samples, or into the folder given as the only argument. */
async function main(folder = "assets/samples"): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "luohu-2024.xlsx"), await buildClean());
}

void main(process.argv[2]);
