import { textIn } from "./encoding";

/** The name of a part that a relationship of `source` leads to: relative or absolute, with "." and "..". */
export function resolveTarget(source: string, target: string): string {
  const path = decodePath(target.split("#")[0] ?? "").replaceAll("\\", "/");
  const base = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const segments: string[] = [...base];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** The way from one part to another, as Office writes it: relative, with "..". */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Where the relationships of a part are kept; those of the package itself for "". */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The part whose relationships a part of this name keeps ("" for the package); undefined for other parts. */
export function relationshipsSource(path: string): string | undefined {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(path);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : undefined;
}

/** What tells part names apart: case does not count, and "%20" in one file is a space in another. */
export function partKey(name: string): string {
  return decodePath(name).replace(/^\//, "").toLowerCase();
}

function decodePath(path: string): string {
  // Hardly a name has any, and names are compared often.
  if (!path.includes("%")) return path;
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    const bytes = escaped
      .slice(1)
      .split("%")
      .map((hex) => parseInt(hex, 16));
    return textIn(Uint8Array.from(bytes)) ?? escaped;
  });
}
