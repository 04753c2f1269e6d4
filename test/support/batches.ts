/** Batches that tests of the host send again and again. */

/** One batch of everything the add-in writes. */
export async function write(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表1");
    context.workbook.settings.add("自评核", "{}");
    sheet.getRange("B3").values = [[1]];
    context.workbook.comments.add(sheet.getRange("B3"), "【自评核·E01】");
    sheet.getRange("B3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
  });
}

/** Reads A1:B3; gives its values. */
export async function read(excel: typeof Excel): Promise<unknown> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表1").getRange("A1:B3");
    range.load("values,formulas");
    await context.sync();
    return range.values;
  });
}
