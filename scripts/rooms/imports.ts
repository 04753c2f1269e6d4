import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { NAMES, roomOf } from "./rooms";

const ROOT = path.join(__dirname, "../..");

/** What files import, by their paths from the root; types count as everything else. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Imports from one room to another. */
export interface Crossing {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly files: readonly string[];
}

/** What the files of src import from each other; tests beside them are left out. */
export const IMPORTS: Imports = new Map(sources().map((file) => [file, importsOf(file)]));

function sources(): string[] {
  return readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .map((file) => path.posix.join("src", file.split(path.sep).join("/")))
    .sort();
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, file), "utf8"), true, true);
  const found = importedFiles.flatMap(({ fileName }) => resolved(file, fileName) ?? []);
  return [...new Set(found)];
}

function resolved(from: string, name: string): string | null {
  if (!name.startsWith(".")) return null;
  const base = path.posix.join(path.posix.dirname(from), name);
  const ways = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  const isFile = (each: string) =>
    existsSync(path.join(ROOT, each)) && statSync(path.join(ROOT, each)).isFile();
  return ways.find(isFile) ?? null;
}

/** All imports that leave a room, in the order of rooms. */
export function crossings(imports: Imports = IMPORTS): Crossing[] {
  const found = new Map<string, { from: string; to: string; files: string[] }>();
  for (const [file, targets] of imports) {
    const from = roomOf(file);
    for (const target of targets) {
      const to = roomOf(target);
      if (from === null || to === null || from === to) continue;
      const key = `${from} ${to}`;
      const crossing = found.get(key) ?? { from, to, files: [] };
      found.set(key, crossing);
      crossing.files.push(file);
    }
  }
  const order = (room: string) => NAMES.indexOf(room);
  return [...found.values()]
    .sort((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to))
    .map((each) => ({ ...each, count: each.files.length }));
}

/** Whether imports go to a room that is printed below their own. */
export function isUpward({ from, to }: Pick<Crossing, "from" | "to">): boolean {
  return NAMES.indexOf(to) > NAMES.indexOf(from);
}

/** Files that lead back to themselves, a list for each group of them (Tarjan's strongly connected components). */
export function circlesIn(imports: Imports): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const waiting: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    waiting.push(file);
    for (const target of imports.get(file) ?? []) {
      const low = order.has(target) ? (waiting.includes(target) ? order.get(target) : own) : visit(target);
      lowest.set(file, Math.min(lowest.get(file) ?? own, low ?? own));
    }
    const low = lowest.get(file) ?? own;
    if (low === own) {
      const group = waiting.splice(waiting.indexOf(file));
      if (group.length > 1 || imports.get(file)?.includes(file)) circles.push(group);
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
