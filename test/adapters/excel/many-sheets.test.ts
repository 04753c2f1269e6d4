/** @jest-environment jsdom */
import { check, checkWorkbook, correctSheets, leftInTheMiddle } from "../../../src/core/actions";
import { undoSheets } from "../../../src/core/actions/undo";
import { fromA1 } from "../../../src/core/cells";
import { cellAt, readRecord } from "../../../src/core/port";
import { setCell } from "../../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import type { SheetInput } from "../../contract/subject";
import { holdBudget } from "../../budgets/budgets";
import { now } from "../../support/clock";
import { formInput } from "./forms";

/** Three corrections and no formula: nothing has to be calculated in 200 sheets at each request. */
const CELLS = { H6: 96.98, I6: 9.99, I14: 12, I25: 83.99 };
const FORM = formInput(CELLS);
const sheets = (count: number): SheetInput[] =>
  Array.from({ length: count }, (_, index) => ({ ...FORM, name: `表${index + 1}` }));

/** The requests of an action, without those that the client sends by itself. */
async function requestsOf({ host }: ExcelSubject, action: () => Promise<unknown>) {
  const from = host.log.records.length;
  await action();
  return host.log.records.slice(from).filter(({ isHidden }) => !isHidden);
}

const longest = (requests: Awaited<ReturnType<typeof requestsOf>>) =>
  Math.max(...requests.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]));

test("200 forms: four syncs at most to check, four to correct, and none is too long for Excel on the web", async () => {
  const subject = openExcel(sheets(200), { calculate: () => [] });
  const { workbook } = subject;
  const checked = await requestsOf(subject, () => checkWorkbook(workbook));
  holdBudget("Excel: syncs to check 200 forms", checked.length);
  const all = await workbook.sheets();
  const corrected = await requestsOf(subject, async () => {
    const done = await correctSheets(workbook, all, { now });
    expect(done.map(({ corrected: made }) => made?.edits.length)).toEqual(all.map(() => 4));
  });
  holdBudget("Excel: syncs to correct 200 forms", corrected.length);
  // Every journal is gone; each sheet has its part of the record, and one for its comments.
  expect(subject.host.workbook.customXmlParts.size).toBe(2 * all.length);
  const again = await requestsOf(subject, () => checkWorkbook(workbook));
  holdBudget("Excel: syncs to check 200 corrected forms", again.length);
  // Excel on the web takes and gives 5 MB; a request is cut at 4 by what it is thought to be.
  holdBudget("Excel: bytes of the longest request or answer", longest([...checked, ...corrected, ...again]));
}, 300_000);

/** Some sheets, all of them corrected in one go while something befalls them; gives what is told of each. */
async function correctAll(
  subject: ExcelSubject,
  befalls: () => void = () => undefined,
  signal?: AbortSignal,
) {
  const { workbook } = subject;
  const all = await workbook.sheets();
  befalls();
  const done = await correctSheets(workbook, all, { now, ...(signal && { signal }) });
  return Object.fromEntries(
    done.map(({ outcome: { sheet, failure }, corrected }) => [
      sheet.name,
      failure ?? corrected?.edits.length,
    ]),
  );
}

/** The n-th action of its kind in a request. */
function nth(end: string, count: number): (action: string) => boolean {
  let seen = 0;
  return (action) => action.endsWith(end) && ++seen === count;
}

const WRITE = (actions: readonly string[]) => actions.some((action) => action.endsWith(".Values="));
const BACK = (actions: readonly string[]) =>
  actions.some((action) => action.endsWith("CustomXmlParts.Add")) && !WRITE(actions);

/** A sheet as it stands, without what belongs to the workbook. */
async function standing({ workbook }: ExcelSubject, name: string) {
  const ref = (await workbook.sheets()).find((each) => each.name === name);
  const { rows, marks, unfinishedMarks } = await workbook.read(ref?.id);
  return { rows, marks, unfinishedMarks };
}

