import { footerParts, OWN_MARGINS, type OwnSheet, pageBreaks, printScale } from "../../../core/port";
import { escapeXml } from "../xml/escape";

/** How wide a digit is, as a share of its size in points, in the widest font that may stand in for a workbook's own. */
const DIGIT = 0.64;

const inches = (points: number) => Number((points / 72).toFixed(3));

/** Whether a sheet of ours is shrunk by the program that prints it. */
export function sheetPropertiesXml(content: OwnSheet): string {
  return content.pageStarts === undefined ? `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` : "";
}

/**
 * How a sheet of ours is printed, from printOptions to rowBreaks.
 * @param fontSize the workbook's usual one, in whose digits the widths of columns are counted
 */
export function printXml(content: OwnSheet, fontSize: number): string {
  const { columns, isLandscape } = content;
  const scale = printScale(content, columns.reduce((sum, width) => sum + width, 0) * fontSize * DIGIT);
  const [side, end, edge] = [OWN_MARGINS.side, OWN_MARGINS.end, OWN_MARGINS.edge].map(inches);
  const footer = footerParts(content);
  const left = footer.left === "" ? "" : `&L${footer.left}`;
  return [
    `<printOptions horizontalCentered="1"/>`,
    `<pageMargins left="${side}" right="${side}" top="${end}" bottom="${end}" header="${edge}" footer="${edge}"/>`,
    `<pageSetup paperSize="9"${scale === null ? "" : ` scale="${scale}"`} orientation="${isLandscape ? "landscape" : "portrait"}"${scale === null ? ` fitToHeight="0"` : ""}/>`,
    `<headerFooter><oddFooter>${escapeXml(`${left}&C${footer.center}`)}</oddFooter></headerFooter>`,
    rowBreaks(pageBreaks(content)),
  ].join("");
}

function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}
