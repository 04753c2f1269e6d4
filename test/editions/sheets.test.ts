import { readRecord } from "../../src/core/port";
import { readRecordParts } from "../../src/adapters/xlsx/record/record";
import { copySheet } from "../support/excel-file";
import { partsOf } from "../support/record-parts";
import { act, openDesk } from "./support/desk";
import { type Edition, EDITIONS, newClock, SECOND, take } from "./support/editions";
import { referenceFile } from "./support/reference";
import { type FileState, stateOf } from "./support/state";

const cellsIn = ({ sheets }: FileState, name: string) => sheets[name]?.cells;

const later = () => {
  const clock = newClock();
  clock.goOn(SECOND);
  return clock;
};

let original: Uint8Array;
const corrected = new Map<Edition, Uint8Array>();
beforeAll(async () => {
  original = await referenceFile();
  for (const edition of EDITIONS) {
    corrected.set(edition, (await take(edition, original, ["correct"], newClock())).bytes);
  }
});

/** The file as a person leaves it who does something to its sheets in Excel. */
async function restructured(
  first: Edition,
  change: (desk: Awaited<ReturnType<typeof openDesk>>) => void,
): Promise<Uint8Array> {
  const desk = await openDesk("excel", corrected.get(first) ?? original, later());
  change(desk);
  return desk.handOver();
}

const pairs = EDITIONS.flatMap((first) => (["excel", "web"] as const).map((second) => ({ first, second })));

describe.each(pairs)("corrected by $first, its sheet renamed, then by $second", ({ first, second }) => {
  let renamed: Uint8Array;
  beforeAll(async () => {
    renamed = await restructured(first, ({ workbook }) => {
      workbook.renameSheet(workbook.sheet("表1"), "自评");
    });
  });

  test("undo puts everything back", async () => {
    const { bytes, said } = await take(second, renamed, ["undo"], later());
    expect(said).toContain("已撤销 4 处更正");
    expect(cellsIn(await stateOf(bytes), "自评")).toEqual(cellsIn(await stateOf(original), "表1"));
  });

  test("correcting again keeps the record of what was corrected", async () => {
    const { bytes } = await take(second, renamed, ["correct"], later());
    expect(readRecord(readRecordParts(partsOf(bytes))).ledger).toHaveLength(4);
    const { said } = await take("web", bytes, ["undo"], later());
    expect(said).toContain("已撤销 4 处更正");
  });
});

describe.each(pairs)("corrected by $first, its sheet copied, then by $second", ({ first, second }) => {
  let copied: Uint8Array;
  beforeAll(async () => {
    copied = await restructured(first, ({ file, workbook }) => {
      if (file) copySheet(file, workbook.sheet("表1"));
      workbook.activate(workbook.sheet("表1"));
    });
  });

  test("undo puts the sheet back, and leaves the copy as it is", async () => {
    const { bytes } = await take(second, copied, ["undo"], later());
    const [now, before] = [await stateOf(bytes), await stateOf(copied)];
    expect(cellsIn(now, "表1")).toEqual(cellsIn(await stateOf(original), "表1"));
    expect(cellsIn(now, "表1 (2)")).toEqual(cellsIn(before, "表1 (2)"));
  });

  test("what is corrected on the copy is undone on the copy", async () => {
    const desk = await openDesk(second, copied, later());
    const { workbook } = desk;
    workbook.activate(workbook.sheet("表1 (2)"));
    await act(desk, "correct");
    await act(desk, "undo");
    const now = await stateOf(await desk.handOver());
    expect(cellsIn(now, "表1")).toEqual(cellsIn(await stateOf(copied), "表1"));
  });
});
