import { check, correct } from "../../../src/core/actions";
import { reportSheet } from "../../../src/core/report/report";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { DEMO_FORM } from "../../../src/faces/pane/demo/demo-form";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { sheetOf } from "../../support/sheets";

test("the demo form is read whole, and exactly what was planted is wrong", async () => {
  const workbook = new MemoryWorkbook(sheetOf([["说明"]], "封面"));
  const sheet = await workbook.putSheet(DEMO_FORM);
  const review = await check(workbook, sheet.id);
  expect(review.forms).toHaveLength(1);
  const [form] = review.forms;
  expect(form?.form.project.name?.value).toBe("示例项目：公共阅览室设备更新");
  expect(form?.form.indicators).toHaveLength(8);
  const errors = form?.findings.filter(({ severity }) => severity === "error").map(({ id }) => id);
  expect(errors?.sort()).toEqual(["E01@H6", "E02@I6", "I01@I14", "I07@J16", "T01@I21"]);
  expect(
    form?.findings.filter(({ severity }) => severity === "warning").map(({ id, what }) => `${id} ${what}`),
  ).toEqual([]);
});

test("one click puts right what is arithmetic, and leaves the reason to a person", async () => {
  const workbook = new MemoryWorkbook(sheetOf([["说明"]], "封面"));
  const sheet = await workbook.putSheet(DEMO_FORM);
  const { after } = await correct(workbook, sheet.id, { now });
  const value = (cell: string) => cellAt(after.snapshot, fromA1(cell)).value;
  expect([value("H6"), value("I6"), value("I14"), value("I21")]).toEqual([93, 9.3, 10, 97.3]);
  expect(after.forms[0]?.findings.filter(({ severity }) => severity === "error").map(({ id }) => id)).toEqual(
    ["I07@J16"],
  );
});

test("put again it is as it was, and a report does not take its place", async () => {
  const workbook = new MemoryWorkbook(sheetOf([["说明"]], "封面"));
  const first = await workbook.putSheet(DEMO_FORM);
  await correct(workbook, first.id, { now });
  await workbook.putSheet(reportSheet({ file: "a.xlsx", time: "" }, []));
  await workbook.putSheet(DEMO_FORM);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["封面", "示例自评表", "核查报告"]);
  expect(cellAt(await workbook.read(first.id), fromA1("H6")).value).toBe(93.5);
});
