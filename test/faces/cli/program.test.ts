import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { text } from "node:stream/consumers";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { describeForeign, foreignWorkbookNames } from "../../support/foreign-workbooks";
import { packageBytes } from "../../support/packages";
import { answerOf } from "./answer";
import { builtProgram, CLEAN, ERRORS, SAMPLES, testFolder } from "./ziping";
import path from "node:path";

const program = builtProgram();
const folder = testFolder();

/** Enough files for several threads to take turns. */
const MANY = 50;

/** A workbook of one form that has something to correct. */
const SMALL = path.join(__dirname, "../../corpus/workbooks/national-source-points.xlsx");

/** So many copies of a workbook, in subfolders of ten. */
function manyFiles(count: number, workbook = ERRORS): string {
  for (let index = 1; index <= count; index++) {
    const place = folder.path("many", `组${Math.ceil(index / 10)}`);
    mkdirSync(place, { recursive: true });
    copyFileSync(workbook, path.join(place, `表${index}.xlsx`));
  }
  return folder.path("many");
}

function filesUnder(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((each) => !each.isDirectory())
    .map((each) => path.relative(place, path.join(each.parentPath, each.name)))
    .sort();
}

describe("check as a process", () => {
  test("the samples: the contract, and 1 since there are errors", async () => {
    const ran = await program.run("check", SAMPLES, "--json");
    const answer = answerOf(ran);
    expect([ran.code, answer.version, answer.summary.files, answer.summary.unreadable]).toEqual([1, 1, 2, 0]);
    expect(answer.files.map(({ forms }) => forms.length)).toEqual([3, 3]);
  });

  test("the corpus of published forms: the contract, one table without points, nothing unreadable", async () => {
    const ran = await program.run("check", path.join(__dirname, "../../corpus"), "--json");
    const { files, summary } = answerOf(ran);
    expect([ran.code, summary.files, summary.forms, summary.unreadable]).toEqual([1, 13, 12, 0]);
    const without = files.filter(({ error }) => error !== null);
    expect(without.map(({ file, error }) => [path.basename(file), error?.code])).toEqual([
      ["county-no-points.xlsx", "no-form"],
    ]);
  });

  test("a pipe gets neither colours nor a progress bar", async () => {
    const { out, err } = await program.run("check", ERRORS);
    expect(out).toContain("必须处理");
    expect(out + err).not.toContain("\u001b");
  });

  test("many files in threads give what one file gives, in natural order", async () => {
    const many = manyFiles(MANY);
    const ran = await program.run("check", many, "--json", "--threads", "2");
    const answer = answerOf(ran);
    expect([ran.code, answer.summary.files, answer.summary.forms]).toEqual([1, MANY, 3 * MANY]);
    expect(answer.files.map(({ file }) => path.basename(file))).toEqual(
      Array.from({ length: MANY }, (_, index) => `表${index + 1}.xlsx`),
    );
    const [alone] = answerOf(await program.run("check", ERRORS, "--json")).files;
    for (const { forms } of answer.files) expect(forms).toEqual(alone?.forms);
    expect(ran.err).toContain(`同一项目出现 ${MANY} 次`);
  });

  test("folders: temporary files, links and other kinds are left out, old ones are counted", async () => {
    const input = folder.path("in");
    mkdirSync(path.join(input, "子"), { recursive: true });
    copyFileSync(CLEAN, path.join(input, "子", "表.xlsx"));
    writeFileSync(path.join(input, "~$表.xlsx"), "");
    writeFileSync(path.join(input, "说明.txt"), "");
    writeFileSync(path.join(input, "旧.xls"), "");
    writeFileSync(path.join(input, "旧.et"), "");
    symlinkSync(ERRORS, path.join(input, "链接.xlsx"));
    symlinkSync(SAMPLES, path.join(input, "链接"));
    const ran = await program.run("check", input, "--json");
    expect(answerOf(ran).files.map(({ file }) => path.relative(input, file))).toEqual([
      path.join("子", "表.xlsx"),
    ]);
    expect(ran.err).toContain("有 2 个旧版文件（.xls、.et）未处理");
  });

  test("what cannot be read is told with its code, and the rest goes on", async () => {
    const input = folder.path("in");
    mkdirSync(input);
    const write = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(path.join(input, name), bytes);
    };
    const compound = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array<number>(600).fill(0),
    ]);
    write("1旧.xlsx", compound);
    write("2密码.xlsx", new Uint8Array([...compound, ...Buffer.from("EncryptedPackage", "utf16le")]));
    write("3截断.xlsx", readFileSync(CLEAN).subarray(0, 4000));
    write("4文本.xlsx", "权重,得分\n10,9\n");
    write("5过大.xlsx", new Uint8Array(51 * 1024 * 1024));
    write("6空表.xlsx", packageBytes());
    write("7千表.xlsx", packageBytes({ sheets: Array<string>(3000).fill("<sheetData/>") }));
    write(
      "8远处.xlsx",
      packageBytes({
        sheets: ['<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'],
      }),
    );
    copyFileSync(CLEAN, path.join(input, "9好.xlsx"));
    const ran = await program.run("check", input, folder.path("没有"), "--json");
    const answer = answerOf(ran);
    expect(answer.files.map(({ error }) => error?.code ?? null)).toEqual([
      "not-xlsx",
      "password",
      "damaged",
      "not-xlsx",
      "too-large",
      "no-form",
      "too-large",
      "no-form",
      null,
      "io",
    ]);
    expect([ran.code, answer.summary.unreadable, answer.summary.forms]).toEqual([2, 7, 3]);
  });

  describeForeign("foreign workbooks", () => {
    test("each is refused with its error or holds no form", async () => {
      const names = foreignWorkbookNames();
      const place = path.resolve(__dirname, "../../../../shared/workbooks");
      const { code, out } = await program.run("check", place, "--json");
      const codes = Object.fromEntries(
        answerOf({ code, out, err: "" }).files.map(({ file, error }) => [path.basename(file), error?.code]),
      );
      const refused = {
        "excelize-encryptAES.xlsx": "password",
        "excelize-encryptSHA1.xlsx": "password",
        "exceljs-missing-bits.xlsx": "damaged",
        "excelize-BadWorkbook.xlsx": "damaged",
        "exceljs-invalid-xml.xlsx": "damaged",
      };
      expect(code).toBe(2);
      expect(codes).toEqual({ ...Object.fromEntries(names.map((name) => [name, "no-form"])), ...refused });
    });
  });
});

