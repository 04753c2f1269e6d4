import { ifReadable } from "../errors";
import { dropUnneededDefaults, removePart } from "./content-types";
import { sourcesOf } from "./links";
import type { Parts } from "./parts";
import { relationshipsPath } from "./paths";
import { relationshipsOf, removeRelationships } from "./relationships";

/**
 * Digital signatures of a whole package. The signature of a macro project is none of them: it is about the macros
 * alone, and holds as long as they do.
 */
const KIND = "/digital-signature/";
const CONTENT_TYPE = "application/vnd.openxmlformats-package.digital-signature-";

/** Whether a package is signed. Where signatures were taken off, what they hung on may still be there. */
export function isSigned(parts: Parts): boolean {
  return originsOf(parts).some((origin) => {
    const signatures = ifReadable(() => linkedFrom(parts, origin));
    return signatures === undefined || signatures.length > 0;
  });
}

/**
 * Takes the signatures off, with all that belongs to them: once anything has changed they no longer hold, and programs
 * warn of a file whose signatures do not.
 * @param parts changed step by step: hand in a fork, so that an error half-way changes nothing
 */
export function dropSignatures(parts: Parts): void {
  const origins = originsOf(parts);
  if (origins.length === 0) return;
  removeRelationships(parts, "", ...origins);
  removeWithLinked(parts, origins);
  dropUnneededDefaults(parts, (type) => type.startsWith(CONTENT_TYPE));
}

/** Parts, and what they lead to and nothing else does, such as signatures and their certificates. */
function removeWithLinked(parts: Parts, names: readonly string[]): void {
  const linked = names.flatMap((name) => ifReadable(() => linkedFrom(parts, name)) ?? []);
  const lists = names.map(relationshipsPath).filter((path) => parts.has(path));
  removePart(parts, ...names, ...lists);
  const unused = [...new Set(linked)].filter(
    (name) => parts.has(name) && sourcesOf(parts, name).length === 0,
  );
  if (unused.length > 0) removeWithLinked(parts, unused);
}

/** The parts that a package's signatures hang on: one at most in a sound file. */
function originsOf(parts: Parts): string[] {
  return linkedFrom(parts, "").filter((name) => parts.has(name));
}

function linkedFrom(parts: Parts, source: string): string[] {
  return relationshipsOf(parts, source)
    .filter(({ type, external }) => !external && type.includes(KIND))
    .map(({ target }) => target);
}
