import { basename, isAbsolute, join, normalize, parse, relative, resolve, sep } from "node:path";

/** A file or folder that a run is to work on, as a person or a list names it. */
export interface Given {
  readonly path: string;
  /**
   * Where its copy lies under the folder of the copies: a file that is named on the command line lies there directly,
   * and so does what a folder holds.
   */
  readonly place: string;
}

/** What was given: paths on the command line, and those of a list. */
export function givenOf(paths: readonly string[], listed: readonly string[]): Given[] {
  return [
    ...paths.map((path) => ({ path, place: "" })),
    ...listed.map((path) => ({ path, place: listedPlace(path) })),
  ];
}

/**
 * Where the copy of a listed file lies: by the way that leads to it from here, else from the root. A list names files of
 * many folders, whose names repeat, and parts of it are worked on elsewhere at the same time.
 */
function listedPlace(path: string): string {
  const full = resolve(path);
  const from = relative(".", full);
  if (!isAbsolute(from) && from.split(sep)[0] !== "..") return from;
  const { root } = parse(full);
  return join(root.replace(/[^\p{L}\p{N}]+/gu, ""), full.slice(root.length));
}

/** The place of the copy of what was given: of a file with its name. */
export function placeOfFile({ path, place }: Given): string {
  return place === "" ? basename(normalize(path)) : place;
}
