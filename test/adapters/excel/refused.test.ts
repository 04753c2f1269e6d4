/** @jest-environment jsdom */
import { excelWorkbook } from "../../../src/adapters/excel";
import { correct, type Corrected, leftInTheMiddle } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import { addReply, insertRows, setCell } from "../../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { failureOf } from "../../support/host";
import { formInput, WRONG } from "./forms";

/** Codes that Excel is known to refuse comments with, and one that nobody knows. */
const CODES = [
  "AccessDenied",
  "ApiNotFound",
  "Conflict",
  "GeneralException",
  "InactiveWorkbook",
  "InvalidArgument",
  "NotImplemented",
  "RequestAborted",
  "ServiceNotAvailable",
  "SomethingNew",
];

const INPUT = [formInput(WRONG)];
const click = ({ workbook }: Pick<ExcelSubject, "workbook">) => correct(workbook, undefined, { now });
const sheetOf = ({ host }: ExcelSubject) => host.workbook.sheet("表1");
const commented = (subject: ExcelSubject) => sheetOf(subject).comments.map((each) => toA1(each));
const told = ({ refusedComments }: Corrected) =>
  refusedComments.map(({ at, code }) => [toA1(at), code] as const);

/** The same without comments and what follows from them. */
function withoutComments(subject: ExcelSubject) {
  const { cells, conditionalFormats } = sheetOf(subject);
  return {
    cells: [...cells],
    highlights: conditionalFormats.map(({ areas, formula }) => [areas, formula]),
  };
}

/** A click that meets no trouble: the cells with comments in the order in which they are asked for. */
async function untroubled() {
  const subject = openExcel(INPUT);
  const order: string[] = [];
  subject.host.connection.commentRefusal = (cell) => {
    order.push(cell);
    return null;
  };
  const syncs = subject.host.log.syncs;
  await click(subject);
  return { subject, order, all: withoutComments(subject), syncs: subject.host.log.syncs - syncs };
}

function refuse(subject: ExcelSubject, code: string, cells: readonly string[], times = Infinity): string[] {
  const asked: string[] = [];
  let left = times;
  subject.host.connection.commentRefusal = (cell) => {
    asked.push(cell);
    return cells.includes(cell) && left-- > 0 ? code : null;
  };
  return asked;
}

describe.each(CODES)("%s", (code) => {
  test.each(["first", "middle", "last"])(
    "for the %s comment: numbers, highlights, record and all other comments are written, and it is told",
    async (which) => {
      const { order, all } = await untroubled();
      const index = { first: 0, middle: 3, last: order.length - 1 }[which] ?? 0;
      const cell = order[index] ?? "";
      const subject = openExcel(INPUT);
      refuse(subject, code, [cell]);
      const result = await click(subject);
      expect(told(result)).toEqual([[cell, code]]);
      expect(withoutComments(subject)).toEqual(all);
      expect(commented(subject)).toEqual(
        [...order].filter((each) => each !== cell).sort(byPlace(order, subject)),
      );
      expect(leftInTheMiddle(await subject.workbook.read())).toBeNull();
      // What is read again is what stands, and another click finds nothing to do.
      const before = subject.dump();
      const again = await click(subject);
      expect([again.written, told(again), subject.dump()]).toEqual([false, [], before]);
      const undone = await undo(subject.workbook, undefined, { now });
      expect([undone.left, undone.refusedComments]).toEqual([[], []]);
      expect(subject.dump()).toEqual(openExcel(INPUT).dump());
    },
  );
});

/** Comments stand in the order of their cells. */
function byPlace(order: readonly string[], subject: ExcelSubject) {
  const places = commented(subject);
  return (a: string, b: string) =>
    places.indexOf(a) - places.indexOf(b) || order.indexOf(a) - order.indexOf(b);
}

test("where nothing is refused, a click takes as many requests as ever", async () => {
  expect((await untroubled()).syncs).toBeLessThanOrEqual(3);
});

test.each(["GeneralException", "InvalidArgument"])(
  "%s for every comment: Excel is asked a few times, then all the rest counts as refused",
  async (code) => {
    const { order, all } = await untroubled();
    const subject = openExcel(INPUT);
    const asked = refuse(subject, code, order);
    const syncs = subject.host.log.syncs;
    const result = await click(subject);
    expect(told(result)).toEqual(order.map((cell) => [cell, code]));
    expect(withoutComments(subject)).toEqual(all);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(subject.host.log.syncs - syncs).toBeLessThanOrEqual(12);
    const before = subject.dump();
    expect((await click(subject)).written).toBe(false);
    expect(subject.dump()).toEqual(before);
  },
);

test("a trouble that is over in a moment is not told: the comment is asked for once more", async () => {
  const { order, subject: untouched } = await untroubled();
  const subject = openExcel(INPUT);
  refuse(subject, "ServiceNotAvailable", order.slice(2, 3), 1);
  expect(told(await click(subject))).toEqual([]);
  expect(commented(subject)).toEqual(commented(untouched));
});

