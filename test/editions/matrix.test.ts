import { sampleBytes } from "../samples/raw";
import { isLong } from "../support/length";
import type { PaneAction } from "./support/desk";
import { type Edition, EDITIONS, isPossible, newClock, SECOND, take, type Taken } from "./support/editions";
import { referenceFile } from "./support/reference";
import { type FileState, ownParts, type SheetState, stateOf } from "./support/state";

/** What notes on cells are: only files have them, and Excel's API of our version cannot take them away. */
const LEAVES_NOTES: readonly Edition[] = ["web", "cli"];
const ACTIONS: readonly PaneAction[] = ["correct", "undo", "clear", "ignore", "report"];

const cells = EDITIONS.flatMap((first) =>
  EDITIONS.flatMap((second) =>
    ACTIONS.filter((action) => isPossible(second, action)).map((action) => ({ first, second, action })),
  ),
);

const FILES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "a form and a sheet that reads it": referenceFile,
  ...(isLong && {
    "the sample with three forms": () => Promise.resolve(sampleBytes("luohu-2024-errors.xlsx")),
  }),
};

/** What is made once and looked at by many tests. */
function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** Our words beside cells alone: whether they are a note or a thread is no matter, what others wrote stays apart. */
function withoutOurWords({ sheets, record }: FileState): FileState {
  const kept = Object.entries(sheets).map(([name, sheet]) => {
    const words = Object.entries(sheet.words).flatMap(([cell, texts]) => {
      const others = texts.filter((text) => !text.startsWith("【自评核·"));
      return others.length === 0 ? [] : [[cell, others] as const];
    });
    return [name, { ...sheet, words: Object.fromEntries(words) }] as const;
  });
  return { sheets: Object.fromEntries(kept), record };
}

const ourWords = ({ sheets }: FileState) =>
  Object.values(sheets).flatMap(({ words }) =>
    Object.entries(words).flatMap(([cell, texts]) =>
      texts.filter((text) => text.startsWith("【自评核·")).map((text) => `${cell} ${text}`),
    ),
  );

/** Cells of a sheet beside which something of ours is written. */
const ourCells = (words: SheetState["words"]) =>
  Object.entries(words).flatMap(([cell, texts]) =>
    texts.filter((text) => text.startsWith("【自评核·")).map(() => cell),
  );

const cellsIn = ({ sheets }: FileState) => Object.values(sheets).map(({ cells: each }) => each);

describe.each(Object.entries(FILES))("%s", (_, open) => {
  const original = once(() => open());
  const corrected = once(async (edition) =>
    take(edition as Edition, await original(""), ["correct"], newClock()),
  );
  /** Both by one edition, which has had the file from the start. */
  const alone = once(async (key): Promise<Taken> => {
    const [edition, action] = key.split(" ") as [Edition, PaneAction];
    return take(edition, await original(""), ["correct", action], newClock());
  });

  test("all editions correct it alike", async () => {
    const states = await Promise.all(EDITIONS.map(async (each) => stateOf((await corrected(each)).bytes)));
    const [first] = states;
    expect(first?.record.corrections.length).toBeGreaterThan(2);
    for (const state of states) expect(state).toEqual(first);
  });

  describe.each(cells)("corrected by $first, then $action by $second", ({ first, second, action }) => {
    let expected: FileState;
    let given: Taken;
    let found: FileState;
    let taken: Taken;
    beforeAll(async () => {
      expected = await stateOf((await alone(`${second} ${action}`)).bytes);
      given = await corrected(first);
      const clock = newClock();
      clock.goOn(SECOND);
      taken = await take(second, given.bytes, [action], clock);
      found = await stateOf(taken.bytes);
    });

    test("cells, highlights, record and what others wrote are as by the second alone", () => {
      expect(withoutOurWords(found)).toEqual(withoutOurWords(expected));
    });

    if (second === "excel" && LEAVES_NOTES.includes(first)) {
      test("our notes stay as they are, and what is said tells of them where they should be gone", async () => {
        const left = ourWords(await stateOf(given.bytes));
        expect(ourWords(found)).toEqual(left);
        if (action !== "undo" && action !== "clear") return;
        // A sheet on which nothing was corrected keeps its marks, and with them its notes.
        const stale = Object.values(found.sheets).flatMap(({ words, highlights }) =>
          Object.keys(highlights).length > 0 ? [] : ourCells(words),
        );
        const told = [...taken.said.matchAll(/还有 (\d+) 处备注留在表上（([^）]*)）/gu)];
        expect(stale.length).toBeGreaterThan(0);
        expect(told.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(stale.length);
        const named = told.flatMap(([, , list = ""]) => list.match(/[A-Z]+\d+/g) ?? []);
        expect(stale).toEqual(expect.arrayContaining(named));
      });

      if (action === "undo" || action === "clear") {
        test.each(LEAVES_NOTES)("as is said, they go when the file is cleared by %s", async (third) => {
          const clock = newClock();
          clock.goOn(2 * SECOND);
          const { bytes } = await take(third, taken.bytes, ["clear"], clock);
          const state = await stateOf(bytes);
          expect(ourWords(state)).toEqual([]);
          expect(cellsIn(state)).toEqual(cellsIn(found));
          expect(ownParts(bytes)).toBe(0);
        });
      }
    } else {
      test("our words beside cells are as by the second alone", () => {
        expect(ourWords(found)).toEqual(ourWords(expected));
      });
    }

    if (action === "correct") {
      test("nothing is left to do: a file is handed back as it came", async () => {
        // Excel writes a file anew whenever it saves it.
        if (second === "excel") expect(found).toEqual(await stateOf(given.bytes));
        else expect(Buffer.compare(taken.bytes, given.bytes)).toBe(0);
      });
    }

    if (action === "clear") {
      test("no part of ours is left", () => {
        expect(ownParts(taken.bytes)).toBe(second === "excel" && LEAVES_NOTES.includes(first) ? 1 : 0);
      });
    }
  });
});
