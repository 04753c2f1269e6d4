/** @jest-environment jsdom */
import { calculateWorkbook } from "../../../src/core/calculate";
import { dumpWorkbook } from "../../../src/simulation/host";
import { type WorkbookModel, insertRows } from "../../../src/spreadsheet/model";
import { now } from "../../support/clock";
import { type WorkbookSpec, createWorkbook } from "../../support/workbook-spec";
import { connect } from "../../support/host";

/** Sixty scores and their total, a person's comment and rule, and a fill. */
const SHEET: WorkbookSpec = {
  now,
  calculate: calculateWorkbook,
  sheets: [
    {
      name: "表1",
      cells: {
        ...Object.fromEntries(Array.from({ length: 60 }, (_, row) => [`B${row + 1}`, row])),
        A1: { value: "产出指标", formats: { "Fill.Color": "#FFFF00" } },
        B61: { formula: "=SUM(B1:B60)" },
      },
      comments: { D1: { content: "请核实", author: { name: "王五" } } },
      conditionalFormats: [{ at: "B1:B60", formula: "=B1>50", formats: { "Fill.Color": "#00FF00" } }],
    },
  ],
};

const MARKER = "自评核·corrected·";

/** Corrects all sixty cells with comment, highlight and record: read, write, read back. */
async function correct(excel: typeof Excel): Promise<number> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("id,name,protection/protected");
    used.load("values,formulas,text,valueTypes,numberFormat,address");
    await context.sync();
    context.workbook.settings.add("自评核", JSON.stringify(used.values));
    const marks: (Excel.Comment | Excel.ConditionalFormat)[] = [];
    for (let row = 1; row <= 60; row++) {
      const cell = sheet.getRange(`B${row}`);
      cell.values = [[row]];
      const rule = cell.conditionalFormats.add("Custom");
      rule.custom.rule.formula = `LEN("${MARKER}${row}")>0`;
      rule.custom.format.fill.color = "#C6E0B4";
      marks.push(context.workbook.comments.add(cell, `【自评核·E02】${row}`), rule);
    }
    for (const mark of marks) mark.load("id");
    await context.sync();
    const total = sheet.getRange("B61");
    total.load("values");
    await context.sync();
    expect(new Set(marks.map(({ id }) => id)).size).toBe(120);
    return total.values[0]?.[0] as number;
  });
}

/** Finds every highlight by its marker, wherever its cell has moved, and puts everything back. */
async function undo(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rules = sheet.getRange().conditionalFormats;
    rules.load("items/id,items/type,items/customOrNullObject/rule/formula");
    sheet.comments.load("items/id,items/content");
    await context.sync();
    const ours = rules.items.filter(
      ({ customOrNullObject: custom }) => !custom.isNullObject && custom.rule.formula.includes(MARKER),
    );
    const places = ours.map((rule) => rule.getRange());
    for (const place of places) place.load("address");
    await context.sync();
    for (const [index, rule] of ours.entries()) {
      const number = Number(/·(\d+)"/.exec(rule.customOrNullObject.rule.formula)?.[1]);
      const address = places[index]?.address ?? "";
      sheet.getRange(address).values = [[number - 1]];
      rule.delete();
    }
    for (const comment of sheet.comments.items) {
      if (comment.content.startsWith("【自评核·")) comment.delete();
    }
    context.workbook.settings.getItem("自评核").delete();
    await context.sync();
  });
}

test("sixty corrections are one write; undone, the workbook is as it was", async () => {
  const { Excel, host } = connect(SHEET);
  const before = dumpWorkbook(host.workbook);
  expect(await correct(Excel)).toBe(1830);
  expect(host.log.syncs).toBe(3);
  await undo(Excel);
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});

test("the same after rows were inserted above and the sheet was renamed", async () => {
  const change = (workbook: WorkbookModel) => {
    workbook.renameSheet(workbook.activeSheet, "自评表 2024");
    insertRows(workbook, workbook.activeSheet, 0, 3);
  };
  const untouched = createWorkbook(SHEET);
  change(untouched);
  const { Excel, host } = connect(SHEET);
  await correct(Excel);
  change(host.workbook);
  await undo(Excel);
  expect(dumpWorkbook(host.workbook)).toEqual(dumpWorkbook(untouched));
});
