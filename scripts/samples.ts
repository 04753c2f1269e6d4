import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildClean } from "./samples/clean";
import { plantErrors } from "./samples/errors";
import { readPlantedErrors } from "./samples/planted";
import { buildReadme } from "./samples/readme";

/** Builds the reference workbooks into assets/samples, or into the folder given as the only argument. */
async function main(folder = "assets/samples"): Promise<void> {
  const errors = readPlantedErrors();
  const clean = await buildClean();
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
  };
  write("luohu-2024.xlsx", clean);
  write("luohu-2024-errors.xlsx", await plantErrors(clean, errors));
  write("README.md", await buildReadme(errors));
}

void main(process.argv[2]);
