/** @jest-environment jsdom */
import type { SheetInput } from "../../contract/subject";
import { openExcel } from "../../contract/excel";
import { editOf, planOf } from "../../support/edits";

const SHEET: SheetInput = { name: "表1", rows: [["甲", 1]], isProtected: true };

test("in Excel, a protected sheet is opened for writing by the ribbon that stands above it", async () => {
  const write = openExcel([SHEET]).workbook.edit(undefined, () =>
    planOf({ edits: [editOf("B1", { value: 2, formula: null })] }),
  );
  const refused = await write.catch((error: unknown) => error);
  expect(refused).toMatchObject({ message: expect.stringMatching(/^工作表受保护，.*“审阅”/) as unknown });
  expect(refused).toMatchObject({ message: expect.not.stringContaining("重新打开") as unknown });
});
