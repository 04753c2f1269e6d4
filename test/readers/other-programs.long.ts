import { readFileSync } from "node:fs";
import path from "node:path";
import { caseWorkbook, describeCases } from "../support/cases";
import { addingLink, type PartChange, withParts } from "../support/changed-parts";
import { describeWithReaders, libreOffice, openpyxl, type Seen } from "../support/readers";
import { ziping } from "./ziping";

const SAMPLE = new Uint8Array(
  readFileSync(path.join(__dirname, "../../assets/samples/luohu-2024-errors.xlsx")),
);
const FIRST = "xl/worksheets/sheet1.xml";
const LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
const EMPTY =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const dead = (kind: string, target: string) => addingLink("rId1", kind, target)(EMPTY);

const declared = (name: string) => (text: string) =>
  text.replace(/^\ufeff?<\?xml[^>]*\?>/, `<?xml version='1.0' encoding='${name}'?>`);

/** Marks the cells of the execution score as text. */
function withTextMark(): Readonly<Record<string, PartChange>> {
  let style = "";
  return {
    [FIRST]: (text) =>
      text.replace(/<c r="I6" s="(\d+)"><v>[^<]*<\/v>/, (_, number: string) => {
        style = number;
        return '<c r="I6" s="9000" t="str"><v>9.99</v>';
      }),
    "xl/styles.xml": (text) => {
      const list = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(text)?.[1] ?? "";
      const all = list.match(/<xf [\s\S]*?(?:\/>|<\/xf>)/g) ?? [];
      const filling = all[0]?.repeat(9000 - all.length) ?? "";
      const marked = (all[Number(style)] ?? "").replace("<xf ", '<xf quotePrefix="1" ');
      return text
        .replace(/<cellXfs count="\d+">/, '<cellXfs count="9001">')
        .replace("</cellXfs>", `${filling}${marked}</cellXfs>`);
    },
  };
}

/** What is changed in the sample. */
const OWN: Readonly<Record<string, Readonly<Record<string, PartChange>>>> = {
  "comments that are missing": { [LINKS]: dead("comments", "../comments1.xml") },
  "a drawing that is missing": {
    [LINKS]: dead("vmlDrawing", "../drawings/vmlDrawing1.vml"),
    [FIRST]: (text) => text.replace("</worksheet>", '<legacyDrawing r:id="rId1"/></worksheet>'),
  },
  "ASCII in every declaration": {
    [FIRST]: (text) => declared("ASCII")(text.replace(/[^\0-\x7f]/g, (each) => `&#${each.charCodeAt(0)};`)),
  },
  "another spelling of UTF-8": { [FIRST]: declared("utf8") },
  "a text mark": withTextMark(),
  "a score under a merged cell": {
    [FIRST]: (text) =>
      text.replace(/<mergeCells count="\d+">/, '<mergeCells count="31"><mergeCell ref="I14:I15"/>'),
  },
};

describeWithReaders("what fix and clear write of files as other programs make them", () => {
  /**
   * Opened by both readers, by openpyxl only where it opens what was given; and LibreOffice calculates what was written.
   */
  async function expectOpens(input: Uint8Array) {
    const fixed = await ziping("fix", input);
    const cleared = await ziping("clear", fixed);
    const [before, after, without] = openpyxl([input, fixed, cleared]) as [Seen, Seen, Seen];
    if (before.error === null) expect([after.error, without.error]).toEqual([null, null]);
    const saved = libreOffice([input, fixed, cleared]);
    expect(saved.map((each) => each instanceof Uint8Array)).toEqual([true, true, true]);
    const [calculated] = openpyxl([saved[1] as Uint8Array]) as [Seen];
    for (const [name, { cells, comments }] of Object.entries(after.sheets)) {
      expect(Object.keys(calculated.sheets[name]?.comments ?? {})).toEqual(Object.keys(comments));
      expect(Object.keys(cells).length).toBeGreaterThan(0);
      for (const [at, { value }] of Object.entries(cells)) {
        if (typeof value !== "number") continue;
        expect([name, at, calculated.sheets[name]?.cells[at]?.value]).toEqual([
          name,
          at,
          expect.closeTo(value, 6),
        ]);
      }
    }
    return { after, without };
  }

  it.each(Object.entries(OWN))("the sample with %s", async (_, changes) => {
    const { after, without } = await expectOpens(withParts(SAMPLE, changes));
    expect([after.error, without.error]).toEqual([null, null]);
    expect(Object.keys(after.sheets["档案管理"]?.comments ?? {}).length).toBeGreaterThan(0);
    expect(without.sheets["档案管理"]?.comments).toEqual({});
  });

  describeCases("samples", () => {
    it.each(["k01-", "k04-", "k08-", "k14-"])("%s", async (name) => {
      await expectOpens(caseWorkbook(name));
    });
  });
});
