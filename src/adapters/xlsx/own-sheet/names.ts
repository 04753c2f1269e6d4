import type { Parts } from "../package/parts";
import { escapeText, unescapeText } from "../xml/escape";
import { ORDERS, withChild } from "../xml/order";
import { likeParent } from "../xml/qualified";
import { splice } from "../xml/splice";
import { appendTo } from "../xml/traces";
import { attribute, childOf, listed, type XmlElement } from "../xml/tree";

/** A name of the workbook, or of one of its sheets. */
interface BookName {
  readonly name: string;
  /** Place of the sheet that it belongs to among the workbook's sheets, from zero; null for the workbook. */
  readonly sheet: number | null;
  /** What it stands for, such as '核查报告'!$A$1. */
  readonly refersTo: string;
  readonly isHidden?: true;
}

/** What a name of the workbook stands for; undefined where there is no such name. */
export function meaningOf(parts: Parts, workbookPart: string, name: string): string | undefined {
  const known = find(parts.tree(workbookPart), { name, sheet: null });
  return known && unescapeText(known.text);
}

/** Gives a name its meaning; one that is there already now stands for the new place. */
export function putName(parts: Parts, workbookPart: string, wanted: BookName): void {
  const { name, sheet, refersTo, isHidden } = wanted;
  const source = parts.text(workbookPart);
  const root = parts.tree(workbookPart);
  const tag = likeParent(root.open, "definedName");
  const attributes = `name="${name}"${sheet === null ? "" : ` localSheetId="${sheet}"`}${isHidden ? ' hidden="1"' : ""}`;
  const element = `<${tag} ${attributes}>${escapeText(refersTo)}</${tag}>`;
  const known = find(root, wanted);
  const list = childOf(root, "definedNames");
  if (known) parts.put(workbookPart, splice(source, [{ start: known.start, end: known.end, text: element }]));
  else if (list) parts.put(workbookPart, splice(source, appendTo(source, list, element)));
  else {
    const names = likeParent(root.open, "definedNames");
    const content = `<${names}>${element}</${names}>`;
    parts.put(workbookPart, withChild(source, root, ORDERS.workbook, "definedNames", content));
  }
}

function find(root: XmlElement, { name, sheet }: Pick<BookName, "name" | "sheet">): XmlElement | undefined {
  return listed(root, "definedNames", "definedName").find(
    ({ open }) =>
      attribute(open, "name")?.toLowerCase() === name.toLowerCase() &&
      attribute(open, "localSheetId") === (sheet === null ? undefined : `${sheet}`),
  );
}
