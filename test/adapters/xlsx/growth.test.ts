import { openWorkbook } from "../../../src/adapters/xlsx";
import { Parts } from "../../../src/adapters/xlsx/package/parts";
import * as paths from "../../../src/adapters/xlsx/package/paths";
import { readZip } from "../../../src/adapters/xlsx/package/zip-read";
import { changeRecord, readRecordParts } from "../../../src/adapters/xlsx/record/record";
import { correctSheets } from "../../../src/core/actions";
import { now } from "../../support/clock";
import { manySheets } from "../../support/many-sheets";

jest.mock<typeof paths>("../../../src/adapters/xlsx/package/paths", () => {
  const genuine = jest.requireActual<typeof paths>("../../../src/adapters/xlsx/package/paths");
  return {
    ...genuine,
    partKey: jest.fn(genuine.partKey),
    resolveTarget: jest.fn(genuine.resolveTarget),
    relationshipsSource: jest.fn(genuine.relationshipsSource),
  };
});

// What is counted does not depend on the machine: names of parts that are compared, and links that are read. Whatever goes
// through all parts, all links or all types of a package asks for the name of each.

async function countedFor(work: () => unknown) {
  const counted = { names: paths.partKey, links: paths.resolveTarget, lists: paths.relationshipsSource };
  for (const each of Object.values(counted)) jest.mocked(each).mockClear();
  const listed = jest.spyOn(Parts.prototype, "names");
  await work();
  const counts = Object.entries(counted).map(
    ([what, each]) => [what, jest.mocked(each).mock.calls.length] as const,
  );
  const all = listed.mock.calls.length;
  listed.mockRestore();
  return { all, ...Object.fromEntries(counts) } as Record<"all" | keyof typeof counted, number>;
}

/** The exponent with which a count grows where the size grows so many times. */
const exponent = (small: number, large: number, times: number) => Math.log(large / small) / Math.log(times);

const [SMALL, TIMES] = [6, 8];

test("with the sheets that are corrected the parts of a file are looked at no more often each", async () => {
  const correcting = async (count: number) => {
    const workbook = openWorkbook(manySheets(count), "a.xlsx");
    const sheets = await workbook.sheets();
    return countedFor(() => correctSheets(workbook, sheets, { now }));
  };
  const [small, large] = [await correcting(SMALL), await correcting(SMALL * TIMES)];
  expect(exponent(small.names, large.names, TIMES)).toBeLessThanOrEqual(1.05);
  expect(exponent(small.links, large.links, TIMES)).toBeLessThanOrEqual(1.05);
  expect(exponent(small.lists, large.lists, TIMES)).toBeLessThanOrEqual(1.05);
  expect(large.all).toBe(small.all);
});

test("of a full record the oldest part goes and a new one comes at the same cost, however many there are", async () => {
  const turning = async (count: number) => {
    const parts = Parts.of(readZip(manySheets(1)));
    const text = (number: number) => `{"number":${number}}`;
    changeRecord(parts, { remove: [], add: Array.from({ length: count }, (_, index) => text(index)) });
    const counted = await countedFor(() => {
      for (let number = 0; number < count; number++) {
        const oldest = readRecordParts(parts).find((part) => part.text === text(number));
        changeRecord(parts, { remove: [oldest?.id ?? ""], add: [text(count + number)] });
      }
    });
    const texts = new Set(readRecordParts(parts).map((part) => part.text));
    expect(texts).toEqual(new Set(Array.from({ length: count }, (_, index) => text(count + index))));
    return counted;
  };
  const [small, large] = [await turning(SMALL), await turning(SMALL * TIMES)];
  expect(exponent(small.names, large.names, TIMES)).toBeLessThanOrEqual(1.05);
  expect(exponent(small.links, large.links, TIMES)).toBeLessThanOrEqual(1.05);
  expect(exponent(small.lists, large.lists, TIMES)).toBeLessThanOrEqual(1.05);
  expect(large.all).toBe(small.all);
});
