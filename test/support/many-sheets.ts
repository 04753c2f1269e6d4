import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { link, override, zipOf } from "./packages";

const SAMPLE = path.join(__dirname, "../../assets/samples/luohu-2024-errors.xlsx");
const FORM = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const LINKS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";

/** What the workbook has beside its forms. */
interface ManySheetsOptions {
  /** The total of each form's weights is a formula. */
  readonly hasFormulas?: boolean;
  /** Number, from 0, of the sheet that is in front. */
  readonly front?: number;
}

/** The name on the tab of a form, counted from 1. */
export const tabName = (number: number) => `项目${number}`;

/** What the project on a sheet, counted from 1, is called: no two sheets are alike. */
export const projectName = (number: number) => `档案整理和数据化加工服务（第 ${number} 批）`;

/**
 * A workbook of so many sheets with one form each, with the looks and the three planted errors of the first form of the
 * sample: built from its parts, so that it is as programs write them.
 */
export function manySheets(
  count: number,
  { hasFormulas = false, front = 0 }: ManySheetsOptions = {},
): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const form = text(FORM).replace(' tabSelected="true"', "");
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const partOf = (number: number) => `xl/worksheets/form${number}.xml`;
  const others = Object.entries(parts).filter(([name]) => !name.startsWith("xl/worksheets/"));
  const tabs = numbers.map(
    (number) => `<sheet name="${tabName(number)}" sheetId="${number}" r:id="form${number}"/>`,
  );
  const view = `<bookViews><workbookView activeTab="${front}"/></bookViews>`;
  const links = numbers.map((number) => link(`form${number}`, "worksheet", `/${partOf(number)}`));
  const types = numbers.map((number) => override(partOf(number), "worksheet"));
  return zipOf({
    ...Object.fromEntries(others),
    [BOOK]: text(BOOK)
      .replace(/<bookViews>.*<\/bookViews>/, view)
      .replace(/<sheets>.*<\/sheets>/, `<sheets>${tabs.join("")}</sheets>`),
    [LINKS]: text(LINKS)
      .replaceAll(/<Relationship [^>]*worksheets\/[^>]*><\/Relationship>/g, "")
      .replace("</Relationships>", `${links.join("")}</Relationships>`),
    [TYPES]: text(TYPES)
      .replaceAll(/<Override [^>]*worksheets\/[^>]*><\/Override>/g, "")
      .replace("</Types>", `${types.join("")}</Types>`),
    ...Object.fromEntries(
      numbers.map((number) => [partOf(number), formOf(form, number, hasFormulas)] as const),
    ),
  });
}

function formOf(form: string, number: number, hasFormulas: boolean): string {
  const name = `<c r="E2" s="4" t="inlineStr"><is><t>${projectName(number)}</t></is></c>`;
  const named = form.replace(/<c r="E2"[^>]*><v>\d+<\/v><\/c>/, name);
  const total = '<c r="H25" s="2"><v>100</v></c>';
  return hasFormulas ? named.replace(total, total.replace("<v>", "<f>SUM(G6,H14:H24)</f><v>")) : named;
}
