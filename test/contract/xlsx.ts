import { strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../src/adapters/xlsx";
import { isCellError, toA1 } from "../../src/core/cells";
import { toCell } from "../support/sheets";
import type { OpenSubject, SheetInput } from "./subject";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The .xlsx adapter on a small file made from the sheets. */
export const openXlsx: OpenSubject = (sheets) => {
  const workbook = openWorkbook(packageOf(sheets), "表.xlsx");
  return {
    workbook,
    dump: () =>
      Object.fromEntries(
        Object.entries(unzipSync(workbook.save())).map(([name, bytes]) => [
          name,
          new TextDecoder().decode(bytes),
        ]),
      ),
  };
};

/** A small .xlsx file made from sheets. */
export function packageOf(sheets: readonly SheetInput[]): Uint8Array {
  const formats = [
    ...new Set(sheets.flatMap(({ rows }) => rows.flat().map((cell) => toCell(cell).numberFormat))),
  ];
  const list = ["General", ...formats.filter((format) => format !== "General")];
  const files: Record<string, string> = {
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
      sheets
        .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join("") +
      `</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><numFmts count="${list.length}">` +
      list.map((code, index) => `<numFmt numFmtId="${index + 164}" formatCode="${escape(code)}"/>`).join("") +
      `</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
      `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${list.length}">` +
      list.map((code, index) => `<xf numFmtId="${code === "General" ? 0 : index + 164}"/>`).join("") +
      `</cellXfs><dxfs count="0"/></styleSheet>`,
  };
  const overrides = [
    ["xl/workbook.xml", `${TYPE}.sheet.main+xml`],
    ["xl/styles.xml", `${TYPE}.styles+xml`],
  ];
  sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    files[part] = worksheetXml(sheet, list);
    overrides.push([part, `${TYPE}.worksheet+xml`]);
    if (sheet.comments === undefined) return;
    files[`xl/comments${index + 1}.xml`] = commentsXml(sheet.comments);
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships([
      ["comments", `../comments${index + 1}.xml`],
    ]);
    overrides.push([`xl/comments${index + 1}.xml`, `${TYPE}.comments+xml`]);
  });
  files["[Content_Types].xml"] =
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("") +
    `</Types>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function worksheetXml(
  { rows, merges = [], isProtected, hidden }: SheetInput,
  formats: readonly string[],
): string {
  const cells = rows.map((row, index) => {
    const line = row.map((input, column) => cellXml(toA1({ row: index, column }), toCell(input), formats));
    return `<row r="${index + 1}"${hidden?.rows.includes(index) ? ' hidden="1"' : ""}>${line.join("")}</row>`;
  });
  const columns = (hidden?.columns ?? []).map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`,
  );
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return (
    `<worksheet xmlns="${MAIN}">${columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`}<sheetData>${cells.join("")}</sheetData>` +
    (isProtected ? `<sheetProtection sheet="1"/>` : "") +
    (merged === "" ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`) +
    `</worksheet>`
  );
}

function cellXml(
  address: string,
  { value, formula, numberFormat }: ReturnType<typeof toCell>,
  formats: readonly string[],
): string {
  const style = formats.indexOf(numberFormat);
  const open = `<c r="${address}" s="${style}"`;
  const f = formula === null ? "" : `<f>${escape(formula.slice(1))}</f>`;
  if (value === null) return f === "" ? `${open}/>` : `${open}>${f}</c>`;
  if (typeof value === "number") return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${open} t="e">${f}<v>${value.error}</v></c>`;
  return `${open} t="str">${f}<v>${escape(value)}</v></c>`;
}

function commentsXml(comments: Readonly<Record<string, string>>): string {
  const list = Object.entries(comments).map(
    ([cell, text]) => `<comment ref="${cell}" authorId="0"><text><t>${escape(text)}</t></text></comment>`,
  );
  return `<comments xmlns="${MAIN}"><authors><author>王科长</author></authors><commentList>${list.join("")}</commentList></comments>`;
}
