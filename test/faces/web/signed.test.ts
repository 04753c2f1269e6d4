import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, checkWorkbook, correct, correctSheets } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { ignore } from "../../../src/core/actions/ignore";
import { keepSettings } from "../../../src/core/actions/settings";
import { undo } from "../../../src/core/actions/undo";
import { NOTHING_TO_DO, type OwnSheet, type Workbook } from "../../../src/core/port";
import { WORKBOOK_DEFAULTS, safeOnly } from "../../../src/core/review";
import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { setCell } from "../../../src/spreadsheet/model";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";
import { failure } from "../../support/edits";
import { unzipped } from "../../support/packages";
import { AS_DOTNET, AS_EXCEL, signed, type Signing } from "../../support/signed";

const PLAIN = sampleBytes("luohu-2024-errors.xlsx");

interface Opened {
  readonly page: PageWorkbook;
  /** How often the person was asked. */
  readonly asked: () => number;
  readonly refusals: unknown[];
}

/** @param answers what the person says, one time after another; then no more questions are expected */
async function open(bytes: Uint8Array, ...answers: boolean[]): Promise<Opened> {
  let asked = 0;
  const refusals: unknown[] = [];
  const page = await PageWorkbook.open(bytes, "表.xlsx", {
    changed: () => undefined,
    refused: (error) => refusals.push(error),
    mayEndSignature: () => {
      const answer = answers[asked++];
      return answer === undefined ? Promise.reject(new Error("asked again")) : Promise.resolve(answer);
    },
  });
  return { page, asked: () => asked, refusals };
}

const REPORT: OwnSheet = {
  kind: "report",
  name: "核查报告",
  columns: [20],
  rows: [[{ value: "x", style: "text" }]],
  merges: [],
  isLandscape: false,
  repeated: null,
};

const options = { now, choose: safeOnly };

async function ignoreFirst(workbook: Workbook): Promise<void> {
  const review = await check(workbook, undefined);
  const finding = review.forms[0]?.findings[0];
  if (finding === undefined) throw new Error("nothing found");
  await ignore(workbook, undefined, finding, "已核实", options);
}

/** Everything that changes the file. */
const ACTIONS: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>])[] = [
  ["correct", (workbook) => correct(workbook, undefined, options)],
  ["ignore", ignoreFirst],
  ["settings", (workbook) => keepSettings(workbook, { ...WORKBOOK_DEFAULTS, palette: "print" }, options)],
  ["the report's sheet", (workbook) => workbook.putSheet(REPORT)],
  ["what was left half", (workbook) => workbook.dropHalfSheet("none")],
];

const SIGNED: readonly (readonly [string, Signing])[] = [
  ["as Excel signs", AS_EXCEL],
  ["as .NET programs sign", AS_DOTNET],
];

describe.each(SIGNED)("a file signed %s", (_, signing) => {
  const bytes = signed(PLAIN, signing);

  test("is opened, looked at and checked without a question, and saved as it was", async () => {
    const { page, asked } = await open(bytes);
    await checkWorkbook(page);
    await page.edit(undefined, () => NOTHING_TO_DO);
    expect([asked(), page.isUnsaved]).toEqual([0, false]);
    expect(Buffer.from(await page.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  test.each(ACTIONS)(
    "%s: no changes nothing, and the next time it is asked again; yes goes on",
    async (__, act) => {
      const { page, asked } = await open(bytes, false, true);
      await expect(act(page)).rejects.toEqual(failure("signed"));
      expect([asked(), page.isUnsaved]).toEqual([1, false]);
      expect(Buffer.from(await page.save()).equals(Buffer.from(bytes))).toBe(true);
      await act(page);
      await page.putSheet(REPORT);
      expect([asked(), page.isUnsaved]).toEqual([2, true]);
      expect([...unzipped(await page.save()).keys()].filter((name) => name in signing.parts)).toEqual([]);
    },
  );

  test("undo and clear ask too, in a file that was corrected before it was signed", async () => {
    const workbook = openWorkbook(PLAIN, "表.xlsx");
    await correct(workbook, undefined, options);
    const corrected = signed(workbook.save(), signing);
    for (const act of [
      (port: Workbook) => undo(port, undefined, options),
      (port: Workbook) => clear(port, undefined, options),
    ]) {
      const { page, asked } = await open(corrected, false, true);
      await expect(act(page)).rejects.toEqual(failure("signed"));
      expect(Buffer.from(await page.save()).equals(Buffer.from(corrected))).toBe(true);
      expect((await act(page)).written).toBe(true);
      expect(asked()).toBe(2);
    }
  });

  test("all sheets at once: one no is enough for all of them", async () => {
    const { page, asked } = await open(bytes, false);
    await expect(correctSheets(page, await page.sheets(), options)).rejects.toEqual(failure("signed"));
    expect([asked(), page.isUnsaved]).toEqual([1, false]);
  });

  test("what is typed after a no is taken back, with the reason", async () => {
    const { page, asked, refusals } = await open(bytes, false, true);
    const before = (await page.read()).rows[13]?.[8]?.value;
    setCell(page.workbook, page.workbook.activeSheet.name, "I14", 1);
    expect((await page.read()).rows[13]?.[8]?.value).toBe(before);
    expect([refusals, asked(), page.isUnsaved]).toEqual([[failure("signed")], 1, false]);
    setCell(page.workbook, page.workbook.activeSheet.name, "I14", 1);
    expect((await page.read()).rows[13]?.[8]?.value).toBe(1);
    expect([asked(), page.isUnsaved]).toEqual([2, true]);
  });
});

test("a file without a signature is changed without a question", async () => {
  const { page, asked } = await open(PLAIN);
  await correct(page, undefined, options);
  expect([asked(), page.isUnsaved]).toEqual([0, true]);
});
