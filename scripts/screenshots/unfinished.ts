import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { correct } from "../../src/core/actions";
import { fromA1 } from "../../src/core/cells";
import { type EditPlan, NOTHING_TO_DO, sheetBySheet, UNTOUCHED, type Workbook } from "../../src/core/port";
import { openFile } from "../../test/browser/support/open-file";
import { button, paneOf, type PaneState } from "./states";

const SAMPLE = path.join(__dirname, "../../assets/samples/luohu-2024-errors.xlsx");
const NAME = "罗湖区2024年度自评表.xlsx";
const now = () => new Date("2025-03-01T06:32:00Z");

/** What an action would write to the sheet in front. */
async function planned(file: XlsxWorkbook): Promise<EditPlan> {
  const plans: EditPlan[] = [];
  const looking: Workbook = {
    name: file.name,
    sheets: () => file.sheets(),
    read: (id) => file.read(id),
    putSheet: (content) => file.putSheet(content),
    dropHalfSheet: (journal) => file.dropHalfSheet(journal),
    edit: async (id, decide) => {
      plans.push(await decide(await file.read(id)));
      return UNTOUCHED;
    },
    mergedAreas: (id, within) => file.mergedAreas(id, within),
    readSheets: (sheets) => file.readSheets(sheets),
    editSheets: (sheets, decide) => sheetBySheet(sheets, (id) => looking.edit(id, decide)),
  };
  await correct(looking, undefined, { now });
  return plans[0] ?? NOTHING_TO_DO;
}

/** A file in which a correction has stopped after its first cell. */
async function halfCorrected(): Promise<Uint8Array> {
  const file = openWorkbook(readFileSync(SAMPLE), NAME);
  const { edits, journal } = await planned(file);
  if (journal === undefined) throw new Error("The sample has nothing to correct.");
  const record = { remove: [], add: [journal] };
  await file.edit(undefined, () => ({ ...NOTHING_TO_DO, edits: edits.slice(0, 1), record }));
  return file.save();
}

/** A file whose total comes from the web. */
async function fromOutside(): Promise<Uint8Array> {
  const file = openWorkbook(readFileSync(SAMPLE), NAME);
  const at = fromA1("I25");
  const formula = '=IF(1=1,95.69,WEBSERVICE("http://shuju.example/zongfen"))';
  const edit = { at, from: { value: null, formula: null }, to: { value: 95.69, formula } };
  await file.edit(undefined, () => ({ ...NOTHING_TO_DO, edits: [edit] }));
  return file.save();
}

/** What is asked of a person before something goes on. */
export const QUESTIONS: readonly PaneState[] = [
  {
    name: "unfinished",
    bring: async (page) => {
      await openFile(page, await halfCorrected(), NAME);
      await paneOf(page).getByText("上次操作没有完成").waitFor();
    },
  },
  {
    name: "outside",
    bring: async (page) => {
      await openFile(page, await fromOutside(), NAME);
      await button(page, /^一键重算/).click();
      await paneOf(page).getByRole("status").waitFor();
      await button(page, "撤销更正").click();
      await paneOf(page).getByRole("alertdialog").waitFor();
    },
  },
];