describe("one sheet that fails is taken back alone, the others go on in a further request", () => {
  test.each<[string, (subject: ExcelSubject) => void]>([
    [
      "in the middle of its cells",
      ({ host }) => {
        const action = nth("CustomXmlParts.Add", 2);
        host.faults.failAction({
          request: ({ actions }) => WRITE(actions),
          action,
          code: "GeneralException",
        });
      },
    ],
    [
      "in its highlights",
      ({ host }) => {
        let comments = 0;
        const action = (name: string) => {
          comments += Number(name.endsWith("Comments.Add"));
          return comments > 0 && name.endsWith("ConditionalFormats.Add");
        };
        host.faults.failAction({ request: ({ actions }) => WRITE(actions), action, code: "AccessDenied" });
      },
    ],
    [
      "when its record is brought up to date",
      ({ host }) => {
        const action = nth("CustomXmlParts.Add", 3);
        host.faults.failAction({ request: ({ actions }) => BACK(actions), action, code: "GeneralException" });
      },
    ],
  ])("%s", async (_, befalls) => {
    const subject = openExcel(sheets(4), { calculate: () => [] });
    const before = await standing(subject, "表2");
    const told = await correctAll(subject, () => {
      befalls(subject);
    });
    expect({ ...told, 表2: typeof told["表2"] }).toEqual({ 表1: 4, 表2: "string", 表3: 4, 表4: 4 });
    expect(await standing(subject, "表2")).toEqual(before);
    const outcomes = await checkWorkbook(subject.workbook);
    for (const { review } of outcomes) {
      if (review === null) throw new Error("not read");
      expect(leftInTheMiddle(review.snapshot)).toBeNull();
      expect(review.safePlan.edits).toHaveLength(review.snapshot.sheet.name === "表2" ? 4 : 0);
    }
    // What was corrected is known, and can be taken back; the one that failed has left nothing.
    const undone: string[] = [];
    for await (const { sheet, result } of undoSheets(subject.workbook, await subject.workbook.sheets(), {
      now,
    })) {
      undone.push(`${sheet.name} ${result?.restored.length ?? "-"}`);
    }
    expect(undone.sort()).toEqual(["表1 4", "表2 0", "表3 4", "表4 4"]);
    expect(subject.dump()).toEqual(openExcel(sheets(4), { calculate: () => [] }).dump());
  });

  test("one is deleted between reading and writing, and says so; one that is typed into is decided on anew", async () => {
    const subject = openExcel(sheets(5), { calculate: () => [] });
    const { host } = subject;
    const told = await correctAll(subject, () => {
      host.faults.beforeRequest(
        ({ actions }) => WRITE(actions),
        () => {
          host.workbook.deleteSheet(host.workbook.sheet("表2"));
          host.workbook.as("remote", () => {
            setCell(host.workbook, "表4", "I6", 8.5);
          });
        },
      );
    });
    expect(told).toEqual({
      表1: 4,
      表2: expect.stringContaining("工作表已被删除") as string,
      表3: 4,
      表4: 4,
      表5: 4,
    });
    const { ledger } = readRecord((await check(subject.workbook, undefined)).snapshot.record);
    const entry = ledger.find(({ sheetName, cell }) => sheetName === "表4" && cell === "I6");
    expect([entry?.before.value, entry?.after.value]).toEqual([8.5, 9.69]);
  });

  test("a comment that Excel refuses hinders nothing, on its own sheet or on another", async () => {
    const subject = openExcel(sheets(3), { calculate: () => [] });
    const all = await subject.workbook.sheets();
    let comments = 0;
    const action = (name: string) => name.endsWith("Comments.Add") && ++comments === 2;
    subject.host.faults.failAction({
      request: ({ actions }) => WRITE(actions),
      action,
      code: "InvalidArgument",
    });
    const done = await correctSheets(subject.workbook, all, { now });
    expect(done.map(({ corrected }) => corrected?.edits.length)).toEqual([4, 4, 4]);
    expect(done.map(({ corrected }) => corrected?.refusedComments.length)).toEqual([1, 0, 0]);
    expect(subject.host.workbook.customXmlParts.size).toBe(6);
  });
});

test("an answer that is too long for Excel is asked for in parts", async () => {
  const subject = openExcel(sheets(6), { calculate: () => [] });
  subject.host.faults.maxResponseBytes = 45_000;
  const told = await correctAll(subject);
  expect(Object.values(told)).toEqual([4, 4, 4, 4, 4, 4]);
  subject.host.faults.clear();
  expect(subject.host.workbook.customXmlParts.size).toBe(12);
  expect(leftInTheMiddle((await check(subject.workbook, undefined)).snapshot)).toBeNull();
});

test("given up while it is being written: all of it is taken back, nothing more is written", async () => {
  const subject = openExcel(sheets(3), { calculate: () => [] });
  const before = subject.dump();
  const controller = new AbortController();
  subject.host.faults.beforeRequest(
    ({ actions }) => WRITE(actions),
    () => {
      controller.abort();
    },
  );
  expect(await correctAll(subject, () => undefined, controller.signal)).toEqual({});
  expect(subject.dump()).toEqual(before);
});

test("a form whose figures follow from another sheet's corrections is settled by what then stands there", async () => {
  const total = { value: 83.99, formula: "='表1'!I25" };
  const inputs = [
    formInput({ ...CELLS, I25: { value: 83.99, formula: "=SUM(I14:I23)+I6" } }, "表1"),
    formInput({ I25: total }, "表2"),
  ];
  const subject = openExcel(inputs);
  const all = await subject.workbook.sheets();
  const done = await correctSheets(subject.workbook, all, { now });
  const after = done.map(({ corrected }) => corrected?.after.snapshot);
  for (const snapshot of after) {
    expect(snapshot?.rows).toEqual((await subject.workbook.read(snapshot?.sheet.id)).rows);
  }
  expect(after.map((snapshot) => snapshot && cellAt(snapshot, fromA1("I25")).value)).toEqual([94.69, 94.69]);
});
