/** @jest-environment jsdom */
import { excelWorkbook } from "../../../src/adapters/excel";
import { check, correct, type LeftInTheMiddle, leftInTheMiddle } from "../../../src/core/actions";
import { settle } from "../../../src/core/actions/settle";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import type { WorkbookErrorCode } from "../../../src/core/port";
import { setCell } from "../../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { failureOf, settled } from "../../support/host";
import { places } from "../../support/length";
import { formInput, WRONG } from "./forms";

const click = ({ workbook }: ExcelSubject) => correct(workbook, undefined, { now });

/** Number of actions in the request that writes, up to the first comment: what follows may be refused alone. */
async function writeActions(input: Parameters<typeof openExcel>[0]): Promise<number> {
  const subject = openExcel(input);
  await click(subject);
  const [, write] = subject.host.log.records.filter(({ isHidden }) => !isHidden);
  return write === undefined ? 0 : firstComment(write);
}

function firstComment({ actions }: { readonly actions: readonly string[] }): number {
  return actions.findIndex((name) => name.endsWith("Comments.Add"));
}

describe("a failure at any action of the write before its comments", () => {
  const input = [formInput(WRONG)];

  test.each(["GeneralException", "InvalidArgument", "AccessDenied"])(
    "%s leaves the sheet as it was, and the error says so",
    async (code) => {
      const count = await writeActions(input);
      expect(count).toBeGreaterThan(30);
      for (const action of places(count)) {
        const subject = openExcel(input);
        const before = subject.dump();
        subject.host.faults.failAction({ request: 2, action, code });
        const error = await failureOf(click(subject));
        expect([action, error.code]).toEqual([action, code === "AccessDenied" ? "protected" : "unknown"]);
        // What goes into a report names the call, never what stands in a cell.
        expect(error.detail).toMatch(new RegExp(`^${code}: \\S`));
        expect(error.detail).not.toMatch(/96\.89|9\.69|94\.69|SUM|[\u4e00-\u9fff]/);
        expect(subject.dump()).toEqual(before);
        // The way is free: the same click now goes through.
        expect((await click(subject)).written).toBe(true);
      }
    },
  );

  test("and where the sheet already has marks of ours, they are as before too", async () => {
    const corrected = async () => {
      const subject = openExcel(input);
      await click(subject);
      setCell(subject.host.workbook, "表1", "F6", 400000);
      setCell(subject.host.workbook, "表1", "J18", "采购结余");
      return subject;
    };
    const probe = await corrected();
    const from = probe.host.log.records.length;
    await click(probe);
    const write = probe.host.log.records.slice(from).filter(({ isHidden }) => !isHidden)[2];
    const visible = ({ workbook }: ExcelSubject) => workbook.read();
    const count = write === undefined ? 0 : firstComment(write);
    expect(count).toBeGreaterThan(20);
    for (const action of places(count)) {
      const subject = await corrected();
      const before = await visible(subject);
      subject.host.faults.failAction({ request: 3, action, code: "GeneralException" });
      await failureOf(click(subject));
      const after = await visible(subject);
      // Marks of open findings share one id: among them the cell decides.
      const key = ({ id, at }: (typeof after.marks)[number]) => `${id ?? ""} ${toA1(at)}`;
      const byId = (marks: typeof after.marks) => [...marks].sort((a, b) => key(a).localeCompare(key(b)));
      expect([action, after.rows, byId(after.marks), after.record]).toEqual([
        action,
        before.rows,
        byId(before.marks),
        before.record,
      ]);
    }
  });

  test("when bringing it back fails as well, that is told, and taking it back mends it", async () => {
    const subject = openExcel(input);
    const before = subject.dump();
    subject.host.faults.failAction({
      request: 2,
      action: (name) => name.endsWith("ConditionalFormats.Add"),
      code: "GeneralException",
    });
    subject.host.faults.failAction({ request: 3, action: 0, code: "GeneralException" });
    const error = await failureOf(click(subject));
    expect(error.code).toBe("unknown");
    expect(error.message).toContain("窗格会提示上次操作没有完成");
    const left = leftInTheMiddle(await subject.workbook.read());
    expect(left?.journal?.action).toBe("correct");
    await settle(subject.workbook, left as LeftInTheMiddle, "takeBack", { now });
    expect(subject.dump()).toEqual(before);
  });

  test("in the reading nothing was written at all", async () => {
    const subject = openExcel(input);
    const before = subject.dump();
    subject.host.faults.failAction({ request: 1, action: 5, code: "GeneralException" });
    expect((await failureOf(click(subject))).code).toBe("unknown");
    expect(subject.dump()).toEqual(before);
  });
});

