import { type CommentText, readNotes, readPersons, readThreads } from "./comments";
import { colorReader } from "./colors";
import { childNamed, childrenNamed, type Element, readElements } from "./elements";
import { DisplayParts, resolvePart } from "./package";
import { readSheetLayout, type SheetLayout } from "./sheet";
import { readStyles } from "./styles";

export type { CommentText } from "./comments";
export { SHOWN, type SheetLayout } from "./sheet";

/** How one sheet looks, and what others wrote on it. */
export interface ShownSheet extends Omit<SheetLayout, "tabColor"> {
  readonly tabColor: string | null;
  readonly comments: readonly CommentText[];
}

interface Link {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/**
 * Reads how the sheets of a file look, by name: what the port to .xlsx files does not tell, since nothing but a grid
 * needs it. Tolerant: what cannot be read is shown plainly.
 */
export function readLayout(bytes: Uint8Array): ReadonlyMap<string, ShownSheet> {
  const parts = new DisplayParts(bytes);
  const tree = (name: string | undefined): Element | null => {
    const text = name === undefined ? null : parts.text(name);
    return text === null ? null : readElements(text);
  };
  const linksOf = (source: string): Link[] => readLinks(source, tree(relationshipsOf(source)));
  const book = linksOf("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const links = linksOf(book);
  const linked = (kind: string) => tree(links.find((link) => link.kind === kind)?.target);
  const color = colorReader(linked("theme"));
  const styles = readStyles(linked("styles"), color);
  const persons = readPersons(linked("person") ?? readElements("<none/>"));
  const list = childNamed(tree(book) ?? readElements("<none/>"), "sheets");
  const sheets = new Map<string, ShownSheet>();
  for (const { attributes } of list === undefined ? [] : childrenNamed(list, "sheet")) {
    const part = links.find(({ id }) => id === attributes["id"])?.target;
    const root = tree(part);
    if (part === undefined || root?.name !== "worksheet") continue;
    const layout = readSheetLayout(root, styles);
    const related = linksOf(part);
    const trees = (kind: string) =>
      related.filter((link) => link.kind === kind).flatMap(({ target }) => tree(target) ?? []);
    const threads = trees("threadedComment").flatMap((each) => readThreads(each, persons));
    const notes = trees("comments").flatMap(readNotes);
    sheets.set(attributes["name"] ?? "", {
      ...layout,
      tabColor: color(layout.tabColor),
      // A thread has a note beside it for older programs.
      comments: [...threads, ...notes.filter(({ cell }) => !threads.some((thread) => thread.cell === cell))],
    });
  }
  return sheets;
}

function relationshipsOf(source: string): string {
  const at = source.lastIndexOf("/") + 1;
  return `${source.slice(0, at)}_rels/${source.slice(at)}.rels`;
}

function readLinks(source: string, root: Element | null): Link[] {
  if (root === null) return [];
  return childrenNamed(root, "Relationship")
    .filter(({ attributes }) => attributes["TargetMode"] !== "External")
    .map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf("/") + 1),
      target: resolvePart(source, Target),
    }));
}
