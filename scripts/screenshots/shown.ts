import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files in docs/images that README and the pages of docs show, by their names. */
export function shownPictures(root: string): string[] {
  const pages = [root, path.join(root, "docs")].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => path.join(folder, name)),
  );
  const names = pages.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/\]\((?:docs\/)?images\/([^)]+)\)/gu)].flatMap(
      ([, name]) => name ?? [],
    ),
  );
  return [...new Set(names)].sort();
}
