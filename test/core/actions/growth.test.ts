import { check, correct } from "../../../src/core/actions";
import { clear, clearAll } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { checkWorkbook } from "../../../src/core/actions/check-workbook";
import { correctSheets } from "../../../src/core/actions/correct-sheets";
import type { SheetSnapshot } from "../../../src/core/port";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { REFERENCE_FORMS, referenceSheet, withCells } from "../../support/sheets";
import { countLooks, type Looks } from "../../support/looks";
import { countWork } from "../../support/work";

jest.mock<typeof import("../../../src/core/form/find")>("../../../src/core/form/find", () => {
  const genuine = jest.requireActual<typeof import("../../../src/core/form/find")>(
    "../../../src/core/form/find",
  );
  return { ...genuine, readForms: jest.fn(genuine.readForms) };
});

// What is counted does not depend on the machine: looks at cells and at entries of the ledger, forms read, rules run.

const now = () => new Date("2025-03-01T08:00:00Z");
/** Three cells that one click corrects, and the total that follows. */
const FORM = withCells(referenceSheet(REFERENCE_FORMS[0]), { I6: 9.99, I14: 12, I25: 50 });

function formsOnSheet(count: number): MemoryWorkbook {
  return new MemoryWorkbook({
    ...FORM,
    rows: Array.from({ length: count }, () => [...FORM.rows, []]).flat(),
  });
}

function sheetsInWorkbook(count: number): MemoryWorkbook {
  return new MemoryWorkbook(
    ...Array.from({ length: count }, (_, index): SheetSnapshot => {
      const name = `表${index}`;
      return { ...FORM, sheet: { id: `sheet ${index}`, name } };
    }),
  );
}

/** What was done to a workbook of so many forms or sheets, step by step. */
type Counted = Readonly<Record<"check" | "correct" | "again" | "undo" | "clear", Looks>>;

async function onOneSheet(count: number): Promise<Counted> {
  const { workbook, looksFor } = countLooks(formsOnSheet(count));
  const counted = {
    check: await looksFor(async () => (await check(workbook, undefined)).scoreCards),
    correct: await looksFor(() => correct(workbook, undefined, { now })),
    again: await looksFor(() => correct(workbook, undefined, { now })),
    undo: await looksFor(() => undo(workbook, undefined, { now })),
  };
  await correct(workbook, undefined, { now });
  return { ...counted, clear: await looksFor(() => clear(workbook, undefined, { now })) };
}

async function onManySheets(count: number): Promise<Counted> {
  const { workbook, looksFor } = countLooks(sheetsInWorkbook(count));
  const sheets = await workbook.sheets();
  const counted = {
    check: await looksFor(() => checkWorkbook(workbook)),
    correct: await looksFor(() => correctSheets(workbook, sheets, { now })),
    again: await looksFor(() => correctSheets(workbook, sheets, { now })),
    undo: await looksFor(async () => {
      for (const { id } of sheets) await undo(workbook, id, { now });
    }),
  };
  await correctSheets(workbook, sheets, { now });
  return { ...counted, clear: await looksFor(() => clearAll(workbook, { now })) };
}

/** The exponent with which a number grows where the size grows so many times. */
const exponent = (small: number, large: number, times: number) => Math.log(large / small) / Math.log(times);

const [SMALL, TIMES] = [4, 6];
const STEPS = ["check", "correct", "again", "undo", "clear"] as const;

/** A step that does nothing at all before and after is no growth. */
function grows(small: Counted, large: Counted, what: keyof Looks): Readonly<Record<string, number>> {
  return Object.fromEntries(
    STEPS.map((step) => [
      step,
      exponent(Math.max(1, small[step][what]), Math.max(1, large[step][what]), TIMES),
    ]),
  );
}

function most(exponents: Readonly<Record<string, number>>): number {
  return Math.max(...Object.values(exponents));
}

test("on one sheet what is looked at grows with its forms, and no faster", async () => {
  const [small, large] = [await onOneSheet(SMALL), await onOneSheet(SMALL * TIMES)];
  expect(small.undo.marks).toBeGreaterThan(0);
  expect(most(grows(small, large, "cells"))).toBeLessThanOrEqual(1.05);
  expect(most(grows(small, large, "marks"))).toBeLessThanOrEqual(1.05);
});

test("with the sheets of a workbook cells looked at grow no faster, and marks neither", async () => {
  const [small, large] = [await onManySheets(SMALL), await onManySheets(SMALL * TIMES)];
  expect(most(grows(small, large, "cells"))).toBeLessThanOrEqual(1.05);
  expect(most(grows(small, large, "marks"))).toBeLessThanOrEqual(1.05);
  // Every sheet is handed the list of all, and goes through it for no single entry of the ledger.
  expect(most(grows(small, large, "tabs"))).toBeLessThanOrEqual(2.05);
});

test("each part of the record is parsed once, however many sheets are corrected", async () => {
  const parse = jest.spyOn(JSON, "parse");
  const workbook = sheetsInWorkbook(12);
  await correctSheets(workbook, await workbook.sheets(), { now });
  const { record } = await workbook.read();
  parse.mockClear();
  await correctSheets(workbook, await workbook.sheets(), { now });
  const parts = new Set(record.map(({ text }) => text));
  expect(parts.size).toBe(12);
  expect(parse.mock.calls.filter(([text]) => parts.has(text)).length).toBeLessThanOrEqual(parts.size);
  parse.mockRestore();
});

test("forms read and rules run grow with the forms of a sheet, and no faster", async () => {
  const workOf = async (count: number) => {
    const workbook = formsOnSheet(count);
    const work = countWork();
    const reviewed = await check(workbook, undefined);
    expect(reviewed.scoreCards).toHaveLength(count);
    await correct(workbook, undefined, { now, reviewed });
    return work();
  };
  const [small, large] = [await workOf(2), await workOf(10)];
  expect(large.forms).toBe(5 * small.forms);
  expect(large.catalogues).toBeCloseTo(5 * small.catalogues, 5);
});
