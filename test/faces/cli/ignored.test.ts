import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { check } from "../../../src/core/actions";
import { ignore } from "../../../src/core/actions/ignore";
import { now } from "../../support/clock";
import { ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

async function textOf(...args: string[]): Promise<string> {
  const { out, err } = await ziping(...args);
  return out + err;
}

/** The reference workbook with one finding set aside, as a file. */
async function ignoring(id: string, reason: string): Promise<string> {
  const workbook = openWorkbook(readFileSync(ERRORS), "errors.xlsx");
  const [sheet] = await workbook.sheets();
  const { forms } = await check(workbook, sheet?.id);
  const finding = forms.flatMap(({ findings }) => findings).find((each) => each.id === id);
  if (finding === undefined) throw new Error(`${id} was not found`);
  await ignore(workbook, sheet?.id, finding, reason, { now });
  const file = folder.path("ignored.xlsx");
  writeFileSync(file, workbook.save());
  return file;
}

test("what was set aside in a file is said with its reason, not counted and not corrected", async () => {
  const file = await ignoring("E01@H6", "财政局核定");
  const text = await textOf("check", file);
  expect(text).toMatch(/已忽略 {4}E01 +H6 +.*（理由：财政局核定）/);
  expect(text).not.toMatch(/必须处理 {2}E01/);
  expect(await textOf("fix", file, "--out", folder.path("out"))).not.toMatch(/已更正 {2}E01/);
});

test("clear takes it out of the file", async () => {
  const file = await ignoring("E01@H6", "财政局核定");
  const out = folder.path("out");
  await textOf("clear", file, "--out", out);
  const text = await textOf("check", path.join(out, "ignored.xlsx"));
  expect(text).toMatch(/必须处理 {2}E01 +H6 /);
  expect(text).not.toContain("已忽略");
});

test("what was set aside and is no longer found is said too", async () => {
  const file = await ignoring("E01@H6", "财政局核定");
  const workbook = openWorkbook(readFileSync(file), "ignored.xlsx");
  await workbook.edit(undefined, () => ({
    edits: [
      {
        at: { row: 5, column: 7 },
        from: { value: null, formula: null },
        to: { value: 96.89, formula: null },
      },
    ],
    recalculations: [],
    marks: { remove: [], add: [] },
  }));
  writeFileSync(file, workbook.save());
  expect(await textOf("check", file)).toContain(
    "不再出现  E01  年度资金总额  此前已忽略（理由：财政局核定）。",
  );
});
