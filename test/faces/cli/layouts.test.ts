import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { keepLayouts } from "../../../src/core/actions/layouts";
import { layoutsText } from "../../../src/core/form/taught";
import { packageOf } from "../../contract/xlsx";
import { now } from "../../support/clock";
import { STRANGE_HEADER, taught, UNREAD_HEADER, unreadForm } from "../../support/taught";
import { checkJson } from "./answer";
import { builtProgram, testFolder, ziping } from "./ziping";

const folder = testFolder();

/** A file with the form that nothing but a layout makes readable. */
function unread(name = "表.xlsx", header = UNREAD_HEADER): string {
  writeFileSync(folder.path(name), packageOf([{ name: "自评表", rows: unreadForm(header) }]));
  return folder.path(name);
}

function layoutFile(name: string, text: string): string {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
}

const TAUGHT = layoutsText([taught()]);

test("check reads by a file of layouts what it cannot read without", async () => {
  const file = unread();
  const without = await ziping("check", file);
  expect([without.code, without.out]).toEqual([0, expect.stringContaining("没有找到绩效自评表")]);
  const { answer } = await checkJson(file, "--layout", layoutFile("栏目.json", TAUGHT));
  const [form] = answer.files[0]?.forms ?? [];
  expect(form?.indicators.map(({ weight, score }) => [weight, score])).toEqual([
    ["30", "30"],
    ["20", "18"],
    ["30", "28"],
    ["10", "9"],
  ]);
});

test("several files hold together; for one header the last one counts", async () => {
  const swapped = taught(undefined, { columns: { weight: 6, score: 5 } });
  const strange = taught(STRANGE_HEADER, { columns: { indicator: 2, actual: 4, weight: 5, score: 6 } });
  const layouts = [layoutsText([swapped]), TAUGHT, layoutsText([strange])].flatMap((text, index) => [
    "--layout",
    layoutFile(`${index}.json`, text),
  ]);
  const { answer } = await checkJson(unread(), unread("二.xlsx", STRANGE_HEADER), ...layouts);
  expect(answer.files.map(({ forms }) => forms[0]?.indicators[1]?.weight)).toEqual(["20", "20"]);
});

test("fix corrects what it so reads, and run again changes nothing more", async () => {
  const layout = ["--layout", layoutFile("栏目.json", TAUGHT)];
  // A score above its weight, where the weights make 100.
  const rows = unreadForm().map((row) => {
    if (row[2] === "整理档案数量") return row.with(5, 40).with(6, 41);
    return row[0] === "总分" ? row.with(5, 100) : row;
  });
  writeFileSync(folder.path("满.xlsx"), packageOf([{ name: "自评表", rows }]));
  const first = await ziping(
    "fix",
    folder.path("满.xlsx"),
    "--out",
    folder.path("一"),
    "--suggested",
    ...layout,
  );
  expect([first.code, first.out]).toEqual([0, expect.stringMatching(/已更正 {2}I01 +自评表!G4/)]);
  const again = await ziping(
    "fix",
    folder.path("一", "满.xlsx"),
    "--out",
    folder.path("二"),
    "--suggested",
    ...layout,
  );
  expect(again.code).toBe(0);
  expect(readFileSync(folder.path("二", "满.xlsx")).equals(readFileSync(folder.path("一", "满.xlsx")))).toBe(
    true,
  );
});

test("what a workbook carries holds without the option", async () => {
  const workbook = openWorkbook(packageOf([{ name: "自评表", rows: unreadForm() }]), "表.xlsx");
  await keepLayouts(workbook, [taught()], { now });
  writeFileSync(folder.path("带.xlsx"), workbook.save());
  const { answer } = await checkJson(folder.path("带.xlsx"));
  expect(answer.files[0]?.forms[0]?.indicators).toHaveLength(4);
});

test.each([
  ["{", "栏目对应文件有误：内容不是 JSON 格式"],
  [
    '{"version":1,"layouts":[{"table":"indicators","headings":["甲","乙"],"columns":{"分值":1}}]}',
    "columns.分值",
  ],
])("a file that is none is refused before anything is read, by its name", async (text, says) => {
  const file = layoutFile("错.json", text);
  const { code, out, err } = await ziping("check", unread(), "--layout", file);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(`${file}：`);
  expect(err).toContain(says);
});

test("a file that is not there is named", async () => {
  const missing = folder.path("无.json");
  const { code, err } = await ziping("fix", unread(), "--out", folder.path("out"), "--layout", missing);
  expect([code, err.startsWith(`${missing}：找不到文件`)]).toEqual([2, true]);
});

describe("in threads", () => {
  const program = builtProgram();

  test("layouts reach every thread", async () => {
    const files = Array.from({ length: 12 }, (_, index) => unread(`${index}.xlsx`));
    const layout = layoutFile("栏目.json", TAUGHT);
    const { code, out } = await program.run("check", "--json", "--layout", layout, ...files);
    const { files: answers } = JSON.parse(out) as { files: { forms: unknown[] }[] };
    expect([code, answers.map(({ forms }) => forms.length)]).toEqual([0, Array(12).fill(1)]);
  }, 120_000);
});
