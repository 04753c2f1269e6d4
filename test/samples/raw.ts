import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** A cell as its XML has it: text and numbers told apart, formula without "=". */
export interface RawCell {
  readonly value: number | string | null;
  readonly formula: string | null;
  readonly format: string;
}

export interface RawSheet {
  readonly xml: string;
  readonly cells: ReadonlyMap<string, RawCell>;
  readonly merges: readonly string[];
}

const SAMPLES = join(__dirname, "../../assets/samples");

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

/** Every part of the package by its name. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/**
 * Reads the samples' sheets straight from their XML, without our own adapter. It knows only what the samples hold:
 * no prefixes, no rich text, no shared formulas.
 */
export function rawSheets(bytes: Uint8Array): ReadonlyMap<string, RawSheet> {
  const parts = partsOf(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = all(text("xl/sharedStrings.xml"), /<si>(.*?)<\/si>/gs).map(([, item = ""]) =>
    plainText(item),
  );
  const formats = all(text("xl/styles.xml").split("<cellXfs")[1] ?? "", /<xf numFmtId="(\d+)"/g);
  const targets = new Map(
    all(text("xl/_rels/workbook.xml.rels"), /<Relationship [^>]*>/g).map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return new Map(
    all(text("xl/workbook.xml"), /<sheet [^>]*>/g).map(([tag]) => {
      const xml = text(targets.get(attribute(tag, "r:id")) ?? "");
      const cells = all(xml, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs).map(([, tag = "", inside = ""]) => {
        const format = formats[Number(attribute(tag, "s"))]?.[1] ?? "0";
        return [attribute(tag, "r"), { ...contentOf(attribute(tag, "t"), inside, strings), format }] as const;
      });
      const merges = all(xml, /<mergeCell ref="([^"]*)"/g).map(([, area = ""]) => area);
      return [attribute(tag, "name"), { xml, cells: new Map(cells), merges }];
    }),
  );
}

function contentOf(type: string, inside: string, strings: readonly string[]): Omit<RawCell, "format"> {
  const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inside)?.[1] ?? null;
  const stored = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
  if (type === "inlineStr") return { value: plainText(inside), formula };
  if (stored === undefined) return { value: null, formula };
  if (type === "s") return { value: strings[Number(stored)] ?? null, formula };
  return { value: type === "str" ? plainText(`<t>${stored}</t>`) : Number(stored), formula };
}

function plainText(xml: string): string {
  const text = all(xml, /<t[^>]*>(.*?)<\/t>/gs).map(([, run = ""]) => run);
  return text.join("").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function all(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}
