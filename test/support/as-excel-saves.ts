/** A file as it would be had Excel made the comments that are notes of ours in it. */
import { relationshipsPath } from "../../src/adapters/xlsx/package/paths";
import { unzipped, zipOf } from "./packages";
import {
  notesIn,
  notesXml,
  PEOPLE_XML,
  PERSONS,
  type PostInput,
  threadLink,
  threadsXml,
} from "./thread-parts";

const TYPE = "application/vnd.ms-excel";

/**
 * Every note of ours becomes a thread, each sheet's in a part of its own.
 * @param replies further posts, by cell
 */
export function asExcelSaves(
  bytes: Uint8Array,
  replies: Readonly<Record<string, readonly PostInput[]>> = {},
): Uint8Array {
  const parts = Object.fromEntries(unzipped(bytes));
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const overrides = [`<Override PartName="/${PERSONS}" ContentType="${TYPE}.person+xml"/>`];
  for (const [index, sheet] of sheets.entries()) {
    const links = parts[relationshipsPath(sheet)] ?? "";
    const target = /comments" Target="\.\.\/(comments\d+\.xml)"/.exec(links)?.[1];
    if (target === undefined) continue;
    const threads = notesIn(parts[`xl/${target}`]).map(([cell = "", , text = ""]) => ({
      cell,
      posts: [{ text }, ...(replies[cell] ?? [])],
    }));
    const part = `threadedComments/threadedComment${index + 1}.xml`;
    parts[`xl/${target}`] = notesXml(threads, "zh");
    parts[`xl/${part}`] = threadsXml(threads);
    parts[relationshipsPath(sheet)] = linked(links, threadLink("rId70", `../${part}`));
    overrides.push(`<Override PartName="/xl/${part}" ContentType="${TYPE}.threadedcomments+xml"/>`);
  }
  const person = threadLink("rId71", "persons/person.xml").replace("/threadedComment", "/person");
  return zipOf({
    ...parts,
    [PERSONS]: PEOPLE_XML,
    "xl/_rels/workbook.xml.rels": linked(parts["xl/_rels/workbook.xml.rels"] ?? "", person),
    "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace(
      /<\/Types\s*>/,
      (end) => overrides.join("") + end,
    ),
  });
}

const linked = (links: string, link: string) => links.replace(/<\/Relationships\s*>/, (end) => link + end);
