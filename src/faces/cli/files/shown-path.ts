import { dirname, isAbsolute, parse, relative, resolve, sep } from "node:path";

/** How a file is named in what is said of many. */
export type ShownPath = (file: string) => string;

/** A file as it was found, and its place under what was given. */
interface Found {
  readonly path: string;
  readonly relative: string;
}

/** Names files from the folders that were given, or from the one that holds all of these. */
export function fromGiven(entries: readonly Found[], out: string | null): ShownPath {
  return fromFolder(commonFolder([...entries.map(givenFolder), ...(out === null ? [] : [resolve(out)])]));
}

/** Names files from the folder that holds all of them. */
export function fromFiles(files: Iterable<string>): ShownPath {
  return fromFolder(commonFolder(Array.from(files, (file) => dirname(resolve(file)))));
}

function fromFolder(folder: string | null): ShownPath {
  if (folder === null) return (file) => file;
  return (file) => {
    const path = relative(folder, resolve(file));
    // On another drive there is no way but from its root.
    return path === "" || isAbsolute(path) || path.split(sep)[0] === ".." ? file : path;
  };
}

/** The folder that a file's place begins at; of a file that was given by itself, the one that it lies in. */
function givenFolder({ path, relative: place }: Found): string {
  const full = resolve(path);
  const folder = full.endsWith(sep + place) ? full.slice(0, -place.length - sep.length) : "";
  return folder === "" || folder + sep === parse(full).root ? dirname(full) : folder;
}

/** Null where there is none, or no folder holds all of them. */
function commonFolder(folders: readonly string[]): string | null {
  const [first, ...others] = new Set(folders);
  if (first === undefined) return null;
  let parts = first.split(sep);
  for (const other of others) {
    const own = other.split(sep);
    const end = parts.findIndex((part, index) => part !== own[index]);
    if (end >= 0) parts = parts.slice(0, end);
  }
  return parts.join("") === "" ? null : parts.join(sep);
}
