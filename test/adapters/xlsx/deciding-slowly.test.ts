import { openWorkbook, type XlsxWorkbook } from "../../../src/adapters/xlsx";
import type { Decide, EditPlan, Pause } from "../../../src/core/port";
import { sampleBytes } from "../../samples/raw";

const AT = { row: 0, column: 0 };

const open = (pause?: Pause) =>
  openWorkbook(sampleBytes("luohu-2024.xlsx"), "自评表.xlsx", pause && { pause });

const titleIn = async (file: XlsxWorkbook) => (await file.read()).rows[0]?.[0]?.value;

const titled =
  (title: string): Decide =>
  ({ rows }): EditPlan => {
    const value = rows[0]?.[0]?.value ?? null;
    const edit = { at: AT, from: { value, formula: null }, to: { value: title, formula: null } };
    return { edits: [edit], recalculations: [], marks: { remove: [], add: [] } };
  };

/** Something that is waited for until it is let go. */
function held(): { readonly wait: Promise<void>; readonly letGo: () => void } {
  let letGo = () => {};
  const wait = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { wait, letGo };
}

test("what is written to a file while it is being decided is seen by the decision", async () => {
  const file = open();
  const asked: unknown[] = [];
  const { wait, letGo } = held();
  const slow = file.edit(undefined, async (snapshot) => {
    asked.push(snapshot.rows[0]?.[0]?.value);
    await wait;
    return { edits: [], recalculations: [], marks: { remove: [], add: [] } };
  });
  await file.edit(undefined, titled("改过的标题"));
  letGo();
  await slow;
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBe("改过的标题");
});

/** A file whose pauses begin to hold when it is told, from the so many-th on. */
function pausing(): {
  readonly file: XlsxWorkbook;
  readonly hold: (from: number) => ReturnType<typeof held>;
} {
  let left = Infinity;
  let now = held();
  const file = open(() => (--left < 0 ? now.wait : null));
  const hold = (from: number) => {
    left = from;
    now = held();
    return now;
  };
  return { file, hold };
}

/** As many pauses as there may be: from the first reading to what was read back. */
const PLACES = Array.from({ length: 12 }, (_, place) => place);

test.each(PLACES)(
  "in pause %i of an edit the file is what it was, and given up it stays so",
  async (place) => {
    const { file, hold } = pausing();
    const before = await titleIn(file);
    const { parts } = file;
    const control = new AbortController();
    const { letGo } = hold(place);
    const edit = file.edit(undefined, titled("改过的标题"), control.signal);
    const refused = expect(edit).rejects.toMatchObject({ code: "no-answer" });
    await new Promise((resolve) => setTimeout(resolve));
    expect(file.parts).toBe(parts);
    expect(file.changed).toBe(false);
    control.abort();
    letGo();
    await refused;
    expect(file.parts).toBe(parts);
    expect(await titleIn(file)).toBe(before);
  },
);

test.each(PLACES)("what is written in pause %i of an edit is seen by its decision", async (place) => {
  const { file, hold } = pausing();
  const { letGo } = hold(place);
  const slow = file.edit(undefined, (snapshot) => {
    const title = snapshot.rows[0]?.[0]?.value;
    return titled(title === "改过的标题" ? "再改的标题" : "从前的标题")(snapshot);
  });
  await new Promise((resolve) => setTimeout(resolve));
  hold(Infinity);
  await file.edit(undefined, titled("改过的标题"));
  letGo();
  expect((await slow).written).toBe(true);
  expect(await titleIn(file)).toBe("再改的标题");
});
