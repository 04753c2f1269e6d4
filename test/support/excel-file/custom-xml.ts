/** Custom XML parts and the settings of the add-in, as Excel keeps them in a file. */
import { addOverrides, removePart } from "../../../src/adapters/xlsx/package/content-types";
import { freeName } from "../../../src/adapters/xlsx/package/free-name";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { relationshipsPath } from "../../../src/adapters/xlsx/package/paths";
import {
  addRelationship,
  relatedPart,
  relatedParts,
  removeRelationships,
} from "../../../src/adapters/xlsx/package/relationships";
import { escapeXml, unescapeXml } from "../../../src/adapters/xlsx/xml/escape";
import { CUSTOM_XML, RELATIONSHIPS, XML_DECLARATION } from "../../../src/adapters/xlsx/xml/namespaces";
import { splice } from "../../../src/adapters/xlsx/xml/splice";
import { attribute, attributeIn, childOf, listed } from "../../../src/adapters/xlsx/xml/tree";
import type { Json } from "../../../src/spreadsheet/model";
import { EXCEL, newGuid } from "./excel-file";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DECLARATION = /^\ufeff?(?:<\?xml\s[^>]*\?>\s*)?/;

/** The custom XML parts of a file, by the ids that their properties give them. LibreOffice links them to the package. */
export function readCustomXmlParts(parts: Parts, bookPart: string): { id: string; xml: string }[] {
  const taken = new Set<string>();
  return itemsOf(parts, bookPart).map((item) => {
    const [properties] = relatedParts(parts, item, "customXmlProps");
    const found = properties && attributeIn(parts.tree(properties).open, CUSTOM_XML, "itemID");
    const id = found === undefined || taken.has(found) ? newGuid() : found;
    taken.add(id);
    return { id, xml: parts.text(item).replace(DECLARATION, "") };
  });
}

function itemsOf(parts: Parts, bookPart: string): string[] {
  const items = [bookPart, ""].flatMap((source) => relatedParts(parts, source, "customXml"));
  return [...new Set(items)].filter((item) => parts.has(item));
}

/** Writes all custom XML parts anew, numbered from 1, as Excel does. */
export function writeCustomXmlParts(
  parts: Parts,
  bookPart: string,
  wanted: ReadonlyMap<string, string>,
): void {
  const items = itemsOf(parts, bookPart);
  for (const item of items) {
    const properties = relatedParts(parts, item, "customXmlProps");
    for (const source of [bookPart, ""]) removeRelationships(parts, source, item);
    const links = relationshipsPath(item);
    removePart(parts, item, ...properties, ...(parts.has(links) ? [links] : []));
  }
  let number = 0;
  for (const [id, xml] of wanted) {
    number++;
    const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
    const namespace = /<[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1];
    const schemas = namespace === undefined ? "" : `<ds:schemaRef ds:uri="${namespace}"/>`;
    parts.put(item, xml);
    parts.put(
      properties,
      `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${CUSTOM_XML[0]}"><ds:schemaRefs>${schemas}</ds:schemaRefs></ds:datastoreItem>`,
    );
    addRelationship(parts, item, `${RELATIONSHIPS[0]}/customXmlProps`, properties);
    addOverrides(parts, PROPERTIES_TYPE, properties);
    addRelationship(parts, bookPart, `${RELATIONSHIPS[0]}/customXml`, item);
  }
}

/** The settings of the add-in: JSON that is escaped once more than XML asks for. */
export function readSettings(parts: Parts): [key: string, value: Json][] {
  const part = extensionPart(parts);
  if (part === undefined) return [];
  return listed(parts.tree(part), "properties", "property").map(({ open }) => {
    const stored = unescapeXml(attribute(open, "value") ?? "");
    return [attribute(open, "name") ?? "", JSON.parse(stored) as Json];
  });
}

function extensionPart(parts: Parts): string | undefined {
  const panes = relatedPart(parts, "", "webextensiontaskpanes");
  return panes === undefined ? undefined : relatedPart(parts, panes, "webextension");
}

/** Writes the settings; where there are none and never were, no part of an add-in is made. */
export function writeSettings(parts: Parts, settings: ReadonlyMap<string, Json>): void {
  const known = extensionPart(parts);
  if (known === undefined && settings.size === 0) return;
  const list = [...settings].map(
    ([name, value]) =>
      `<we:property name="${escapeXml(name)}" value="${escapeXml(escapeXml(JSON.stringify(value)))}"/>`,
  );
  const part = known ?? newExtension(parts);
  const source = parts.text(part);
  const element = childOf(parts.tree(part), "properties");
  if (element === undefined) throw new Error("an add-in without a list of settings");
  const { start, end } = element;
  parts.put(part, splice(source, [{ start, end, text: `<we:properties>${list.join("")}</we:properties>` }]));
}

function newExtension(parts: Parts): string {
  const part = freeName(parts, (number) => `xl/webextensions/webextension${number}.xml`);
  const panes = freeName(parts, (number) => `xl/webextensions/taskpanes${number === 1 ? "" : number}.xml`);
  parts.put(
    part,
    `${XML_DECLARATION}<we:webextension xmlns:we="${EXCEL.extension}" id="${newGuid()}">` +
      `<we:reference id="00000000-0000-0000-0000-00000000000b" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
  );
  const id = addRelationship(parts, panes, EXCEL.extensionLink, part);
  parts.put(
    panes,
    `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${EXCEL.panes}"><wetp:taskpane dockstate="right" visibility="0" ` +
      `width="350" row="0"><wetp:webextensionref xmlns:r="${RELATIONSHIPS[0]}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  addOverrides(parts, EXCEL.extensionType, part);
  addOverrides(parts, EXCEL.panesType, panes);
  addRelationship(parts, "", EXCEL.panesLink, panes);
  return part;
}
