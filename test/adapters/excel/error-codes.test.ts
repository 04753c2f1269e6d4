/** @jest-environment jsdom */
import { correct } from "../../../src/core/actions";
import type { WorkbookErrorCode } from "../../../src/core/port";
import { openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { connect, failureOf } from "../../support/host";
import { formInput, WRONG } from "./forms";

/** Codes of the client that say nothing that a person could act upon, or that our requests cannot meet. */
const WITHOUT_A_MESSAGE = new Set([
  "EmptyChartSeries",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperationInCellEditMode",
  "OpenWorkbookLinksBlocked",
  "PowerQueryRefreshResourceChallenge",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "UnsupportedFillType",
]);

/** Codes of the documentation beside them. */
const OTHERS = ["ActivityLimitReached", "HostRestartNeeded", "MemoryLimitReached", "ServiceNotAvailable"];

test("every code of the client has a message that says what to do", async () => {
  const codes = [...Object.values(connect().Excel.ErrorCodes as Record<string, string>), ...OTHERS];
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) {
    if (WITHOUT_A_MESSAGE.has(code)) continue;
    const subject = openExcel([formInput(WRONG)]);
    const before = subject.dump();
    // What is missed in a reading is looked for once more.
    for (const request of [1, 2]) subject.host.faults.failAction({ request, action: 5, code });
    const error = await failureOf(correct(subject.workbook, undefined, { now }));
    expect([code, error.code]).not.toEqual([code, "unknown"]);
    expect([code, subject.dump()]).toEqual([code, before]);
  }
});

test.each<[code: string, is: WorkbookErrorCode, says: string]>([
  ["Conflict", "conflict", "与他人的修改"],
  ["InsertDeleteConflict", "conflict", "与他人的修改"],
  ["InactiveWorkbook", "inactive", "点一下它的窗口"],
  ["ServiceNotAvailable", "busy", "一两分钟"],
  ["ActivityLimitReached", "busy", "一两分钟"],
  ["RequestAborted", "busy", "一两分钟"],
  ["InvalidOperation", "not-possible", "退出筛选"],
  ["MergedRangeConflict", "not-possible", "退出筛选"],
  ["HostRestartNeeded", "restart", "重新打开 Excel"],
  ["UnsupportedSheet", "not-supported", "不支持"],
])("%s in the middle of a write: all is taken back, and it is said what to do", async (code, is, says) => {
  const subject = openExcel([formInput(WRONG)]);
  const before = subject.dump();
  subject.host.faults.failAction({ request: 2, action: (name) => name.endsWith("Values="), code });
  const error = await failureOf(correct(subject.workbook, undefined, { now }));
  expect([error.code, error.message]).toEqual([is, expect.stringContaining(says)]);
  expect(subject.dump()).toEqual(before);
});
