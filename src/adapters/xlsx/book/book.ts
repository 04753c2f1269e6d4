import { WorkbookError } from "../../../core/port";
import { damaged } from "../errors";
import { CONTENT_TYPES, contentTypeOf } from "../package/content-types";
import type { Parts } from "../package/parts";
import { relatedPart, relationshipsOf } from "../package/relationships";
import { RELATIONSHIPS, SPREADSHEET } from "../xml/namespaces";
import { attribute, childOf, isSet, listed } from "../xml/tree";
import { type BookSheet, readSheets } from "./sheets";

export type { BookSheet } from "./sheets";

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
 * @throws WorkbookError not-xlsx for other packages, damaged where the workbook part or every sheet is missing
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
  const isReadable = ({ kind, part: content }: BookSheet) => kind === "worksheet" && parts.has(content);
  return {
    part,
    sheets,
    active: tab && isReadable(tab) ? tab : sheets.find(isReadable),
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
  const named = part ?? relationshipsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (named !== undefined && part === undefined) throw damaged(named, "missing");
  if (part === undefined) {
    throw looksRight ? damaged("_rels/.rels", "no workbook") : new WorkbookError("not-xlsx", "no workbook");
  }
  const isBinary = /\.bin$/i.test(part) || /binary/i.test(contentTypeOf(parts, part) ?? "");
  if (isBinary) throw new WorkbookError("not-xlsx", `${part}: binary workbook`);
  return part;
}
