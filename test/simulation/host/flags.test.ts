/** @jest-environment jsdom */
import { FLAG } from "../../../src/simulation/host";
import { connect } from "../../support/host";

const { write, concurrent, undoable } = FLAG;

test.each<[string, number, (context: Excel.RequestContext) => void]>([
  ["a pure read", concurrent, (context) => context.workbook.worksheets.load("items/name")],
  ["a read that keeps a range", 0, (context) => active(context).getRange("A1").load("values")],
  [
    "selecting",
    0,
    (context) => {
      active(context).getRange("A1").select();
    },
  ],
  ["values", write | undoable, (context) => void (active(context).getRange("A1").values = [[1]])],
  ["a new sheet", write | undoable, (context) => void context.workbook.worksheets.add("新")],
  ["formulas", write, (context) => void (active(context).getRange("A1").formulas = [["=1"]])],
  ["a comment", write, (context) => void context.workbook.comments.add("表1!A1", "文字")],
  ["a highlight", write, (context) => void active(context).getRange("A1").conditionalFormats.add("Custom")],
  ["a setting", write, (context) => void context.workbook.settings.add("k", "v")],
  [
    "values and a setting",
    write,
    (context) => {
      active(context).getRange("A1").values = [[1]];
      context.workbook.settings.add("k", "v");
    },
  ],
])("%s: the flags the client sends are written down", async (_, flags, queue) => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    queue(context);
    await context.sync();
  });
  expect(host.log.records[0]?.flags).toBe(flags);
});

test("a run that touched ranges ends with one hidden request more", async () => {
  const { Excel, host } = connect();
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    active(context).getRange("A1").load("values");
    active(context).getRange("A2").load("values");
    await context.sync();
  });
  expect(host.log.records.map(({ isHidden, flags }) => [isHidden, flags])).toEqual([
    [false, FLAG.delayForCellEdit],
    [true, FLAG.delayForCellEdit],
  ]);
  expect(host.log.records[1]?.actions.filter((action) => action === "_RemoveReference()")).toHaveLength(2);
  expect(host.log.syncs).toBe(1);
});

function active(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getActiveWorksheet();
}
