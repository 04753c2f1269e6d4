import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { answerOf } from "./answer";
import { builtProgram, CLEAN, ERRORS, testFolder, ziping, zipingOn } from "./ziping";

const folder = testFolder();
const program = builtProgram();

/** Two units' files of one name, and one whose name has blanks at its ends. */
function province(): string[] {
  const files = ["甲县/表.xlsx", "乙县/表.xlsx", "乙县/ 附 .xlsx"].map((name) => folder.path("全省", name));
  for (const [index, file] of files.entries()) {
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(index === 0 ? ERRORS : CLEAN, file);
  }
  return files;
}

const filesOf = (ran: Parameters<typeof answerOf>[0]) => answerOf(ran).files.map(({ file }) => file);

/** Standard input that gives bytes in small pieces, as a pipe may. */
const given = (bytes: string | Uint8Array) => {
  const all = Buffer.from(bytes);
  const count = Math.ceil(all.length / 7);
  return { input: Readable.from(Array.from({ length: count }, (_, i) => all.subarray(i * 7, i * 7 + 7))) };
};

describe("--files-from", () => {
  test.each([
    ["one a line", (files: readonly string[]) => files.join("\n")],
    ["lines as Windows ends them", (files: readonly string[]) => files.map((each) => `${each}\r\n`).join("")],
    ["with a byte order mark", (files: readonly string[]) => `\ufeff${files.join("\n")}\n`],
    ["a zero behind each", (files: readonly string[]) => files.map((each) => `${each}\0`).join("")],
    ["empty lines between", (files: readonly string[]) => `\n${files.join("\n\n")}\n\n`],
  ])("%s: in the order of the list, from a file and from the standard input", async (_title, text) => {
    const files = province();
    const list = folder.path("清单.txt");
    writeFileSync(list, text(files));
    expect(filesOf(await ziping("check", "--files-from", list, "--json"))).toEqual(files);
    expect(filesOf(await zipingOn(given(text(files)), "check", "--files-from", "-", "--json"))).toEqual(
      files,
    );
  });

  test("with paths given besides: those first, each file once", async () => {
    const [first = "", second = "", third = ""] = province();
    const list = given([first, second, third, second].join("\n"));
    const ran = await zipingOn(list, "check", path.dirname(second), "--files-from", "-", "--json");
    expect(filesOf(ran)).toEqual([third, second, first]);
  });

  test("what is missing is told, and the rest goes on; a folder in the list is looked through", async () => {
    const [first = "", second = ""] = province();
    const list = given([folder.path("没有.xlsx"), path.dirname(second), first].join("\n"));
    const ran = await zipingOn(list, "check", "--files-from", "-", "--json");
    const { files } = answerOf(ran);
    expect([ran.code, files.map(({ error }) => error?.message ?? null)]).toEqual([
      2,
      ["找不到文件。请检查路径是否正确。", null, null, null],
    ]);
  });

  test("an empty list is nothing to do, and no mistake", async () => {
    expect(await zipingOn(given(""), "check", "--files-from", "-", "--json-lines")).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect(filesOf(await zipingOn(given("\n"), "check", "--files-from", "-", "--json"))).toEqual([]);
    const { code, out } = await zipingOn({}, "fix", "--files-from", "-", "--out", folder.path("out"));
    expect([code, out]).toEqual([0, "共 0 个文件；自评表 0 份，必须处理 0 处，请确认 0 处。\n"]);
  });

  test("a list that cannot be read, or is no UTF-8, stops the run and says so", async () => {
    const missing = folder.path("没有.txt");
    expect(await ziping("check", "--files-from", missing)).toEqual({
      code: 2,
      out: "",
      err: `清单 ${missing} 无法读取：找不到文件。请检查路径是否正确。\n`,
    });
    const utf16 = Buffer.from("\ufeff表.xlsx", "utf16le");
    const gbk = Buffer.from([0xb1, 0xed, 0x2e, 0x78, 0x6c, 0x73, 0x78]);
    for (const bytes of [utf16, gbk]) {
      expect(await zipingOn(given(bytes), "check", "--files-from", "-")).toEqual({
        code: 2,
        out: "",
        err: "标准输入中的清单不是 UTF-8 编码的文本。请另存为 UTF-8 后重试。\n",
      });
    }
  });

  test("the report may not lie on a file of the list", async () => {
    const [first = ""] = province();
    const ran = await zipingOn(given(first), "check", "--files-from", "-", "--report", first, "--force");
    expect([ran.code, ran.err]).toEqual([2, `${first} 是要检查的文件，不能用作汇总表。请换一个文件名。\n`]);
  });

  test.each([["fix"], ["clear"]])("%s: copies of one name lie apart, by the way to each", async (command) => {
    const files = province();
    const list = given(files.slice(0, 2).join("\n"));
    const ran = await zipingOn(list, command, "--files-from", "-", "--out", folder.path("out"));
    expect([ran.code, ran.err]).toEqual([0, ""]);
    for (const file of files.slice(0, 2)) {
      // They lie outside of the folder that the program runs in.
      expect(existsSync(path.join(folder.path("out"), file))).toBe(true);
    }
    const again = given(files.slice(0, 2).join("\n"));
    const refused = await zipingOn(again, command, "--files-from", "-", "--out", folder.path("out"));
    expect([refused.code, refused.out.match(/已存在。如要覆盖，请加 --force。/g)?.length]).toEqual([2, 2]);
  });

  test("as a process: paths are relative to the current folder, and so are the places of copies", async () => {
    province();
    const running = program.startIn(folder.path(), "fix", "--files-from", "-", "--out", "更正后");
    running.process.stdin?.end("全省/甲县/表.xlsx\n./全省/乙县/../乙县/表.xlsx\n");
    expect((await running.ended).code).toBe(0);
    expect(readdirSync(folder.path("更正后"), { recursive: true }).sort()).toEqual([
      "全省",
      "全省/乙县",
      "全省/乙县/表.xlsx",
      "全省/甲县",
      "全省/甲县/表.xlsx",
    ]);
  });
});
