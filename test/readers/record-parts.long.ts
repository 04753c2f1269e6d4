import { openWorkbook } from "../../src/adapters/xlsx";
import { readRecordParts } from "../../src/adapters/xlsx/record/record";
import { sampleBytes } from "../samples/raw";
import { caseWorkbook, describeCases } from "../support/cases";
import { link, unzipped, zipOf } from "../support/packages";
import { describeWithReaders, libreOffice, openpyxl, savedByOpenpyxl, type Seen } from "../support/readers";
import { add, partsOf, remove, removeAll, strict, textsOf } from "../support/record-parts";

const input = sampleBytes("luohu-2024-errors.xlsx");
const TEXTS = [
  JSON.stringify({
    version: 2,
    comment: "由 9.99 更正为 9.69。\n计算：<&> ]]> 𠮷 \ufffe \ud800",
    items: Array(300).fill("执行率"),
  }),
  JSON.stringify({ version: 2, ignored: [{ reason: "  甲 “乙”\t" }] }, undefined, 2),
];

/** What the texts say: two characters are spelled in another way when they are stored. */
const meanings = (texts: readonly string[]) => texts.map((text) => JSON.parse(text) as unknown);

function withTexts(bytes: Uint8Array): Uint8Array {
  const parts = partsOf(bytes);
  add(parts, ...TEXTS);
  return parts.toZip();
}

/** The sample beside whose forms another program keeps parts of its own, one of them in UTF-16. */
function withForeignParts(bytes: Uint8Array): Uint8Array {
  const files: Record<string, string | Uint8Array> = Object.fromEntries(unzipped(bytes));
  const links = String(files["xl/_rels/workbook.xml.rels"]);
  const added =
    link("c1", "customXml", "../customXml/item1.xml") + link("c2", "customXml", "../customXml/item2.xml");
  return zipOf({
    ...files,
    "xl/_rels/workbook.xml.rels": links.replace("</Relationships>", `${added}</Relationships>`),
    "customXml/item1.xml": '<b:Sources xmlns:b="urn:b" version="6"/>',
    ...propertiesOf(1),
    ...propertiesOf(2),
    "customXml/item2.xml": Uint8Array.from(
      Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><DataMashup>甲</DataMashup>', "utf16le"),
    ),
  });
}

/** As Office writes them: LibreOffice reads items only as long as each has its properties. */
const propertiesOf = (number: number) => ({
  [`customXml/itemProps${number}.xml`]: `<ds:datastoreItem ds:itemID="{0000000${number}-0000-4000-8000-000000000000}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  [`customXml/_rels/item${number}.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("rId1", "customXmlProps", `itemProps${number}.xml`)}</Relationships>`,
});

const customXml = (bytes: Uint8Array) =>
  [...unzipped(bytes)].filter(([name]) => /^customXml\/item\d+\.xml$/.test(name)).map(([, text]) => text);

const withoutProperties = ({ error, sheets, definedNames }: Seen) => ({ error, sheets, definedNames });

describeWithReaders("parts of the record in a file that another program opens", () => {
  describe("LibreOffice", () => {
    const files = [input, withForeignParts(input), strictOf(input)].map(withTexts);
    let once: Uint8Array[];
    let twice: Uint8Array[];
    beforeAll(() => {
      once = libreOffice(files).filter((bytes) => bytes !== null);
      twice = libreOffice(once).filter((bytes) => bytes !== null);
    }, 120_000);

    it.each([
      ["the sample", 0],
      ["the sample with parts of others", 1],
      ["a Strict file", 2],
    ] as const)("%s keeps its texts and ids, saved once and twice", (_, index) => {
      const before = readRecordParts(partsOf(files[index] as Uint8Array));
      for (const saved of [once, twice]) {
        const parts = partsOf(saved[index] as Uint8Array);
        expect(meanings(textsOf(parts))).toEqual(meanings(TEXTS));
        expect(readRecordParts(parts)).toEqual(before);
      }
    });

    it("keeps parts of others, which also stay when ours go, and opens what is left", async () => {
      const parts = partsOf(twice[1] as Uint8Array);
      removeAll(parts);
      expect(readRecordParts(parts)).toEqual([]);
      const bytes = parts.toZip();
      const left = customXml(bytes);
      expect(left).toHaveLength(2);
      expect([
        left.some((text) => text.includes("Sources")),
        left.some((text) => text.includes("甲")),
      ]).toEqual([true, true]);
      const [again] = libreOffice([bytes]);
      expect((await openWorkbook(again as Uint8Array, "表.xlsx").sheets()).map(({ name }) => name)).toEqual([
        "档案管理",
        "信息化维护",
        "社工服务",
      ]);
    });

    it("keeps what is left when a part has gone", () => {
      const parts = partsOf(files[0] as Uint8Array);
      const [first, second] = readRecordParts(parts);
      remove(parts, first?.id ?? "");
      const [saved] = libreOffice([parts.toZip()]);
      expect(readRecordParts(partsOf(saved as Uint8Array))).toEqual([second]);
    });

    it("leaves nothing of ours in the package when the parts go", () => {
      const [plain] = libreOffice([input]);
      const parts = partsOf(once[0] as Uint8Array);
      removeAll(parts);
      expect(parts.names().sort()).toEqual(
        partsOf(plain as Uint8Array)
          .names()
          .sort(),
      );
      const texts = parts.names().map((name) => parts.text(name));
      expect(texts.filter((text) => /customXml|ziping/.test(text))).toEqual([]);
    });
  });

  describe("openpyxl", () => {
    it("sees the same workbook, and loses the parts without harm", () => {
      const bytes = withTexts(withForeignParts(input));
      const [before, after] = openpyxl([input, bytes]) as [Seen, Seen];
      expect(after).toEqual(before);
      const saved = partsOf(savedByOpenpyxl(bytes));
      expect(readRecordParts(saved)).toEqual([]);
      expect(saved.names().filter((name) => name.startsWith("customXml/"))).toEqual([]);
      add(saved, ...TEXTS);
      expect(meanings(textsOf(partsOf(saved.toZip())))).toEqual(meanings(TEXTS));
      const [last] = openpyxl([saved.toZip()]) as [Seen];
      expect(withoutProperties(last).sheets["档案管理"]?.cells).toEqual(before.sheets["档案管理"]?.cells);
    });
  });

  describeCases("samples in the shapes of other programs", () => {
    it.each(["k02-", "k04-", "k08-"])("%s opens as before", (name) => {
      const bytes = caseWorkbook(name);
      const saved = withTexts(bytes);
      const seen = openpyxl([bytes, saved]).map(withoutProperties);
      expect(seen[1]).toEqual(seen[0]);
      const [again] = libreOffice([saved]);
      expect(meanings(textsOf(partsOf(again as Uint8Array)).slice(-2))).toEqual(meanings(TEXTS));
    });
  });
});

function strictOf(bytes: Uint8Array): Uint8Array {
  return zipOf(Object.fromEntries([...unzipped(bytes)].map(([name, text]) => [name, strict(text)])));
}
