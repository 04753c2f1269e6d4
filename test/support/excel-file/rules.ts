/** Conditional formats of a file as Excel holds them, and back; read and written without our own code for it. */
import type { Book } from "../../../src/adapters/xlsx/book/book";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { relatedPart } from "../../../src/adapters/xlsx/package/relationships";
import { escapeXml } from "../../../src/adapters/xlsx/xml/escape";
import { splice } from "../../../src/adapters/xlsx/xml/splice";
import { attribute, childOf, childrenOf, listed, type XmlElement } from "../../../src/adapters/xlsx/xml/tree";
import { type Area, areaFromA1, areaToA1 } from "../../../src/core/cells";
import type { ConditionalFormatModel, Formats } from "../../../src/spreadsheet/model";
import { newGuid } from "./excel-file";

/** What is kept of a rule as the file has it: it is written like this again unless it was changed. */
interface Stored {
  readonly xml: string;
  readonly formula: string;
  readonly formats: string;
}

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
};

/** The rules of a sheet, the one with the highest priority first. */
export function readRules(parts: Parts, bookPart: string, sheetPart: string): ConditionalFormatModel[] {
  const source = parts.text(sheetPart);
  const looks = differentialFormats(parts, bookPart);
  const rules = childrenOf(parts.tree(sheetPart), "conditionalFormatting").flatMap((list) => {
    const areas = (attribute(list.open, "sqref") ?? "").split(" ").filter(Boolean).map(areaFromA1);
    return childrenOf(list, "cfRule").map((element) => {
      const formats = looks[Number(attribute(element.open, "dxfId") ?? NaN)] ?? {};
      const type = TYPES[attribute(element.open, "type") ?? ""] ?? "PresetCriteria";
      const text = childOf(element, "formula")?.text ?? "";
      const formula = type === "Custom" ? `=${text}` : "";
      const xml = source.slice(element.start, element.end);
      const stored: Stored = { xml, formula, formats: JSON.stringify(formats) };
      const rule: ConditionalFormatModel = {
        id: newGuid(),
        type,
        areas,
        formula,
        stopIfTrue: attribute(element.open, "stopIfTrue") === "1",
        formats,
        details: { ...stored },
      };
      return { rule, priority: Number(attribute(element.open, "priority") ?? 0) };
    });
  });
  return rules.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function differentialFormats(parts: Parts, bookPart: string): Formats[] {
  const styles = relatedPart(parts, bookPart, "styles");
  if (styles === undefined) return [];
  return listed(parts.tree(styles), "dxfs", "dxf").map((element) => {
    const font = childOf(element, "font");
    const fill = childOf(element, "fill");
    const pattern = fill && childOf(fill, "patternFill");
    const color = pattern && attribute(childOf(pattern, "bgColor")?.open, "rgb");
    const has = (name: string) => font !== undefined && childOf(font, name) !== undefined;
    return {
      ...(color !== undefined && { "Fill.Color": `#${color.slice(-6)}` }),
      ...(has("b") && { "Font.Bold": true }),
      ...(has("i") && { "Font.Italic": true }),
      ...(has("u") && { "Font.Underline": "Single" }),
    };
  });
}

/** The elements of all rules of a sheet; looks that the workbook does not have yet are added to its styles. */
export function rulesXml(parts: Parts, book: Book, rules: readonly ConditionalFormatModel[]): string {
  return rules
    .map((rule, index) => {
      const { areas } = rule;
      const sqref = areas.map((area: Area) => areaToA1(area)).join(" ");
      return `<conditionalFormatting sqref="${sqref}">${ruleXml(parts, book, rule, index + 1)}</conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(parts: Parts, book: Book, rule: ConditionalFormatModel, priority: number): string {
  const stored = rule.details as unknown as Stored | null;
  const isSame = stored !== null && stored.formula === rule.formula;
  if (isSame && stored.formats === JSON.stringify(rule.formats)) {
    return stored.xml.replace(/\bpriority="[^"]*"/, `priority="${priority}"`);
  }
  const look = formatId(parts, book, rule.formats);
  const formula = escapeXml(rule.formula.slice(1));
  return `<cfRule type="expression" dxfId="${look}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
}

function formatId(parts: Parts, book: Book, formats: Formats): number {
  const part = relatedPart(parts, book.part, "styles");
  if (part === undefined) throw new Error("a workbook without styles");
  const wanted = lookXml(formats);
  const source = parts.text(part);
  const list = childOf(parts.tree(part), "dxfs");
  if (list === undefined) throw new Error("styles without looks for rules");
  const known = childrenOf(list, "dxf");
  const found = known.findIndex(({ start, end }) => source.slice(start, end) === wanted);
  if (found >= 0) return found;
  parts.put(part, splice(source, [appended(source, list, known.length + 1, wanted)]));
  return known.length;
}

function appended(source: string, list: XmlElement, count: number, xml: string) {
  const { start, end, openEnd, closeStart } = list;
  const inner = list.open.selfClosing ? "" : source.slice(openEnd, closeStart);
  return { start, end, text: `<dxfs count="${count}">${inner}${xml}</dxfs>` };
}

function lookXml(formats: Formats): string {
  const font = [
    formats["Font.Bold"] === true ? "<b/>" : "",
    formats["Font.Italic"] === true ? "<i/>" : "",
    formats["Font.Underline"] === "Single" ? "<u/>" : "",
  ].join("");
  const color = typeof formats["Fill.Color"] === "string" ? formats["Fill.Color"].slice(1) : null;
  const fill = color === null ? "" : `<fill><patternFill><bgColor rgb="FF${color}"/></patternFill></fill>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`;
}
