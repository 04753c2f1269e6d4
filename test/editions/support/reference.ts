/** The workbook that goes from edition to edition: a form with errors, comments and a rule of a person, a second sheet. */
import { fromA1, oneCell } from "../../../src/core/cells";
import { addComment, addConditionalFormat, addReply } from "../../../src/spreadsheet/model";
import { packageOf } from "../../contract/xlsx";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { openInExcel, saveFromExcel } from "../../support/excel-file";

const PERSON = { name: "李科长", email: "li@example.invalid" };

/** A file as Excel saves it, before we have done anything to it. */
export async function referenceFile(): Promise<Uint8Array> {
  const form = { ...formInput(WRONG), merges: ["A1:J1"] };
  const summary = {
    name: "汇总",
    rows: [
      ["项目", "总分", "取整"],
      ["档案", { value: 83.99, formula: "=表1!I25" }, { value: 84, formula: "=ROUND(B2,0)" }],
    ],
  };
  const file = await openInExcel(packageOf([form, summary]));
  const { workbook } = file;
  const sheet = workbook.sheet("表1");
  const thread = addComment(workbook, sheet, fromA1("C2"), "请核对单位名称", PERSON);
  addReply(workbook, thread, "已核对", { name: "王科长" });
  addConditionalFormat(workbook, sheet, [oneCell(5, 3)], "Custom", {
    formula: "=$D$6<0",
    formats: { "Fill.Color": "#FF0000" },
  });
  return saveFromExcel(file);
}