describe("fix as a process", () => {
  test("mirrors folders, in threads; the inputs stay as they are, and a second run asks for --force", async () => {
    const many = manyFiles(MANY, SMALL);
    const out = folder.path("out");
    const ran = await program.run("fix", many, "--out", out, "--threads", "2");
    expect(ran.code).toBe(0);
    expect(filesUnder(out)).toEqual(filesUnder(many));
    expect(ran.out).toContain("已更正");
    const input = readFileSync(SMALL);
    for (const file of filesUnder(many)) expect(readFileSync(path.join(many, file)).equals(input)).toBe(true);
    const [one, ...others] = filesUnder(out).map((file) => readFileSync(path.join(out, file)).length);
    for (const other of others) expect(Math.abs(other - (one ?? 0))).toBeLessThan(64);
    const again = await program.run("fix", many, "--out", out);
    expect([again.code, again.out.includes("已存在。如要覆盖，请加 --force。")]).toEqual([2, true]);
    expect((await program.run("fix", many, "--out", out, "--force")).code).toBe(0);
  });

  test("an output folder inside the input is not taken as input; the input itself is refused", async () => {
    const input = folder.path("in");
    mkdirSync(input);
    copyFileSync(ERRORS, path.join(input, "表.xlsx"));
    const out = path.join(input, "更正后");
    expect((await program.run("fix", input, "--out", out)).code).toBe(0);
    expect((await program.run("fix", input, "--out", out, "--force")).code).toBe(0);
    expect(filesUnder(input)).toEqual(["更正后/表.xlsx", "表.xlsx"].sort());
    const same = await program.run("fix", input, "--out", input, "--force");
    expect([same.code, same.err.includes("输出文件夹就是要处理的文件夹")]).toEqual([2, true]);
  });

  test("Ctrl+C: 130, no half-written file, every output whole", async () => {
    const many = manyFiles(120);
    const out = folder.path("out");
    const running = program.start("fix", many, "--out", out, "--threads", "2");
    const said = text(running.stderr as NodeJS.ReadableStream);
    await once(running.stdout as NodeJS.ReadableStream, "data");
    (running.stdout as NodeJS.ReadableStream).resume();
    running.kill("SIGINT");
    const [code] = (await once(running, "exit")) as [number];
    expect([code, await said]).toEqual([130, expect.stringMatching(/已停止：120 个文件中处理了 \d+ 个/)]);
    const written = filesUnder(out);
    expect(written.length).toBeLessThan(120);
    expect(written.filter((file) => !file.endsWith(".xlsx"))).toEqual([]);
    for (const file of written) {
      const workbook = openWorkbook(readFileSync(path.join(out, file)), file);
      expect(await workbook.sheets()).toHaveLength(3);
    }
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? test.skip : test)(
    `a folder without permission${asRoot ? " (skipped: root may write everywhere)" : ""}`,
    async () => {
      const out = folder.path("out");
      mkdirSync(out);
      chmodSync(out, 0o500);
      const { code, out: said } = await program.run("fix", ERRORS, "--out", out);
      expect([code, said.includes("没有访问权限")]).toEqual([2, true]);
      expect(existsSync(path.join(out, "luohu-2024-errors.xlsx"))).toBe(false);
    },
  );
});
