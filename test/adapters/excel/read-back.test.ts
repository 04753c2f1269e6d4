/** @jest-environment jsdom */
import { excelWorkbook } from "../../../src/adapters/excel";
import { check, correct, leftInTheMiddle } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import type { WorkbookError } from "../../../src/core/port";
import { openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { settled } from "../../support/host";
import { formInput, WRONG } from "./forms";

const INPUT = [formInput(WRONG)];

/** Requests of a click that a person could see, in their order: read, write, read back. */
async function requestsOfAClick() {
  const subject = openExcel(INPUT);
  await correct(subject.workbook, undefined, { now });
  return subject.host.log.records.filter(({ isHidden }) => !isHidden);
}

test("a failure at any action of the reading back leaves the sheet as it was, and the error says so", async () => {
  const [, , readBack] = await requestsOfAClick();
  const count = readBack?.actions.length ?? 0;
  expect(count).toBeGreaterThan(3);
  for (let action = 0; action < count; action++) {
    const subject = openExcel(INPUT);
    const before = subject.dump();
    subject.host.faults.failAction({ request: 3, action, code: "GeneralException" });
    await expect(correct(subject.workbook, undefined, { now })).rejects.toMatchObject({ code: "unknown" });
    expect([action, subject.dump()]).toEqual([action, before]);
  }
});

/** A workbook whose waiting ends when the test says so. */
function impatient(which: "dropRequest" | "loseAnswer") {
  const subject = openExcel(INPUT);
  const waiting = new Set<() => void>();
  const workbook = excelWorkbook(subject.Excel, "表.xlsx", {
    timer: {
      start: (action) => {
        waiting.add(action);
        return action;
      },
      stop: (action) => waiting.delete(action as () => void),
    },
  });
  subject.host.faults[which](2);
  const work = correct(workbook, undefined, { now }).catch((error: unknown) => error as WorkbookError);
  return {
    subject,
    giveUp: async () => {
      await settled();
      expect(waiting.size).toBe(1);
      for (const action of waiting) action();
      return (await work) as WorkbookError;
    },
  };
}

test("a write that nobody carried out: the error says that it is open what happened, a new click mends it", async () => {
  const { subject, giveUp } = impatient("dropRequest");
  const before = subject.dump();
  const { code, message } = await giveUp();
  expect([code, message]).toEqual(["no-answer", expect.stringContaining("更正可能已写入，也可能未写入")]);
  expect(subject.dump()).toEqual(before);
  expect((await correct(subject.workbook, undefined, { now })).edits).toHaveLength(4);
});

test("a write whose answer was lost: all of it stands, the next check shows so, the next write settles it", async () => {
  const { subject, giveUp } = impatient("loseAnswer");
  const before = subject.dump();
  expect((await giveUp()).message).toContain("以检查结果为准");
  const { forms } = await check(subject.workbook, undefined);
  expect(forms[0]?.findings.filter(({ correction }) => correction !== null)).toEqual([]);
  expect(leftInTheMiddle(await subject.workbook.read())?.journal?.action).toBe("correct");
  const again = await correct(subject.workbook, undefined, { now });
  expect([again.written, again.edits]).toEqual([true, []]);
  expect(leftInTheMiddle(await subject.workbook.read())).toBeNull();
  expect((await correct(subject.workbook, undefined, { now })).written).toBe(false);
  await undo(subject.workbook, undefined, { now });
  expect(subject.dump()).toEqual(before);
});
