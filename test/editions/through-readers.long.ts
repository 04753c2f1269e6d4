import { describeWithReaders, libreOffice, savedByOpenpyxl } from "../support/readers";
import { type Edition, EDITIONS, isPossible, newClock, SECOND, take, type Taken } from "./support/editions";
import { referenceFile } from "./support/reference";
import { type FileState, type SheetState, stateOf } from "./support/state";

/** Other programs write results and formulas as they like; what stands in the cells is the same. */
const cellsOf = ({ sheets }: FileState) =>
  Object.fromEntries(
    Object.entries(sheets).map(([name, { cells }]) => [
      name,
      Object.fromEntries(Object.entries(cells).map(plain)),
    ]),
  );

function plain([cell, content]: [string, SheetState["cells"][string]]): [string, unknown] {
  const formula = Array.isArray(content) ? (content as [string, unknown])[0] : null;
  return [cell, formula === null ? content : formula.replace(/\$表1\.|'表1'!/g, "表1!")];
}

const highlightsOf = ({ sheets }: FileState) => Object.values(sheets).map(({ highlights }) => highlights);

const OURS = "【自评核·";
/** Cells beside which something of ours is written, as a comment or inside what another program has made of one. */
const ourWordsOf = ({ sheets }: FileState) =>
  Object.values(sheets).flatMap(({ words }) =>
    Object.entries(words).flatMap(([cell, texts]) =>
      texts.some((text) => text.includes(OURS)) ? [cell] : [],
    ),
  );

interface Saver {
  readonly name: string;
  readonly save: (bytes: Uint8Array) => Uint8Array | null;
  /** Whether the custom XML parts, and with them the record, come through. */
  readonly keepsRecord: boolean;
}

const SAVERS: readonly Saver[] = [
  { name: "LibreOffice", save: (bytes) => libreOffice([bytes])[0] ?? null, keepsRecord: true },
  { name: "openpyxl", save: savedByOpenpyxl, keepsRecord: false },
];

describeWithReaders("a file that another program has saved between two editions", () => {
  describe.each(SAVERS)("$name", ({ save, keepsRecord }) => {
    let original: FileState;
    const saved = new Map<Edition, Uint8Array>();
    const corrected = new Map<Edition, FileState>();

    beforeAll(async () => {
      const file = await referenceFile();
      const untouched = save(file);
      if (untouched === null) throw new Error("not opened");
      original = await stateOf(untouched);
      for (const edition of EDITIONS) {
        const { bytes } = await take(edition, file, ["correct"], newClock());
        const between = save(bytes);
        if (between === null) throw new Error(`not opened: as ${edition} left it`);
        saved.set(edition, between);
        corrected.set(edition, await stateOf(between));
      }
    });

    const pairs = EDITIONS.flatMap((first) => EDITIONS.map((second) => ({ first, second })));

    async function then(
      { first, second }: { readonly first: Edition; readonly second: Edition },
      action: "undo" | "clear" | "correct",
    ): Promise<Taken & { readonly state: FileState; readonly before: FileState }> {
      const clock = newClock();
      clock.goOn(SECOND);
      const bytes = saved.get(first);
      const before = corrected.get(first);
      if (bytes === undefined || before === undefined) throw new Error(`nothing from ${first}`);
      const taken = await take(second, bytes, [action], clock);
      return { ...taken, state: await stateOf(taken.bytes), before };
    }

    test.each(EDITIONS)("the file as %s leaves it comes through with values and highlights", (first) => {
      const state = corrected.get(first);
      if (state === undefined) throw new Error("nothing");
      expect(cellsOf(state)["表1"]).toMatchObject({ H6: 96.89, I6: 9.69, I14: 10 });
      expect(highlightsOf(state)[0]).toHaveProperty("I25");
      expect(state.record.corrections.length > 0).toBe(keepsRecord);
    });

    test.each(pairs.filter(({ second }) => isPossible(second, "undo")))(
      "corrected by $first, undone by $second",
      async (pair) => {
        const { state, before, said } = await then(pair, "undo");
        if (keepsRecord) {
          expect(cellsOf(state)).toEqual(cellsOf(original));
          expect(highlightsOf(state)).toEqual(highlightsOf(original));
          expect(state.record.corrections).toEqual([]);
        } else {
          // What the person reads: the record is gone, so nothing can be taken back.
          expect(cellsOf(state)).toEqual(cellsOf(before));
          expect(highlightsOf(state)).toEqual(highlightsOf(before));
          expect(said).toMatch(/记录.*(丢失|不在|没有)/u);
        }
      },
    );

    test.each(pairs)("corrected by $first, cleared by $second", async (pair) => {
      const { state, before, said } = await then(pair, "clear");
      expect(cellsOf(state)).toEqual(cellsOf(before));
      expect(highlightsOf(state)).toEqual(highlightsOf(original));
      expect(state.record).toEqual({ corrections: [], ignored: [], settings: {}, amiss: 0 });
      if (pair.second !== "excel") expect(ourWordsOf(state)).toEqual([]);
      // Notes of ours are listed in a part that openpyxl loses; what it and LibreOffice make of threads is in no list.
      else if (keepsRecord && pair.first !== "excel") expect(said).toContain("备注留在表上");
    });

    test.each(pairs)("corrected by $first, corrected again by $second", async (pair) => {
      const { state, before } = await then(pair, "correct");
      expect(cellsOf(state)).toEqual(cellsOf(before));
      expect(state.record.corrections).toEqual(before.record.corrections);
      // The same places are marked; without the record nothing is known of what was corrected.
      if (keepsRecord) expect(highlightsOf(state)).toEqual(highlightsOf(before));
      else expect(Object.keys(highlightsOf(state)[0] ?? {})).not.toContain("I25");
    });
  });
});
