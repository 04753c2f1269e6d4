import { openWorkbook } from "../../src/adapters/xlsx";
import { fromA1 } from "../../src/core/cells";
import type { Mark } from "../../src/core/port";
import { sampleBytes } from "../samples/raw";
import { packageBytes, unzipped } from "../support/packages";
import { describeWithReaders, libreOffice } from "../support/readers";
import { ziping } from "./ziping";

/** Four lines of a box, which holds 18 Chinese characters in each. */
const TEXT = `【自评核·E02】执行率得分由 9.99 更正为 9.69。\n${"核对".repeat(15)}`;

/** Sheets on which a box of so many columns and rows would be too small or too large. */
const SHEETS = {
  plain: "<sheetData/>",
  narrow:
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="40" width="2" customWidth="1"/></cols><sheetData/>',
  wide: '<cols><col min="1" max="40" width="60" customWidth="1"/></cols><sheetData/>',
  tall: `<sheetFormatPr defaultRowHeight="90" customHeight="1"/><sheetData><row r="2" ht="120" customHeight="1"/></sheetData>`,
  hidden:
    '<cols><col min="3" max="6" width="9" hidden="1"/></cols>' +
    `<sheetData>${[4, 5, 6, 7, 8].map((row) => `<row r="${row}" hidden="1"/>`).join("")}</sheetData>`,
  merged: '<sheetData/><mergeCells count="1"><mergeCell ref="B3:D3"/></mergeCells>',
};

interface Box {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** Lines that its text needs: a line holds 18 Chinese characters, or twice as many Latin ones. */
  readonly lines: number;
}

const markOn = (at: string): Mark => ({ id: at, at: fromA1(at), highlight: "error", comment: TEXT });

/** Some 200 points; the usual font of the machine decides how wide columns are. */
const isWide = (inches: number) => inches > 2.6 && inches < 4;

const halves = (line: string) => line.replace(/[^\u0020-\u024f]/g, "  ").length;

/** The boxes of notes as LibreOffice lays them out, in inches. */
function boxes(bytes: Uint8Array): Box[] {
  const text = new TextDecoder().decode(libreOffice([bytes], "fods")[0] ?? new Uint8Array());
  return [...text.matchAll(/(<office:annotation [^>]*>)(.*?)<\/office:annotation>/gs)].map(
    ([, tag = "", body = ""]) => {
      const inches = (name: string) => Number(new RegExp(`svg:${name}="(-?[\\d.]+)in"`).exec(tag)?.[1]);
      const paragraphs = [...body.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)].map(([, inner = ""]) =>
        inner.replace(/<[^>]*>/g, "").replace(/&[a-z]+;/g, "&"),
      );
      const lines = paragraphs.reduce((sum, line) => sum + Math.ceil(halves(line) / 36), 0);
      return { width: inches("width"), height: inches("height"), left: inches("x"), lines };
    },
  );
}

test("are placed at once where all other rows and columns are hidden, or a merged area is none", async () => {
  const sheet =
    '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="5" max="16384" width="9" hidden="1"/></cols>' +
    `<sheetData>${[1, 2, 3, 4].map((row) => `<row r="${row}" ht="30"/>`).join("")}</sheetData>` +
    '<mergeCells count="1"><mergeCell ref="#REF!"/></mergeCells>';
  const workbook = openWorkbook(packageBytes({ sheets: [sheet] }), "表.xlsx");
  const marks = ["A1", "B3", "D4", "XFD1048576"].map((at) => markOn(at));
  await workbook.edit(undefined, () => ({
    edits: [],
    recalculations: [],
    marks: { remove: [], add: marks },
  }));
  const drawing = unzipped(workbook.save()).get("xl/drawings/vmlDrawing1.vml") ?? "";
  const anchors = [...drawing.matchAll(/<x:Anchor>([^<]*)/g)].map(([, anchor]) => anchor);
  expect(anchors).toEqual([
    "0, 0, 0, 2, 3, 64, 1, 40",
    "0, 0, 1, 30, 3, 64, 3, 28",
    "0, 0, 1, 0, 3, 64, 2, 38",
    "15983, 0, 1048175, 0, 15983, 0, 1048175, 0",
  ]);
});

describeWithReaders("the boxes of our notes", () => {
  it("have a size that fits their text, whatever the rows and columns beside them are like", async () => {
    const workbook = openWorkbook(packageBytes({ sheets: Object.values(SHEETS) }), "表.xlsx");
    for (const { id } of await workbook.sheets()) {
      await workbook.edit(id, () => ({
        edits: [],
        recalculations: [],
        marks: { remove: [], add: [markOn("B3")] },
      }));
    }
    const found = boxes(workbook.save());
    expect(found).toHaveLength(Object.keys(SHEETS).length);
    Object.keys(SHEETS).forEach((name, index) => {
      const { width = 0, height = 0 } = found[index] ?? {};
      expect([name, isWide(width), height > 0.75 && height < 1.1]).toEqual([name, true, true]);
    });
    const [plain, merged] = [found[0]?.left ?? 0, found.at(-1)?.left ?? 0];
    expect(merged).toBeGreaterThan(plain + 1);
  }, 60_000);

  it("are as high as their texts beside the tall rows of a form", async () => {
    const found = boxes(await ziping("fix", sampleBytes("luohu-2024-errors.xlsx")));
    expect(found).toHaveLength(21);
    for (const { width, height, lines } of found) {
      expect(lines).toBeGreaterThan(1);
      expect([lines, isWide(width), height / lines > 0.17 && height / lines < 0.27]).toEqual([
        lines,
        true,
        true,
      ]);
    }
  }, 60_000);
});
