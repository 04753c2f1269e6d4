import { openWorkbook } from "../../src/adapters/xlsx";
import { type Address, type Area, areaFromA1, toA1 } from "../../src/core/cells";
import type { EditPlan, SheetSnapshot } from "../../src/core/port";
import { describeForeign, foreignWorkbook, foreignWorkbookNames } from "../support/foreign-workbooks";
import { describeWithReaders, libreOffice, openpyxl, type Seen, type SeenSheet } from "../support/readers";
import { partsOf, textsOf } from "../support/record-parts";
import { addingPart } from "../support/sheets";

/** Files that we refuse, and whether the readers open them: openpyxl, LibreOffice. */
const REFUSED: Readonly<Record<string, readonly [openpyxl: boolean, libreOffice: boolean]>> = {
  "excelize-encryptAES.xlsx": [false, false],
  "excelize-encryptSHA1.xlsx": [false, false],
  "exceljs-missing-bits.xlsx": [false, false],
  // No sheets are left in it: openpyxl gives an empty workbook, LibreOffice makes one up.
  "excelize-BadWorkbook.xlsx": [true, true],
  // LibreOffice reads a sheet as far as it is sound.
  "exceljs-invalid-xml.xlsx": [false, true],
};

const RECORD = JSON.stringify({
  version: 2,
  kind: "ignored",
  time: "",
  entries: [],
  note: "原因 ".repeat(100),
});
const TEXT = "第一行\n第二行 <&>";
const TEXT_LENGTH = 11;
const COMMENT = "【自评核·E02】已更正\n第二行 <&>";

describeWithReaders("files that others made, as other readers see them after an edit", () => {
  describeForeign("in the folder of foreign workbooks", () => {
    const names = foreignWorkbookNames();
    const edited = names.filter((name) => !(name in REFUSED));
    const seen = new Map<string, { before: Seen; after: Seen }[]>();
    /** The record in a file as it was edited, and as LibreOffice has saved it. */
    const records = new Map<string, readonly (readonly string[])[]>();
    const places = new Map<string, Map<string, readonly [Address, Address]>>();

    beforeAll(async () => {
      const originals = edited.map(foreignWorkbook);
      const merges = openpyxl(originals).map(({ sheets }) => mergesOf(sheets));
      const results = await Promise.all(
        edited.map(async (name, index) => {
          const { bytes, cells } = await editAll(originals[index] as Uint8Array, merges[index] ?? {});
          places.set(name, cells);
          return bytes;
        }),
      );
      const files = [...originals, ...results];
      const resaved = libreOffice(files) as Uint8Array[];
      edited.forEach((name, index) => {
        const both = [results[index], resaved[index + edited.length]] as Uint8Array[];
        records.set(
          name,
          both.map((bytes) => textsOf(partsOf(bytes))),
        );
      });
      for (const answers of [openpyxl(files), openpyxl(resaved)]) {
        edited.forEach((name, index) => {
          const [before, after] = [answers[index], answers[index + edited.length]] as [Seen, Seen];
          seen.set(name, [...(seen.get(name) ?? []), { before, after }]);
        });
      }
    }, 120_000);

    it("covers every file", () => {
      expect(Object.keys(REFUSED).filter((name) => !names.includes(name))).toEqual([]);
      expect(edited.length).toBeGreaterThan(0);
    });

    it("leaves those to the readers that we refuse: what they do is known", () => {
      const refused = Object.keys(REFUSED);
      const files = refused.map(foreignWorkbook);
      const saved = libreOffice(files);
      const opened = openpyxl(files).map(({ error }, index) => [error === null, saved[index] !== null]);
      expect(Object.fromEntries(refused.map((name, index) => [name, opened[index]]))).toEqual(REFUSED);
    });

    it.each(edited)("%s opens in both readers, before and after", (name) => {
      for (const { before, after } of seen.get(name) ?? []) {
        expect([before.error, after.error]).toEqual([null, null]);
        expect(Object.keys(after.sheets)).toEqual(Object.keys(before.sheets));
        expect(after.definedNames).toEqual(before.definedNames);
        expect(after.properties).toEqual(before.properties);
      }
    });

    it.each(edited)(
      "%s carries the record, a part for each sheet, also once LibreOffice has saved it",
      (name) => {
        const written = Array.from(places.get(name) ?? [], () => RECORD);
        expect(written.length).toBeGreaterThan(0);
        expect(records.get(name)).toEqual([written, written]);
      },
    );

    it.each(edited)("%s shows the edit on every sheet, and all else as before", (name) => {
      for (const [sheet, [text, sum]] of places.get(name) ?? []) {
        (seen.get(name) ?? []).forEach(({ before, after }, index) => {
          const [old, now] = [before.sheets[sheet], after.sheets[sheet]] as [SeenSheet, SeenSheet];
          const written = [toA1(text), toA1(sum)];
          expect(now.cells).toEqual({
            ...old.cells,
            [toA1(text)]: { value: TEXT, formula: null },
            [toA1(sum)]: { value: TEXT_LENGTH + 0.5, formula: `=LEN(${toA1(text)})+0.5` },
          });
          expect(now.comments).toEqual({
            ...old.comments,
            // LibreOffice 7.4 keeps no authors.
            [toA1(text)]: { author: index === 0 ? "自评核" : " ", text: COMMENT },
          });
          expect(now.rules.slice(0, old.rules.length)).toEqual(old.rules);
          expect(now.rules.slice(old.rules.length)).toMatchObject([
            { area: toA1(text), fill: "FFC6E0B4", formulas: ['LEN("自评核·corrected·run-1")>0'] },
            { area: toA1(sum), fill: "FFFFE699", formulas: ['LEN("自评核·warning·run-2")>0'] },
          ]);
          expect(now.merges).toEqual(old.merges);
          // LibreOffice states heights of rows with cells only, and wraps a text with a line break.
          expect(now).toMatchObject({ rest: old.rest });
          expect(without(now.styles, written)).toEqual(without(old.styles, written));
          if (index === 0) expect(now.styles).toMatchObject(old.styles);
        });
      }
    });
  });
});

