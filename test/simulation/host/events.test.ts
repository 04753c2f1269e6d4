/** @jest-environment jsdom */
import { deleteRows, insertRows, setCell } from "../../../src/spreadsheet/model";
import { connect, settled } from "../../support/host";

/** Registers one handler that writes down what it is told, and waits for the registration. */
async function listen<T>(
  excel: typeof Excel,
  pick: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<T>,
) {
  const heard: T[] = [];
  const registration = await excel.run(async (context) => {
    const added = pick(context).add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return { heard, registration };
}

describe("changes", () => {
  test.each([
    ["a sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("表1").onChanged],
    ["all sheets", (context: Excel.RequestContext) => context.workbook.worksheets.onChanged],
  ])("are told to handlers of %s: by a person, by the add-in, by a co-author", async (_, pick) => {
    const { Excel, host } = connect();
    const { heard } = await listen(Excel, pick);
    const { id } = host.workbook.sheet("表1");
    setCell(host.workbook, "表1", "B3", "1");
    await settled();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表1").getRange("B2:B3").values = [[2], [3]];
      await context.sync();
    });
    host.workbook.as("remote", () => {
      setCell(host.workbook, "表1", "D3", "甲");
    });
    await settled();
    expect(
      heard.map(({ address, changeType, source, triggerSource, worksheetId, details }) => ({
        address,
        changeType,
        source,
        triggerSource,
        worksheetId,
        details,
      })),
    ).toEqual([
      {
        address: "B3",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        worksheetId: id,
        details: { valueBefore: 436000, valueAfter: 1, valueTypeBefore: "Double", valueTypeAfter: "Double" },
      },
      {
        address: "B2:B3",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        worksheetId: id,
        details: undefined,
      },
      {
        address: "D3",
        changeType: "RangeEdited",
        source: "Remote",
        triggerSource: "Unknown",
        worksheetId: id,
        details: {
          valueBefore: "按原样",
          valueAfter: "甲",
          valueTypeBefore: "String",
          valueTypeAfter: "String",
        },
      },
    ]);
  });

  test("of rows are told as such; those of another sheet only to all sheets", async () => {
    const { Excel, host } = connect();
    const { heard } = await listen(Excel, (context) => context.workbook.worksheets.getItem("表1").onChanged);
    const all = await listen(Excel, (context) => context.workbook.worksheets.onChanged);
    insertRows(host.workbook, host.workbook.sheet("表1"), 1, 2);
    deleteRows(host.workbook, host.workbook.sheet("表1"), 1);
    setCell(host.workbook, "说明 2", "A1", "x");
    await settled();
    expect(heard.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["2:3", "RowInserted"],
      ["2:2", "RowDeleted"],
    ]);
    expect(all.heard).toHaveLength(3);
  });

  test("in marks, formats and settings are none", async () => {
    const { Excel } = connect();
    const { heard } = await listen(Excel, (context) => context.workbook.worksheets.onChanged);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表1").getRange("B3");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      range.format.font.bold = true;
      range.numberFormat = [["0.00"]];
      context.workbook.comments.add(range, "说明");
      context.workbook.settings.add("k", "v");
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([]);
  });

  test("by the add-in come as a message of their own after the answer", async () => {
    const schedule = (task: () => void) => void setTimeout(task, 0);
    const { Excel } = connect(undefined, { schedule });
    const order: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表1");
      sheet.onChanged.add(() => {
        order.push("event");
        return Promise.resolve();
      });
      sheet.getRange("B3").values = [[1]];
      await context.sync();
      order.push("answer");
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(order).toEqual(["answer", "event"]);
  });
});

test.each([
  [
    "a sheet",
    (context: Excel.RequestContext) => context.workbook.worksheets.getItem("表1").onSelectionChanged,
  ],
  ["all sheets", (context: Excel.RequestContext) => context.workbook.worksheets.onSelectionChanged],
])("selections are told to handlers of %s", async (_, pick) => {
  const { Excel, host } = connect();
  const { heard } = await listen(Excel, pick);
  host.workbook.select(host.workbook.sheet("表1"), [{ top: 5, left: 9, bottom: 6, right: 9 }]);
  await settled();
  expect(heard.map(({ address, worksheetId }) => [address, worksheetId])).toEqual([
    ["J6:J7", host.workbook.sheet("表1").id],
  ]);
});

test.each([
  ["a sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("说明 2").onActivated],
  ["all sheets", (context: Excel.RequestContext) => context.workbook.worksheets.onActivated],
])("activation is told to handlers of %s", async (_, pick) => {
  const { Excel, host } = connect();
  const { heard } = await listen(Excel, pick);
  host.workbook.activate(host.workbook.sheet("说明 2"));
  host.workbook.activate(host.workbook.sheet("说明 2"));
  await settled();
  expect(heard.map(({ worksheetId }) => worksheetId)).toEqual([host.workbook.sheet("说明 2").id]);
});

test("deactivation is told", async () => {
  const { Excel, host } = connect();
  const { heard } = await listen(Excel, (context) => context.workbook.worksheets.onDeactivated);
  host.workbook.activate(host.workbook.sheet("说明 2"));
  await settled();
  expect(heard.map(({ worksheetId }) => worksheetId)).toEqual([host.workbook.sheet("表1").id]);
});

test("added and deleted sheets are told", async () => {
  const { Excel, host } = connect();
  const added = await listen(Excel, (context) => context.workbook.worksheets.onAdded);
  const deleted = await listen(Excel, (context) => context.workbook.worksheets.onDeleted);
  const sheet = host.workbook.addSheet("新表");
  host.workbook.as("remote", () => {
    host.workbook.deleteSheet(sheet);
  });
  await settled();
  expect(added.heard.map(({ worksheetId, source }) => [worksheetId, source])).toEqual([[sheet.id, "Local"]]);
  expect(deleted.heard.map(({ worksheetId, source }) => [worksheetId, source])).toEqual([
    [sheet.id, "Remote"],
  ]);
});

test("a handler of an earlier host hears nothing of a later one", async () => {
  const { heard } = await listen(connect().Excel, (context) => context.workbook.worksheets.onChanged);
  const later = connect();
  const again = await listen(later.Excel, (context) => context.workbook.worksheets.onChanged);
  setCell(later.host.workbook, "表1", "B3", "1");
  await settled();
  expect([heard.length, again.heard.length]).toEqual([0, 1]);
});

test("a removed handler hears nothing more", async () => {
  const { Excel, host } = connect();
  const { heard, registration } = await listen(Excel, (context) => context.workbook.worksheets.onChanged);
  expect(host.events.count).toBe(1);
  await Excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
  setCell(host.workbook, "表1", "B3", "1");
  await settled();
  expect([heard, host.events.count]).toEqual([[], 0]);
});