test("a comment that stands although an error was answered is not told", async () => {
  const { order, subject: untouched } = await untroubled();
  const subject = openExcel(INPUT);
  subject.host.faults.failAction({
    request: 2,
    action: (name) => name.endsWith("Comments.Add?"),
    code: "InvalidArgument",
  });
  expect(told(await click(subject)).filter(([cell]) => cell === order[0])).toEqual([]);
  expect(commented(subject)).toContain(commented(untouched)[0]);
});

test("another pane, which does not know of the refusal, asks again: then the comment is there", async () => {
  const { order, subject: untouched } = await untroubled();
  const subject = openExcel(INPUT);
  refuse(subject, "Conflict", order.slice(0, 1));
  await click(subject);
  subject.host.connection.commentRefusal = () => null;
  const later = excelWorkbook(subject.Excel, "表.xlsx");
  const again = await correct(later, undefined, { now });
  expect([again.written, again.edits, told(again)]).toEqual([true, [], []]);
  expect(commented(subject)).toEqual(commented(untouched));
  expect((await correct(later, undefined, { now })).written).toBe(false);
});

test("a row that comes between two tries takes no comment to a wrong cell", async () => {
  const { order } = await untroubled();
  const subject = openExcel(INPUT);
  refuse(subject, "InvalidArgument", order.slice(0, 1));
  subject.host.faults.beforeRequest(3, () => {
    insertRows(subject.host.workbook, sheetOf(subject), 3, 1);
  });
  await click(subject);
  const { comments, conditionalFormats } = sheetOf(subject);
  const marked = new Set(conditionalFormats.flatMap(({ areas }) => areas.map(({ top }) => top)));
  expect(comments.length).toBe(order.length - 1);
  expect(comments.filter(({ row }) => !marked.has(row))).toEqual([]);
});

test("a reply that is refused is told like a comment", async () => {
  const subject = openExcel([{ ...formInput(WRONG), comments: { I6: "为什么是 9.99？" } }]);
  refuse(subject, "AccessDenied", ["I6"]);
  expect(told(await click(subject))).toEqual([["I6", "AccessDenied"]]);
  expect(sheetOf(subject).comments.find((each) => toA1(each) === "I6")?.replies).toEqual([]);
});

test.each<[code: string, is: string]>([
  ["ItemNotFound", "changed"],
  ["InvalidOperationInCellEditMode", "edit-mode"],
  ["ReadOnly", "read-only"],
])("%s at a comment says that nothing goes on: all is taken back, as before", async (code, is) => {
  const { order } = await untroubled();
  const subject = openExcel(INPUT);
  const before = subject.dump();
  refuse(subject, code, order.slice(1, 2));
  expect((await failureOf(click(subject))).code).toBe(is);
  expect(subject.dump()).toEqual(before);
});

test("somebody types over a cell while a comment is refused: all is taken back", async () => {
  const { order } = await untroubled();
  const expected = openExcel(INPUT);
  setCell(expected.host.workbook, "表1", "F6", 440000);
  const subject = openExcel(INPUT);
  refuse(subject, "InvalidArgument", order.slice(0, 1));
  subject.host.faults.beforeRequest(2, () => {
    setCell(subject.host.workbook, "表1", "F6", 440000);
  });
  expect((await failureOf(click(subject))).code).toBe("changed");
  expect(subject.dump()).toEqual(expected.dump());
});

describe("a thread of ours with a person's reply, whose words Excel does not let us change", () => {
  async function answered() {
    const subject = openExcel(INPUT);
    await click(subject);
    const [thread] = sheetOf(subject).comments;
    if (thread === undefined) throw new Error("no comment");
    addReply(subject.host.workbook, thread, "已与财务核对", { name: "李工" });
    subject.host.faults.failAction({
      request: ({ actions }) => actions.some((name) => name.endsWith(".Content=")),
      action: (name) => name.endsWith(".Content="),
      code: "AccessDenied",
    });
    return { subject, cell: toA1(thread) };
  }

  test("clearing goes on, and tells it", async () => {
    const { subject, cell } = await answered();
    const result = await clear(subject.workbook, undefined, { now });
    expect(result.refusedComments.map(({ at, code }) => [toA1(at), code])).toEqual([[cell, "AccessDenied"]]);
    expect([sheetOf(subject).conditionalFormats, commented(subject)]).toEqual([[], [cell]]);
  });

  test("a failure after it gives the thread its own words again", async () => {
    const { subject } = await answered();
    subject.host.faults.clear();
    const before = await subject.workbook.read();
    subject.host.faults.failAction({ request: 4, action: 0, code: "GeneralException" });
    await failureOf(clear(subject.workbook, undefined, { now }));
    const after = await subject.workbook.read();
    const comments = ({ marks }: typeof before) => marks.map(({ at, comment }) => [toA1(at), comment]).sort();
    expect(comments(after)).toEqual(comments(before));
  });
});
