import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A published form as it lies in test/fixtures/forms: its cells as printed, from A1 on. */
export interface FormFixture {
  readonly title: string;
  readonly merges: readonly string[];
  readonly grid: readonly (readonly string[])[];
}

/** The repository's folder: the builder is started from there, like every npm script. */
export const ROOT = process.cwd();

/** The three forms of the reference document and the tabs they get. */
export const REFERENCE_SHEETS = [
  { sheet: "档案管理", file: "00a-seed-luohu-dangan-2024.json" },
  { sheet: "信息化维护", file: "00b-seed-luohu-xinxihua-2024.json" },
  { sheet: "社工服务", file: "00c-seed-luohu-shegong-2024.json" },
] as const;

export function readFixture(file: string): FormFixture {
  return JSON.parse(readFileSync(join(ROOT, "test/fixtures/forms", file), "utf8")) as FormFixture;
}
