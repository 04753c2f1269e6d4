import { strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** What a test wants in its file; the rest is filled in. */
export interface PackageOptions {
  /** Content of each sheet's worksheet element; "" for an empty one. */
  readonly sheets?: readonly string[];
  /** Content of the workbook element behind its sheets. */
  readonly workbook?: string;
  /** Content of the styles; left out where null. */
  readonly styles?: string | null;
  readonly strings?: readonly string[];
  /** Parts added, or replaced, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Content added to the relationships of sheets, by number of the sheet from 1. */
  readonly sheetRelationships?: Readonly<Record<number, string>>;
  /** Content added to the content types. */
  readonly types?: string;
}

export const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>';

/** The parts of a small workbook by name. */
export function packageParts(options: PackageOptions = {}): Record<string, string> {
  const { sheets = ["<sheetData/>"], workbook = "", styles = STYLES, strings, parts = {} } = options;
  const sheetList = sheets
    .map((_, index) => `<sheet name="Sheet${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("");
  const links = [
    ...sheets.map((_, index) => link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    ...(styles === null ? [] : [link("rId100", "styles", "styles.xml")]),
    ...(strings === undefined ? [] : [link("rId101", "sharedStrings", "sharedStrings.xml")]),
  ];
  const result: Record<string, string> = {
    "[Content_Types].xml": types(options),
    "_rels/.rels": relationships(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": root("workbook", `<sheets>${sheetList}</sheets>${workbook}`),
    "xl/_rels/workbook.xml.rels": relationships(links.join("")),
  };
  sheets.forEach((content, index) => {
    result[`xl/worksheets/sheet${index + 1}.xml`] = root("worksheet", content);
  });
  for (const [number, content] of Object.entries(options.sheetRelationships ?? {})) {
    result[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(content);
  }
  if (styles !== null) result["xl/styles.xml"] = root("styleSheet", styles);
  if (strings !== undefined) {
    result["xl/sharedStrings.xml"] = root("sst", strings.map((text) => `<si>${text}</si>`).join(""));
  }
  return { ...result, ...parts };
}

/** A small workbook as a file. */
export function packageBytes(options: PackageOptions = {}): Uint8Array {
  return zipOf(packageParts(options));
}

/** Texts or bytes as a zip file, in this order. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: new Date(2024, 0, 2) });
}

/** All entries of a zip file, as fflate reads it: independent of the product's own reader. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]));
}

/** A Relationship element of an Office kind. */
export function link(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relationships(content: string): string {
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `${DECLARATION}<Relationships xmlns="${namespace}">${content}</Relationships>`;
}

function root(name: string, content: string): string {
  return `${DECLARATION}<${name} xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</${name}>`;
}

function types({ sheets = [""], types: more = "" }: PackageOptions): string {
  const sheetTypes = sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, "worksheet"));
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("xl/workbook.xml", "sheet.main") +
    sheetTypes.join("") +
    override("xl/styles.xml", "styles") +
    `${more}</Types>`
  );
}

/** An Override element for a spreadsheet part. */
export function override(part: string, kind: string): string {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}
