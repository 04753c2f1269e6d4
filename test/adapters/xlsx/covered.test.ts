import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, correct } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import { now } from "../../support/clock";
import { openPackage, sheetData } from "../../support/edits";
import { formulaIn, valueIn } from "../../support/sheets";

const CLEAN = path.join(__dirname, "../../../assets/samples/luohu-2024.xlsx");
const SHEET = "xl/worksheets/sheet1.xml";

/** The published workbook with cells of its first form set, and areas merged over them. */
function withMerges(cells: Readonly<Record<string, string>>, ...merges: readonly string[]): Uint8Array {
  const parts = unzipSync(readFileSync(CLEAN));
  let sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  for (const [cell, content] of Object.entries(cells)) {
    sheet = sheet.replace(new RegExp(`(<c r="${cell}"[^>]*>)[\\s\\S]*?</c>`), `$1${content}</c>`);
  }
  const elements = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  sheet = sheet.replace(/<mergeCells[^>]*>/, (open) => open + elements);
  return zipSync({ ...parts, [SHEET]: strToU8(sheet) });
}

const open = (bytes: Uint8Array) => openWorkbook(bytes, "表.xlsx");

test("where merged areas lie over one another, each cell that one of them hides is told once", async () => {
  const data = sheetData({
    ...{ A1: "<v>1</v>", B1: "<v>2</v>", C1: "<v>3</v>", A2: "<v>4</v>", B2: "<v>5</v>", C2: "<v>6</v>" },
    ...{ A3: "<v>7</v>", B3: "<v>8</v>", C3: "<v>9</v>" },
  });
  const merges = ["A1:B2", "B2:C3", "B1:B1", "B2:C2"].map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const { workbook } = openPackage({ sheets: [`${data}<mergeCells>${merges}</mergeCells>`] });
  const { covered = [] } = await workbook.read();
  // B2 begins two of the areas, and the first one hides it all the same.
  expect(covered.map(toA1)).toEqual(["B1", "A2", "B2", "C2", "B3", "C3"]);
});

test("what merged cells hide is told: values and formulas, not their first cells, nor what is empty", async () => {
  const data = sheetData({
    A1: "<v>1</v>",
    B1: "<v>2</v>",
    'A2 t="str"': "<v></v>",
    B2: "<f>A1</f>",
    'C3 s="1"': "",
    D4: "<v>3</v>",
    D9: "<v>4</v>",
  });
  const merges =
    '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:D1048576"/><mergeCell ref="?"/></mergeCells>';
  const { workbook } = openPackage({ sheets: [data + merges, data] });
  const { covered, rows } = await workbook.read("1");
  expect(covered?.map(toA1)).toEqual(["B1", "B2", "D4", "D9"]);
  expect(rows[8]?.[3]?.value).toBe(4);
  expect((await workbook.read("2")).covered).toEqual([]);
});

test("a score under a merged score cell is nobody's, and the total that counts it is put right", async () => {
  const bytes = withMerges(
    { I14: "<v>15</v>", I15: "<v>12</v>", I25: "<f>SUM(I6:I24)</f><v>106.69</v>" },
    "I14:I15",
  );
  const workbook = open(bytes);
  const [first] = await workbook.sheets();
  const id = first?.id;
  const { forms } = await check(workbook, id);
  const [found] = forms;
  expect(found?.form.indicators.map(({ score }) => score && toA1(score.at))).not.toContain("I15");
  expect(found?.findings.find(({ rule }) => rule.id === "T01")?.what).toMatch(
    /应为 94\.69.*表中为 106\.69。其中 I15 被合并单元格遮住，存有 12，求和时会计入。请取消合并后删除。$/,
  );
  await correct(workbook, id, { now });
  const after = await workbook.read(id);
  expect([valueIn(after, "I25"), formulaIn(after, "I25")]).toEqual([94.69, "=ROUND(SUM(I6,I14,I16:I24),2)"]);
  // What is hidden is the user's: it stays until a person removes it.
  expect(valueIn(after, "I15")).toBe(12);
  expect((await correct(workbook, id, { now })).written).toBe(false);
  await undo(workbook, id, { now });
  const back = await workbook.read(id);
  expect([valueIn(back, "I25"), formulaIn(back, "I25")]).toEqual([106.69, "=SUM(I6:I24)"]);
});

test("a row whose score is hidden shares the one above, also where that goes no further than its own weight", async () => {
  const workbook = open(withMerges({ I25: "<f>I6+SUM(I14:I24)</f><v>94.69</v>" }, "I14:I15"));
  const [review] = (await check(workbook, undefined)).forms;
  const shared = review?.form.indicators.find(({ score }) => score && toA1(score.at) === "I14");
  expect(shared?.sharing.map(({ weight }) => weight && toA1(weight.at))).toEqual(["H15"]);
  expect(review?.findings.find(({ rule }) => rule.id === "T01")).toMatchObject({ expected: "89.69" });
});

test("what stands under the merged cells of labels changes nothing", async () => {
  const merged = open(withMerges({ B15: "<v>0</v>", C15: "<v>7</v>" }, "B14:B18", "C14:C15"));
  const [expected] = (await check(open(readFileSync(CLEAN)), undefined)).forms;
  const [found] = (await check(merged, undefined)).forms;
  expect(found?.form.indicators.map(({ name, score }) => [name.value, score?.value?.toString()])).toEqual(
    expected?.form.indicators.map(({ name, score }) => [name.value, score?.value?.toString()]),
  );
  expect(found?.form.categories.map(({ value }) => value)).toEqual(
    expected?.form.categories.map(({ value }) => value),
  );
});
