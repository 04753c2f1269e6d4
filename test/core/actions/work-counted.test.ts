import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, correct } from "../../../src/core/actions";
import { ignore } from "../../../src/core/actions/ignore";
import type { Review } from "../../../src/core/review";
import { sampleBytes } from "../../samples/raw";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { type CellInput, referenceSheet, REFERENCE_FORMS, withCells } from "../../support/sheets";
import { countWork } from "../../support/work";

jest.mock<typeof import("../../../src/core/form/find")>("../../../src/core/form/find", () => {
  const genuine = jest.requireActual<typeof import("../../../src/core/form/find")>(
    "../../../src/core/form/find",
  );
  return { ...genuine, readForms: jest.fn(genuine.readForms) };
});

const now = () => new Date("2025-03-01T08:00:00Z");
const [FORM] = REFERENCE_FORMS;

/** A form in the memory, each case with other corrections that follow from others, or from none. */
const FORMS: readonly [what: string, cells: Record<string, CellInput>][] = [
  ["nothing to correct", {}],
  ["a wrong total", { I25: 91.69 }],
  ["a wrong rate, execution score and total", { H6: 96.98, I6: 9.99, I25: 95.69 }],
  ["a score above its weight, a wrong total and a wrong grade", { I14: 12, I25: 50, J25: "差" }],
  ["a total that rests on a doubtful score", { I15: { value: 6, formula: "=6" }, I25: 50 }],
];

/** All that a face shows of a review. */
function shown(review: Review): number {
  return review.scoreCards.length + review.safePlan.edits.length;
}

describe.each(FORMS)("%s", (_what, cells) => {
  const workbook = () => new MemoryWorkbook(withCells(referenceSheet(FORM), cells));

  test("a check with its figures runs each rule once, and again only where corrections change what it looks at", async () => {
    const subject = workbook();
    const work = countWork();
    const review = await check(subject, undefined);
    shown(review);
    expect(work().forms).toBeLessThanOrEqual(4);
    expect(work().catalogues).toBeLessThanOrEqual(1.7);
    const once = work();
    shown(review);
    expect(review.projection.projection).toBe(review.projection);
    shown(review.projection);
    expect(work().forms).toBe(once.forms);
  });

  test("from the click on, what was shown is not looked at again", async () => {
    const subject = workbook();
    const reviewed = await check(subject, undefined);
    shown(reviewed);
    const work = countWork();
    const { edits, after } = await correct(subject, undefined, { now, reviewed });
    shown(after);
    expect(edits).toEqual(reviewed.safePlan.edits);
    expect(work().forms).toBeLessThanOrEqual(3);
    expect(work().catalogues).toBeLessThanOrEqual(1.5);
    // It is the sheet as it was read back, and no forecast.
    expect(after.snapshot).toBe(await subject.read());
  });

  test("from nothing: the ribbon, the command line", async () => {
    const subject = workbook();
    const work = countWork();
    const { after } = await correct(subject, undefined, { now });
    shown(after);
    expect(work().forms).toBeLessThanOrEqual(4);
    expect(work().catalogues).toBeLessThanOrEqual(2.2);
  });
});

test.each(["luohu-2024-errors.xlsx", "luohu-2024.xlsx"])("a file, %s", async (name) => {
  const file = openWorkbook(sampleBytes(name), name);
  const work = countWork();
  const { before, after } = await correct(file, undefined, { now });
  shown(after);
  expect(work().forms).toBeLessThanOrEqual(4 * before.forms.length);
  expect(work().catalogues).toBeLessThanOrEqual(2.2 * before.forms.length);
});

test("what a person changes after the check is looked at, whatever was shown", async () => {
  const subject = new MemoryWorkbook(withCells(referenceSheet(FORM), { H6: 96.98 }));
  const reviewed = await check(subject, undefined);
  const { sheet } = reviewed.snapshot;
  // Outside the form, so that the run goes on; a number format counts as well as a value.
  subject.change(sheet.id, (snapshot) => withCells(snapshot, { A60: "附注" }));
  const work = countWork();
  const { before } = await correct(subject, sheet.id, { now, reviewed });
  expect(work().forms).toBeGreaterThan(1);
  expect(before).not.toBe(reviewed);
  expect(before.snapshot.rows[59]?.[0]?.value).toBe("附注");
});

test("what was set aside since the check is not corrected: a review stands only as long as what the record says", async () => {
  const subject = new MemoryWorkbook(withCells(referenceSheet(FORM), { H6: 96.98 }));
  const reviewed = await check(subject, undefined);
  const finding = reviewed.forms[0]?.findings.find(({ id }) => id === "E01@H6");
  if (finding === undefined) throw new Error("The wrong rate was not found.");
  await ignore(subject, undefined, finding, "系统导出", { now });
  const { edits } = await correct(subject, undefined, { now, reviewed });
  expect(edits).toEqual([]);
});
