import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import stringWidth from "string-width";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { checkWorkbook } from "../../../src/core/actions";
import { keepSettings } from "../../../src/core/actions/settings";
import { reportSheet } from "../../../src/core/report/report";
import { fromA1 } from "../../../src/core/cells";
import { cellAt } from "../../../src/core/port";
import { HUBEI } from "../../../src/core/profile";
import { WORKBOOK_DEFAULTS } from "../../../src/core/review";
import { wrap } from "../../../src/faces/cli/text/wrap";
import { now } from "../../support/clock";
import { serializeProfile } from "../../support/profile-text";
import { checkJson } from "./answer";
import { CLEAN, ERRORS, testFolder, ziping, zipingOn } from "./ziping";

const folder = testFolder();

describe("--profile", () => {
  test("one of ours by name, for every form, with the reason", async () => {
    const { answer } = await checkJson(CLEAN, "--profile", "hubei-20-80");
    expect(answer.files[0]?.forms.map(({ profile }) => profile)).toEqual(
      Array(3).fill({ name: HUBEI.name, why: `按命令行选项采用${HUBEI.title}口径` }),
    );
  });

  test("a file", async () => {
    const file = folder.path("本地.json");
    writeFileSync(file, serializeProfile({ ...HUBEI, name: "local", title: "本地" }));
    const { answer } = await checkJson(CLEAN, "--profile", file);
    expect(answer.files[0]?.forms[0]?.profile).toEqual({
      name: "local",
      why: "按命令行指定的 本地.json 采用本地口径",
    });
  });

  test("without it, what is set in the workbook holds; with it, the command line's word does", async () => {
    const workbook = openWorkbook(readFileSync(CLEAN), "clean.xlsx");
    await keepSettings(workbook, { ...WORKBOOK_DEFAULTS, profile: HUBEI.name }, { now });
    const file = folder.path("set.xlsx");
    writeFileSync(file, workbook.save());
    const why = async (...args: string[]) => {
      const { answer } = await checkJson(file, ...args);
      return answer.files[0]?.forms.map(({ profile }) => profile.why);
    };
    expect(await why()).toEqual(Array(3).fill(`按设置采用${HUBEI.title}口径`));
    const [first] = (await why("--profile", "national-2020")) ?? [];
    expect(first).toMatch(/^按命令行选项采用/);
  });

  test.each([
    ["nowhere", "没有名为 nowhere 的口径。内置的口径有 national-2020"],
    ["nowhere.json", "找不到文件。请检查路径是否正确。内置的口径有"],
  ])("%s is refused before anything is read", async (name, says) => {
    const { code, out, err } = await ziping("check", CLEAN, "--profile", name);
    expect([code, out, err.includes(says)]).toEqual([2, "", true]);
  });

  test("a file that holds no profile says which field is wrong", async () => {
    const file = folder.path("错.json");
    writeFileSync(file, JSON.stringify({ name: "x" }));
    const { code, err } = await ziping("fix", CLEAN, "--out", folder.path("out"), "--profile", file);
    expect([code, err]).toEqual([2, expect.stringMatching(/^口径文件有误：.+请改正后重新载入。\n$/)]);
  });

  test("a file that sets the severity of no rule there is says which", async () => {
    const file = folder.path("错.json");
    writeFileSync(file, serializeProfile({ ...HUBEI, severities: { "over-achived": "error" } }));
    const { code, err } = await ziping("check", CLEAN, "--profile", file);
    const says =
      "口径文件有误：“severities.over-achived”没有这条规则，请核对规则的名称。请改正后重新载入。\n";
    expect([code, err]).toEqual([2, says]);
  });

  test("a profile that the workbook carries judges its forms, as the same file does by --profile", async () => {
    const own = { ...HUBEI, name: "own", title: "某市", severities: { "over-achieved": "error" as const } };
    const json = folder.path("某市.json");
    writeFileSync(json, serializeProfile(own));
    const workbook = openWorkbook(readFileSync(CLEAN), "clean.xlsx");
    const settings = { ...WORKBOOK_DEFAULTS, profile: own.name };
    await keepSettings(workbook, settings, { now, profile: { name: own.name, text: serializeProfile(own) } });
    const file = folder.path("own.xlsx");
    writeFileSync(file, workbook.save());
    const findings = async (...args: string[]) => {
      const { answer } = await checkJson(...(args as [string, ...string[]]));
      return answer.files[0]?.forms.map((form) => [form.profile.name, form.findings]);
    };
    const carried = await findings(file);
    expect(carried?.map(([name]) => name)).toEqual(["own", "own", "own"]);
    expect(JSON.stringify(carried)).toContain('"rule":"I06","name":"over-achieved","severity":"error"');
    expect(carried).toEqual(await findings(CLEAN, "--profile", json));
  });
});

test("--suggested also writes what is only proposed, and says so", async () => {
  const safe = await ziping("fix", ERRORS, "--out", folder.path("safe"));
  expect(safe.out).not.toMatch(/已更正 {2}I05/);
  const both = await ziping("fix", ERRORS, "--out", folder.path("both"), "--suggested");
  expect(both.code).toBe(0);
  expect(both.out).toMatch(/已更正 {2}I05 +信息化维护!I17 .*（建议值）/);
  const valueIn = async (place: string) => {
    const workbook = openWorkbook(readFileSync(folder.path(place, path.basename(ERRORS))), place);
    const [, second] = await workbook.sheets();
    return typeof cellAt(await workbook.read(second?.id), fromA1("I17")).value;
  };
  expect([await valueIn("safe"), await valueIn("both")]).toEqual(["string", "number"]);
});

