import type { Book } from "../book/book";
import { addOverrides } from "../package/content-types";
import { freeName } from "../package/free-name";
import type { Parts } from "../package/parts";
import { addRelationship, relatedPart, removeDeadLinks } from "../package/relationships";
import { XML_DECLARATION } from "../xml/namespaces";
import { ownElement } from "../xml/traces";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const LEAST =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** The name of a workbook's style part; one without styles is given the least it needs. */
export function ensureStyles(parts: Parts, book: Book): string {
  const known = relatedPart(parts, book.part, "styles");
  if (known !== undefined) return known;
  removeDeadLinks(parts, book.part, "styles");
  const part = freeName(parts, (number) => `xl/styles${number === 1 ? "" : number}.xml`);
  parts.put(part, styleSheet(book.namespace));
  addOverrides(parts, TYPE, part);
  addRelationship(parts, book.part, `${book.relationshipBase}/styles`, part);
  return part;
}

/** Whether these are the styles that we gave a workbook, and nothing has been added to them. */
export function isUntouched(text: string): boolean {
  return (
    text.endsWith("</styleSheet  >") &&
    text.includes(LEAST) &&
    text.length === styleSheet(namespaceOf(text)).length
  );
}

function styleSheet(namespace: string): string {
  return XML_DECLARATION + ownElement("styleSheet", `xmlns="${namespace}"`, LEAST);
}

function namespaceOf(text: string): string {
  return /xmlns="([^"]*)"/.exec(text)?.[1] ?? "";
}
