import { attribute, childrenOf } from "../xml/located";
import { appendInside, escapeAttribute } from "../xml/splice";
import type { Draft } from "./draft";

/** A relationship of a part, its target as a part name. */
export interface Relationship {
  readonly id: string;
  /** The last piece of the type, the same in the transitional and the strict form: "worksheet", "comments". */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
}

const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** "xl/worksheets/_rels/sheet1.xml.rels" for "xl/worksheets/sheet1.xml"; "_rels/.rels" for the package itself (""). */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** The relationships of a part to other parts; links to places outside the package are left out. */
export function relationshipsOf(draft: Draft, source: string): Relationship[] {
  const part = relationshipsPart(source);
  if (!draft.has(part)) return [];
  return childrenOf(draft.xml(part), "Relationship").flatMap((element) => {
    const [id, type, target] = ["Id", "Type", "Target"].map((name) => attribute(element, name) ?? "");
    if (!id || !type || !target || attribute(element, "TargetMode") === "External") return [];
    return [{ id, type, kind: type.slice(type.lastIndexOf("/") + 1), target: resolveTarget(source, target) }];
  });
}

/** A target as a part name: absolute, or relative to the folder of its source. */
export function resolveTarget(source: string, target: string): string {
  const folder = target.startsWith("/") ? "" : source.slice(0, source.lastIndexOf("/") + 1);
  const pieces: string[] = [];
  for (const piece of `${folder}${target}`.split("/")) {
    if (piece === "..") pieces.pop();
    else if (piece !== "" && piece !== ".") pieces.push(piece);
  }
  return pieces.join("/");
}

/** Adds a relationship to a part, making the list where there is none; gives its id. */
export function addRelationship(draft: Draft, source: string, type: string, target: string): string {
  const part = relationshipsPart(source);
  if (!draft.has(part)) {
    draft.put(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_NAMESPACE}"></Relationships>`,
    );
  }
  const root = draft.xml(part);
  const taken = new Set(childrenOf(root, "Relationship").map((element) => attribute(element, "Id")));
  let number = 1;
  while (taken.has(`rIdZiping${number}`)) number++;
  const id = `rIdZiping${number}`;
  const element = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(target)}"/>`;
  draft.change(part, [appendInside(draft.text(part), root, element)]);
  return id;
}

/** Takes a relationship away; a list that it leaves empty goes too, if it was ours. */
export function removeRelationship(draft: Draft, source: string, id: string): void {
  const part = relationshipsPart(source);
  const root = draft.xml(part);
  const element = childrenOf(root, "Relationship").find((other) => attribute(other, "Id") === id);
  if (element === undefined) return;
  if (root.children.length === 1 && id.startsWith("rIdZiping")) draft.remove(part);
  else draft.change(part, [{ start: element.start, end: element.end, text: "" }]);
}