/** Writes a text, a formula that reads it, a note, two highlights and the record on every worksheet. */
async function editAll(bytes: Uint8Array, merges: Readonly<Record<string, readonly Area[]>>) {
  const workbook = openWorkbook(bytes, "foreign.xlsx");
  const cells = new Map<string, readonly [Address, Address]>();
  for (const { id, name } of (await workbook.sheets()).filter(({ kind }) => kind === "worksheet")) {
    await workbook.edit(id, (snapshot) => {
      const free = freeCells(snapshot, merges[name] ?? []);
      cells.set(name, free);
      return planOn(free);
    });
  }
  return { bytes: workbook.save(), cells };
}

function planOn([text, sum]: readonly [Address, Address]): EditPlan {
  const from = { value: null, formula: null };
  return {
    edits: [
      { at: text, from, to: { value: TEXT, formula: null } },
      { at: sum, from, to: { value: TEXT_LENGTH + 0.5, formula: `=LEN(${toA1(text)})+0.5` } },
    ],
    recalculations: [],
    marks: {
      remove: [],
      add: [
        { id: "run-1", at: text, highlight: "corrected", comment: COMMENT },
        { id: "run-2", at: sum, highlight: "warning", comment: null },
      ],
    },
    record: addingPart(RECORD),
  };
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function mergesOf(sheets: Seen["sheets"]): Record<string, Area[]> {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, { merges }]) => [name, merges.map(areaFromA1)]),
  );
}

/** The first two cells that hold nothing, carry no comment and are not merged with others. */
function freeCells(
  { rows, foreignComments }: SheetSnapshot,
  merges: readonly Area[],
): readonly [Address, Address] {
  const taken = new Set(foreignComments.map(toA1));
  const free: Address[] = [];
  for (let row = 0; row < rows.length + 2; row++) {
    for (let column = 0; column < 30; column++) {
      const cell = rows[row]?.[column];
      const isEmpty = (cell?.value ?? null) === null && (cell?.formula ?? null) === null;
      const isMerged = merges.some(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      if (isEmpty && !isMerged && !taken.has(toA1({ row, column }))) free.push({ row, column });
    }
  }
  return free.slice(0, 2) as [Address, Address];
}