describe("every error of the closed set has its Chinese text, and nothing is half written", () => {
  async function expectError(
    subject: ExcelSubject,
    code: WorkbookErrorCode,
    says: string,
    work: Promise<unknown> = click(subject),
  ): Promise<void> {
    const before = subject.dump();
    const error = await failureOf(work);
    expect([error.code, error.message.includes(says)]).toEqual([code, true]);
    expect(subject.dump()).toEqual(before);
  }

  test("edit mode: reading says so at once", async () => {
    const subject = openExcel([formInput(WRONG)]);
    subject.host.workbook.beginEdit();
    await expectError(subject, "edit-mode", "请按 Enter 结束编辑", check(subject.workbook, undefined));
  });

  test("edit mode: a click waits and goes on when the editing ends", async () => {
    const subject = openExcel([formInput(WRONG)]);
    subject.host.workbook.beginEdit();
    const clicked = click(subject);
    await settled();
    expect(subject.host.workbook.sheet("表1")).toBeDefined();
    subject.host.workbook.endEdit();
    expect((await clicked).written).toBe(true);
  });

  test("protected", async () => {
    await expectError(openExcel([{ ...formInput(WRONG), isProtected: true }]), "protected", "撤销工作表保护");
  });

  test("read-only", async () => {
    const subject = openExcel([formInput(WRONG)]);
    subject.host.workbook.readOnly = true;
    await expectError(subject, "read-only", "工作簿为只读");
  });

  test("gone: the sheet is deleted between reading and writing", async () => {
    const subject = openExcel([formInput(WRONG), { name: "其他", rows: [["甲"]] }]);
    subject.host.faults.beforeRequest(2, () => {
      subject.host.workbook.deleteSheet(subject.host.workbook.sheet("表1"));
    });
    const error = await failureOf(click(subject));
    expect([error.code, error.message]).toEqual(["gone", expect.stringContaining("工作表已被删除")]);
    expect(await subject.workbook.sheets()).toHaveLength(1);
  });

  test("changed: a cell was edited since the check", async () => {
    const subject = openExcel([formInput(WRONG)]);
    const reviewed = await check(subject.workbook, undefined);
    subject.host.workbook.as("remote", () => {
      setCell(subject.host.workbook, "表1", "I6", 8);
    });
    const work = correct(subject.workbook, undefined, { now, reviewed });
    await expectError(subject, "changed", "I6在检查之后被改动", work);
  });

  test("too large: request, answer, values", async () => {
    const request = openExcel([formInput(WRONG)]);
    request.host.faults.maxRequestBytes = 200;
    await expectError(request, "too-large", "内容过大");
    const answer = openExcel([formInput(WRONG)]);
    answer.host.faults.maxResponseBytes = 200;
    await expectError(answer, "too-large", "内容过大");
    const values = openExcel([formInput(WRONG)]);
    values.host.faults.maxCells = 10;
    await expectError(values, "too-large", "内容过大");
  });

  test("not supported: an Excel older than the requirement set", async () => {
    const subject = openExcel([formInput(WRONG)], { excelApi: "1.9" });
    await expectError(subject, "not-supported", "当前版本的 Excel 不支持");
  });

  test("everything works at the requirement set that the manifest asks for", async () => {
    const subject = openExcel([{ ...formInput(WRONG), comments: { A1: "请核实" } }], { excelApi: "1.10" });
    expect((await click(subject)).written).toBe(true);
    expect((await undo(subject.workbook, undefined, { now })).left).toEqual([]);
  });

  test("no answer: the caller is told after a while", async () => {
    const subject = openExcel([formInput(WRONG)]);
    const timers: (() => void)[] = [];
    const workbook = excelWorkbook(subject.Excel, "表.xlsx", {
      patience: 30_000,
      timer: { start: (action) => timers.push(action), stop: () => undefined },
    });
    const before = subject.dump();
    subject.host.faults.dropRequest(1);
    const error = failureOf(workbook.read());
    await settled();
    timers.forEach((action) => {
      action();
    });
    expect([(await error).code, (await error).message]).toEqual([
      "no-answer",
      expect.stringContaining("Excel 没有回应"),
    ]);
    expect(subject.dump()).toEqual(before);
  });
});

test("the detail for a report names the failing call and holds no cell values", async () => {
  const subject = openExcel([formInput({ ...WRONG, E2: "不可外传的项目名称" })]);
  subject.host.faults.failAction({
    request: 2,
    action: (name) => name.endsWith("ConditionalFormats.Add"),
    code: "GeneralException",
  });
  const { detail } = await failureOf(click(subject));
  expect(detail).toContain("GeneralException");
  expect(detail).not.toMatch(/不可外传|96\.|9\.99|更正为/);
});
