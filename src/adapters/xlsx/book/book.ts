import { type SheetInfo, WorkbookError } from "../../../core/port";
import { damaged } from "../errors";
import { LIMITS } from "../limits";
import { CONTENT_TYPES, contentTypeOf } from "../package/content-types";
import type { Parts } from "../package/parts";
import { relatedPart, relationshipsOf } from "../package/relationships";
import { RELATIONSHIPS, SPREADSHEET } from "../xml/namespaces";
import { attribute, attributeIn, childOf, isSet, listed, type XmlElement } from "../xml/tree";

export interface BookSheet extends SheetInfo {
  /** The name of its part. */
  readonly part: string;
}

/** What the workbook part says of itself. */
export interface Book {
  readonly part: string;
  readonly sheets: readonly BookSheet[];
  /** The sheet that is read where none is asked for. */
  readonly active: BookSheet | undefined;
  /** Days are counted from 1904. */
  readonly isFrom1904: boolean;
  /** Start of the types of relationships, which differ in Strict files. */
  readonly relationshipBase: string;
  /** Namespace of its parts, which differs in Strict files. */
  readonly namespace: string;
}

/**
 * Finds the workbook part and its sheets.
 * @throws WorkbookError not-xlsx for other packages, damaged where parts or sheets are missing
 */
export function readBook(parts: Parts): Book {
  const part = workbookPart(parts);
  const root = parts.tree(part);
  const strict = root.open.uri === SPREADSHEET[1];
  if (root.open.local !== "workbook" || (!strict && root.open.uri !== SPREADSHEET[0])) {
    throw new WorkbookError("not-xlsx", `${part}: ${root.open.local}`);
  }
  const sheets = readSheets(parts, part, root);
  const [view] = listed(root, "bookViews", "workbookView");
  const tab = sheets[Number(attribute(view?.open, "activeTab") ?? 0)];
  return {
    part,
    sheets,
    active: tab?.kind === "worksheet" ? tab : sheets.find(({ kind }) => kind === "worksheet"),
    isFrom1904: isSet(attribute(childOf(root, "workbookPr")?.open, "date1904")),
    relationshipBase: RELATIONSHIPS[strict ? 1 : 0],
    namespace: SPREADSHEET[strict ? 1 : 0],
  };
}

function workbookPart(parts: Parts): string {
  const looksRight = parts.names().some((name) => /^xl\//i.test(name));
  if (!parts.has(CONTENT_TYPES)) {
    throw looksRight ? damaged(CONTENT_TYPES, "missing") : new WorkbookError("not-xlsx", "no package");
  }
  const part = relatedPart(parts, "", "officeDocument");
  if (part === undefined) {
    throw looksRight ? damaged("_rels/.rels", "no workbook") : new WorkbookError("not-xlsx", "no workbook");
  }
  const isBinary = /\.bin$/i.test(part) || /binary/i.test(contentTypeOf(parts, part) ?? "");
  if (isBinary) throw new WorkbookError("not-xlsx", `${part}: binary workbook`);
  return part;
}

function readSheets(parts: Parts, part: string, root: XmlElement): BookSheet[] {
  const elements = listed(root, "sheets", "sheet");
  if (elements.length === 0) throw damaged(part, "no sheets");
  if (elements.length > LIMITS.sheets) throw new WorkbookError("too-large", `${elements.length} sheets`);
  const relationships = new Map(relationshipsOf(parts, part).map((each) => [each.id, each]));
  return elements.map(({ open }) => {
    const name = attribute(open, "name");
    const id = attribute(open, "sheetId");
    const relationship = relationships.get(attributeIn(open, RELATIONSHIPS, "id") ?? "");
    if (name === undefined || id === undefined) throw damaged(part, "sheet without name or id");
    if (name.length > LIMITS.sheetNameLength) throw damaged(part, `name of sheet ${id}`);
    if (relationship === undefined) throw damaged(part, `no relationship of sheet ${id}`);
    if (!parts.has(relationship.target)) throw damaged(relationship.target, "missing");
    return {
      id,
      name,
      kind: relationship.kind === "worksheet" ? "worksheet" : "other",
      visible: (attribute(open, "state") ?? "visible") === "visible",
      part: relationship.target,
    };
  });
}
