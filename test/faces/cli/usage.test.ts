import { CLEAN, ERRORS, ziping } from "./ziping";

describe("wrong usage is answered in Chinese with 2", () => {
  test.each([
    [["check"], "请给出至少一个 .xlsx 文件或文件夹"],
    [["fix", ERRORS], "请用 --out 指定存放副本的文件夹"],
    [["check", CLEAN, "--nonsense"], "有不认识的选项"],
    [["mend"], "有不认识的命令"],
    [[], "请给出命令"],
  ])("%j", async (args, message) => {
    const { code, err, out } = await ziping(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("--help and --version give 0", async () => {
    const help = await ziping("--help");
    expect([help.code, help.out.includes("用法")]).toEqual([0, true]);
    expect((await ziping("--version")).code).toBe(0);
  });
});
