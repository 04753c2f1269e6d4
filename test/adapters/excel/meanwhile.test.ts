/** @jest-environment jsdom */
import { check, correct, leftInTheMiddle, runsOf } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { ignore } from "../../../src/core/actions/ignore";
import { undo } from "../../../src/core/actions/undo";
import { deleteRows, insertRows, setCell, sortRows } from "../../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { failureOf } from "../../support/host";
import { valueIn } from "../../support/sheets";
import { formInput, WRONG } from "./forms";

const click = ({ workbook }: ExcelSubject) => correct(workbook, undefined, { now });

/** Something that happens right before the n-th request from now on. */
function before(subject: ExcelSubject, request: number, act: () => void): void {
  subject.host.faults.beforeRequest(request, act);
}

const type = ({ host }: ExcelSubject, cell: string, to: number | string) => {
  host.workbook.as("remote", () => {
    setCell(host.workbook, "表1", cell, to);
  });
};

describe("between the reading and the writing", () => {
  test.each([
    ["a cell that is corrected", "I6", 8.5],
    ["an amount that it is computed from", "F6", 440000],
    ["a label", "D14", "另一项指标"],
  ])("%s is typed over: nothing is written, what was typed stays", async (_, cell, typed) => {
    // The client speaks to the workbook that was opened last.
    const expected = openExcel([formInput(WRONG)]);
    const subject = openExcel([formInput(WRONG)]);
    type(expected, cell, typed);
    before(subject, 2, () => {
      type(subject, cell, typed);
    });
    const error = await failureOf(click(subject));
    expect([error.code, error.message]).toEqual(["changed", expect.stringContaining(cell)]);
    expect(subject.dump()).toEqual(expected.dump());
    expect((await click(subject)).written).toBe(true);
  });

  test("a cell outside every form is no hindrance", async () => {
    const subject = openExcel([formInput(WRONG)]);
    before(subject, 2, () => {
      type(subject, "M40", "随手记");
    });
    expect((await click(subject)).written).toBe(true);
    expect(valueIn(await subject.workbook.read(), "M40")).toBe("随手记");
  });

  test.each<[string, (subject: ExcelSubject) => void]>([
    [
      "a row is inserted",
      ({ host }) => {
        insertRows(host.workbook, host.workbook.sheet("表1"), 3, 1);
      },
    ],
    [
      "a row is deleted",
      ({ host }) => {
        deleteRows(host.workbook, host.workbook.sheet("表1"), 15, 1);
      },
    ],
  ])("%s: nothing is written, nothing is in a wrong cell", async (_, act) => {
    const expected = openExcel([formInput(WRONG)]);
    const subject = openExcel([formInput(WRONG)]);
    act(expected);
    before(subject, 2, () => {
      act(subject);
    });
    expect((await failureOf(click(subject))).code).toBe("changed");
    expect(subject.dump()).toEqual(expected.dump());
  });

  test("undo: a cell typed over stays, and so does every other until it is asked for again", async () => {
    const subject = openExcel([formInput(WRONG)]);
    await click(subject);
    before(subject, 3, () => {
      type(subject, "I6", 8.5);
    });
    expect((await failureOf(undo(subject.workbook, undefined, { now }))).code).toBe("changed");
    const sheet = await subject.workbook.read();
    expect(["H6", "I6", "I25"].map((cell) => valueIn(sheet, cell))).toEqual([
      96.89, 8.5,
      // The total is a formula.
      93.5,
    ]);
    const { left } = await undo(subject.workbook, undefined, { now });
    expect(left.map(({ cell }) => cell)).toEqual(["I6"]);
    expect(valueIn(await subject.workbook.read(), "I6")).toBe(8.5);
  });
});

describe("between the writing and the reading back", () => {
  test.each<[string, (subject: ExcelSubject) => void]>([
    [
      "a row is inserted above",
      ({ host }) => {
        insertRows(host.workbook, host.workbook.sheet("表1"), 3, 1);
      },
    ],
    [
      "the rows are sorted",
      ({ host }) => {
        const sheet = host.workbook.sheet("表1");
        sortRows(host.workbook, sheet, { top: 13, left: 0, bottom: 22, right: 9 }, [
          { column: 3, ascending: false },
        ]);
      },
    ],
    [
      "a person types over what was written",
      (subject) => {
        type(subject, "I6", 8.5);
      },
    ],
  ])("%s: what was written stands, and undo finds it or leaves it", async (_, act) => {
    const untouched = openExcel([formInput(WRONG)]);
    const subject = openExcel([formInput(WRONG)]);
    before(subject, 3, () => {
      act(subject);
    });
    expect((await click(subject)).written).toBe(true);
    expect(leftInTheMiddle(await subject.workbook.read())).toBeNull();
    await undo(subject.workbook, undefined, { now });
    await clear(subject.workbook, undefined, { now });
    act(untouched);
    expect(subject.dump()).toEqual(untouched.dump());
  });
});

test("ignoring, too, stops where the rows have moved: no mark comes to stand in a wrong cell", async () => {
  const subject = openExcel([formInput(WRONG)]);
  await click(subject);
  const { forms } = await check(subject.workbook, undefined);
  const finding = forms[0]?.findings[0];
  if (finding === undefined) throw new Error("no finding");
  before(subject, 3, () => {
    insertRows(subject.host.workbook, subject.host.workbook.sheet("表1"), 3, 1);
  });
  const error = await failureOf(ignore(subject.workbook, undefined, finding, "已核", { now }));
  expect(error.code).toBe("changed");
  expect(runsOf(await subject.workbook.read())).toHaveLength(1);
});
