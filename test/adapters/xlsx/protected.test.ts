import type { SheetInput } from "../../contract/subject";
import { openXlsx } from "../../contract/xlsx";
import { editOf, planOf } from "../../support/edits";

const SHEET: SheetInput = { name: "表1", rows: [["甲", 1]], isProtected: true };

test("a protected sheet of a file is opened for writing in another program; no ribbon is spoken of", async () => {
  const write = openXlsx([SHEET]).workbook.edit(undefined, () =>
    planOf({ edits: [editOf("B1", { value: 2, formula: null })] }),
  );
  const refused = await write.catch((error: unknown) => error);
  expect(refused).toMatchObject({
    message: expect.stringMatching(/^工作表受保护，.*在 Excel 或 WPS 中.*重新打开/) as unknown,
  });
  expect(refused).toMatchObject({ message: expect.not.stringContaining("审阅") as unknown });
});
