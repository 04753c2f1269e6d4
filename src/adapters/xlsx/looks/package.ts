import { unzipSync } from "fflate";

/** Parts that hold something to be shown; the rest of a file is not even unpacked. */
const isWanted = (name: string) =>
  /\.(xml|rels)$/i.test(name) && !/sharedStrings|calcChain|\/(charts|pivot\w*|drawings|media)\//i.test(name);

/** A larger sheet is shown without its looks. */
const LARGEST_PART = 12 * 1024 * 1024;

/** The parts of a package that a display needs, by name. Names are compared as packages do: without regard to case. */
export class DisplayParts {
  private readonly parts = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array) {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => isWanted(name) && originalSize <= LARGEST_PART,
    });
    for (const [name, content] of Object.entries(parts)) this.parts.set(keyOf(name), content);
  }

  /** The text of a part, or null where there is none. */
  text(name: string): string | null {
    const bytes = this.parts.get(keyOf(name));
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  }
}

function keyOf(name: string): string {
  return name.replace(/^\//, "").toLowerCase();
}

/** The part that a target leads to, seen from another part: "../comments1.xml", or "/xl/comments/comment1.xml". */
export function resolvePart(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}
