import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { snapshotsOf } from "../../support/edits";
import { HOSTILE_CASES } from "../../support/hostile/cases";
import { answerOf } from "./answer";
import { builtProgram, testFolder } from "./ziping";

const program = builtProgram();
const folder = testFolder();

/** What came of a file: the code of its error, or how many forms were found in it. */
async function checked(file: string): Promise<string | number> {
  const [answer] = answerOf(await program.run("check", file, "--json")).files;
  return answer?.error?.code ?? answer?.forms.length ?? "no answer";
}

test.each(HOSTILE_CASES)("$name", async ({ bytes, check }) => {
  const file = folder.path("表.xlsx");
  writeFileSync(file, bytes());
  expect(await checked(file)).toBe(check);
  await program.run("fix", file, "--out", folder.path("out"));
  if (typeof check !== "number") return;
  const fixed = folder.path("out", "表.xlsx");
  expect(await checked(fixed)).toBe(check);
  const again = await program.run("fix", fixed, "--out", folder.path("again"));
  expect(again.code).toBeLessThanOrEqual(2);
  expect(readFileSync(folder.path("again", "表.xlsx")).equals(readFileSync(fixed))).toBe(true);
});

test("rows beyond what is read stay, to the byte, in a file that was corrected", async () => {
  const [million] = HOSTILE_CASES;
  const input = million?.bytes() ?? new Uint8Array();
  const file = folder.path("表.xlsx");
  writeFileSync(file, input);
  await program.run("fix", file, "--out", folder.path("out"));
  const output = new Uint8Array(readFileSync(folder.path("out", "表.xlsx")));
  const rowsOf = (bytes: Uint8Array) => {
    const text = openWorkbook(bytes, "表.xlsx").parts.text("xl/worksheets/sheet1.xml");
    return text.slice(text.indexOf('<row r="26'), text.indexOf("</sheetData>"));
  };
  expect(rowsOf(output)).toBe(rowsOf(input));
  expect(await snapshotsOf(output)).toHaveLength(3);
});
