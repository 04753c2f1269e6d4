import { type SheetInfo, WorkbookError } from "../../sheet";
import { MAX_SHEETS } from "../limits";
import type { Draft } from "../package/draft";
import { type Relationship, relationshipsOf } from "../package/relationships";
import { attribute, child, childrenOf } from "../xml/located";

/** A sheet of the workbook with the part that holds it. */
export interface SheetPart extends SheetInfo {
  readonly part: string;
}

/** The workbook's parts that matter to us. */
export interface Book {
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  /** Index of the tab that is shown first. */
  readonly active: number;
  readonly related: readonly Relationship[];
}

/**
 * Finds the workbook part and its sheets by relationships, never by fixed names.
 * @throws WorkbookError not-xlsx for packages of other programs, damaged for a broken one, too-large
 */
export function readBook(draft: Draft): Book {
  const main = relationshipsOf(draft, "").find(({ kind }) => kind === "officeDocument");
  if (main === undefined) {
    const isSpreadsheet = draft.partNames().some((name) => name.startsWith("xl/"));
    throw new WorkbookError(isSpreadsheet ? "damaged" : "not-xlsx", "_rels/.rels: no main part");
  }
  if (!/\.xml$/i.test(main.target)) throw new WorkbookError("not-xlsx", main.target);
  const root = draft.xml(main.target);
  if (root.name !== "workbook") throw new WorkbookError("not-xlsx", `main part holds ${root.name}`);
  const related = relationshipsOf(draft, main.target);
  const elements = childrenOf(child(root, "sheets"), "sheet");
  if (elements.length === 0) throw new WorkbookError("damaged", `${main.target}: no sheets`);
  if (elements.length > MAX_SHEETS) throw new WorkbookError("too-large", `${elements.length} sheets`);
  const sheets = elements.map((element) => {
    const relationship = related.find(({ id }) => id === attribute(element, "id"));
    if (relationship === undefined || !draft.has(relationship.target)) {
      throw new WorkbookError("damaged", `${main.target}: sheet without its part`);
    }
    return {
      id: attribute(element, "sheetId") ?? "",
      name: attribute(element, "name") ?? "",
      kind: relationship.kind === "worksheet" ? ("worksheet" as const) : ("other" as const),
      visible: (attribute(element, "state") ?? "visible") === "visible",
      part: relationship.target,
    };
  });
  const view = childrenOf(child(root, "bookViews"), "workbookView")[0];
  return { part: main.target, sheets, active: Number((view && attribute(view, "activeTab")) ?? 0), related };
}

/** The part that a workbook's relationship of a kind leads to, such as its styles. */
export function relatedPart(draft: Draft, { related }: Pick<Book, "related">, kind: string): string | null {
  const part = related.find((relationship) => relationship.kind === kind)?.target;
  return part !== undefined && draft.has(part) ? part : null;
}
