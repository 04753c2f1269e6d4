/** Random workbooks as files. */
import { compareAddresses, fromA1, isCellError } from "../../src/core/cells";
import { link, override, packageParts, STYLES, zipOf } from "../support/packages";
import type { BookSpec, CellSpec, RuleSpec, SheetSpec } from "./random-workbooks";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const FORMAT =
  '<dxf><font><b/></font><fill><patternFill><bgColor rgb="FF00B0F0"/></patternFill></fill></dxf>';

const PROPERTIES =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
  '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="密级"><vt:lpwstr>内部</vt:lpwstr></property></Properties>';

/** A workbook as a file, its cells written as Office writes them. */
export function fileOf({ sheets, hasProperties, isCalculatedOnLoad }: BookSpec): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, string> = {};
  const sheetRelationships: Record<number, string> = {};
  let types = override("xl/sharedStrings.xml", "sharedStrings");
  sheets.forEach(({ notes, hasDrawing }, index) => {
    if (notes.length === 0) return;
    const [comments, drawing] = [`comments${index + 1}.xml`, `drawings/vmlDrawing${index + 1}.vml`];
    parts[`xl/${comments}`] = commentsXml(notes);
    types += override(`xl/${comments}`, "comments");
    let links = link("rId1", "comments", `../${comments}`);
    if (hasDrawing) {
      parts[`xl/${drawing}`] = drawingXml(notes, index + 1);
      types += `<Override PartName="/xl/${drawing}" ContentType="${OFFICE}.vmlDrawing"/>`;
      links += link("rId2", "vmlDrawing", `../${drawing}`);
    }
    sheetRelationships[index + 1] = links;
  });
  if (hasProperties) {
    parts["docProps/custom.xml"] = PROPERTIES;
    types += `<Override PartName="/docProps/custom.xml" ContentType="${OFFICE}.custom-properties+xml"/>`;
  }
  const contents = sheets.map((each) => sheetXml(each, strings));
  const styles = STYLES.replace('<dxfs count="0"/>', `<dxfs count="1">${FORMAT}</dxfs>`);
  const workbook = isCalculatedOnLoad ? '<calcPr calcId="191029" fullCalcOnLoad="1"/>' : "";
  const all = packageParts({ sheets: contents, workbook, strings, styles, parts, sheetRelationships, types });
  sheets.forEach(({ isPrefixed }, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    if (isPrefixed) all[name] = prefixed(all[name] ?? "");
  });
  if (hasProperties) {
    const properties = link("rId9", "custom-properties", "docProps/custom.xml");
    all["_rels/.rels"] = (all["_rels/.rels"] ?? "").replace(
      "</Relationships>",
      `${properties}</Relationships>`,
    );
  }
  return zipOf(all);
}

function sheetXml(
  { cells, sharing, merges, notes, hasDrawing, rules }: SheetSpec,
  strings: string[],
): string {
  const rows = [`<row r="6" ht="30" customHeight="1"/>`];
  const addresses = Object.keys(cells).sort((a, b) => compareAddresses(fromA1(a), fromA1(b)));
  for (let row = 5; row >= 1; row--) {
    const line = addresses
      .filter((at) => fromA1(at).row === row - 1)
      .map((at) => cellXml(at, cells[at] as CellSpec, sharing, strings));
    if (line.length > 0) rows.unshift(`<row r="${row}">${line.join("")}</row>`);
  }
  const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return (
    `<sheetData>${rows.join("")}</sheetData>` +
    (areas === "" ? "" : `<mergeCells count="${merges.length}">${areas}</mergeCells>`) +
    rules.map((rule, index) => ruleXml(rule, index * 10)).join("") +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    (hasDrawing && notes.length > 0 ? '<legacyDrawing r:id="rId2"/>' : "")
  );
}

function cellXml(at: string, cell: CellSpec, sharing: number, strings: string[]): string {
  const { kind, value, formula, style } = cell;
  const tag = `c r="${at}"${style === 0 ? "" : ` s="${style}"`}`;
  if (value === null) return `<${tag}/>`;
  if (kind === "inline" && typeof value === "string")
    return `<${tag} t="inlineStr"><is>${textXml(value)}</is></c>`;
  if (kind === "shared" && typeof value === "string") {
    const index = strings.push(textXml(value)) - 1;
    return `<${tag} t="s"><v>${index}</v></c>`;
  }
  const f = formula === null ? "" : formulaXml(at, formula, sharing);
  if (typeof value === "boolean") return `<${tag} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `<${tag} t="e">${f}<v>${value.error}</v></c>`;
  if (typeof value === "string") return `<${tag} t="str">${f}${textXml(value, "v")}</c>`;
  return `<${tag}>${f}<v>${value}</v></c>`;
}

/** Column H shares the formula of its first cell. */
function formulaXml(at: string, formula: string, sharing: number): string {
  if (at === "H1") return `<f t="shared" ref="H1:H${sharing}" si="0">${escape(formula.slice(1))}</f>`;
  return at.startsWith("H") ? '<f t="shared" si="0"/>' : `<f>${escape(formula.slice(1))}</f>`;
}

/** Each formula of an element is a rule of its own. */
function ruleXml({ area, formulas, format }: RuleSpec, priority: number): string {
  const rules = formulas.map(
    (formula, index) =>
      `<cfRule type="expression"${format === null ? "" : ` dxfId="${format}"`} priority="${priority + index + 1}">` +
      `<formula>${escape(formula)}</formula></cfRule>`,
  );
  return `<conditionalFormatting sqref="${area}">${rules.join("")}</conditionalFormatting>`;
}

function commentsXml(cells: readonly string[]): string {
  const list = cells.map(
    (at) => `<comment ref="${at}" authorId="0"><text><r><t>请核实 ${at}</t></r></text></comment>`,
  );
  return (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王科长</author></authors>' +
    `<commentList>${list.join("")}</commentList></comments>`
  );
}

function drawingXml(cells: readonly string[], block: number): string {
  const shapes = cells.map((at, index) => {
    const { row, column } = fromA1(at);
    return (
      `<v:shape id="_x0000_s${block * 1024 + index + 1}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note">` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${shapes.join("")}</xml>`
  );
}

/** The same sheet as some programs write it: with a prefix on every element. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace(' xmlns="', ' xmlns:x="');
}

function textXml(text: string, name = "t"): string {
  const space = text.trim() === text && !/\s{2}|\n/.test(text) ? "" : ' xml:space="preserve"';
  return `<${name}${space}>${escape(text)}</${name}>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