test("--formulas writes formulas, says so, and finds nothing more to write", async () => {
  const { out, code } = await ziping("fix", ERRORS, "--out", folder.path("out"), "--formulas");
  expect(code).toBe(0);
  expect(out).toMatch(/已更正 {2}E02 .*（公式 =MIN\(/);
  const file = folder.path("out", path.basename(ERRORS));
  const json = await ziping("fix", ERRORS, "--out", folder.path("json"), "--formulas", "--json-lines");
  const answer = JSON.parse(json.out) as { corrections: readonly { rule: string; formula?: string }[] };
  const rules = answer.corrections.filter(({ formula }) => formula?.startsWith("=")).map(({ rule }) => rule);
  expect(rules).toContain("T01");
  expect(rules.every((rule) => ["E01", "E02", "E09", "T01", "W02"].includes(rule))).toBe(true);
  expect((await ziping("fix", file, "--out", folder.path("again"), "--formulas")).out).toContain(
    "没有算术错误需要更正",
  );
  const [first, second] = [file, folder.path("again", path.basename(ERRORS))].map((each) =>
    readFileSync(each),
  );
  expect(second).toEqual(first);
});

test("macros stay where they are: every other part of an .xlsm is byte-identical", async () => {
  const macros = new Uint8Array([1, 2, 3, 250]);
  const parts = { ...unzipSync(new Uint8Array(readFileSync(ERRORS))), "xl/vbaProject.bin": macros };
  const file = folder.path("宏.xlsm");
  writeFileSync(file, zipSync(parts));
  expect((await ziping("fix", folder.path(), "--out", folder.path("out"))).code).toBe(0);
  const fixed = unzipSync(new Uint8Array(readFileSync(folder.path("out", "宏.xlsm"))));
  expect(fixed["xl/vbaProject.bin"]).toEqual(macros);
  const touched = /sheet\d|comments|vmlDrawing|_rels|Content_Types|docProps|styles|workbook/;
  for (const [name, content] of Object.entries(parts)) {
    if (!touched.test(name)) expect([name, fixed[name]]).toEqual([name, content]);
  }
});

test("the same project in two files is said with its places; a project of two years is not", async () => {
  mkdirSync(folder.path("in"));
  copyFileSync(CLEAN, folder.path("in", "甲.xlsx"));
  expect((await ziping("check", folder.path("in"))).out).not.toContain("同一项目");
  copyFileSync(CLEAN, folder.path("in", "乙.xlsx"));
  const { out } = await ziping("check", folder.path("in"));
  expect(out).toMatch(
    /同一项目出现 2 次：检察档案管理[^（]*（\S*甲\.xlsx“档案管理”A1:J25、\S*乙\.xlsx“档案管理”A1:J25）/,
  );
});

test("a report sheet of ours is no form and is not checked", async () => {
  const workbook = openWorkbook(readFileSync(CLEAN), "表.xlsx");
  const head = { file: "表.xlsx", time: "2025年3月1日 8:00" };
  await workbook.putSheet(reportSheet(head, await checkWorkbook(workbook)));
  const file = folder.path("表.xlsx");
  writeFileSync(file, workbook.save());
  const { answer } = await checkJson(file);
  expect(answer.files[0]?.forms.map(({ sheet }) => sheet)).toEqual(["档案管理", "信息化维护", "社工服务"]);
});

describe("on a terminal", () => {
  test("lines are wrapped by the width at which characters are shown", async () => {
    const { out } = await zipingOn({ columns: 60 }, "check", ERRORS);
    const table = out.split("\n").filter((line) => /^ {4}/.test(line) && !line.includes("口径"));
    expect(table.length).toBeGreaterThan(20);
    for (const line of table) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(table.filter((line) => /^\s*[，。、；：）”]/.test(line))).toEqual([]);
  });

  test("colours where they are wanted, and the same text without", async () => {
    const [plain, coloured] = [
      await zipingOn({ columns: 100 }, "check", ERRORS),
      await zipingOn({ columns: 100, hasColors: true }, "check", ERRORS),
    ];
    expect(plain.out).not.toContain("\u001b");
    expect(coloured.out).toContain("\u001b[31m必须处理");
    const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
    expect(coloured.out.replace(codes, "")).toBe(plain.out);
  });

  test("a bar on long runs: drawn over itself and taken away", async () => {
    mkdirSync(folder.path("in"));
    for (const name of ["1", "2", "3"]) copyFileSync(CLEAN, folder.path("in", `${name}.xlsx`));
    let time = 0;
    const slow = () => new Date((time += 2000));
    const { err } = await zipingOn({ errorColumns: 80, now: slow }, "check", folder.path("in"));
    expect(err).toMatch(/█+░+ {2}正在检查 {2}1\/3 {2}约剩 \d+ 秒/);
    expect(err.endsWith("\r\u001b[2K")).toBe(true);
    expect((await zipingOn({ now: slow }, "check", folder.path("in"))).err).toBe("");
  });

  test.each([
    ["执行率得分应为 9.69（10 × 436,000 ÷ 450,000），表中为 9.99。", 20],
    ["a".repeat(95), 20],
    ["", 20],
    ["（（（“”））），。，。", 4],
  ])("wrapping %s loses nothing", (text, columns) => {
    const lines = wrap(text, columns);
    expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });
});
