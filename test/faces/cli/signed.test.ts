import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { unzipped } from "../../support/packages";
import { AS_DOTNET, AS_EXCEL, signed, type Signing } from "../../support/signed";
import { checkJson } from "./answer";
import { CLEAN, ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();
const REFUSED = "文件有数字签名，更正后签名失效。如仍要更正，请加 --drop-signature。";
const NOTE = "副本中已去掉签名";

function fileOf(bytes: Uint8Array, name = "表.xlsx"): string {
  mkdirSync(folder.path("in"), { recursive: true });
  writeFileSync(folder.path("in", name), bytes);
  return folder.path("in", name);
}

const errors = new Uint8Array(readFileSync(ERRORS));

describe.each<[string, Signing]>([
  ["as Excel signs", AS_EXCEL],
  ["as .NET programs sign", AS_DOTNET],
])("a file signed %s", (_, signing) => {
  test("fix refuses it without --drop-signature, and goes on with the others", async () => {
    fileOf(signed(errors, signing), "1.xlsx");
    fileOf(errors, "2.xlsx");
    const out = folder.path("out");
    const ran = await ziping("fix", folder.path("in"), "--out", out);
    expect([ran.code, ran.out.split(REFUSED)]).toEqual([2, [expect.anything(), expect.anything()]]);
    expect(readdirSync(out)).toEqual(["2.xlsx"]);
  });

  test("with it the copy is what it would be without a signature, and a second run changes nothing", async () => {
    const file = fileOf(signed(errors, signing), "1.xlsx");
    fileOf(errors, "2.xlsx");
    const out = folder.path("out");
    const ran = await ziping("fix", folder.path("in"), "--out", out, "--drop-signature");
    expect([ran.code, ran.out.split(NOTE).length]).toEqual([0, 2]);
    const [one, two] = ["1.xlsx", "2.xlsx"].map((name) => readFileSync(path.join(out, name)));
    if (one === undefined || two === undefined) throw new Error("two copies");
    expect(Object.fromEntries(unzipped(one))).toEqual(Object.fromEntries(unzipped(two)));
    expect(Buffer.from(signed(errors, signing)).equals(readFileSync(file))).toBe(true);
    const again = await ziping("fix", path.join(out, "1.xlsx"), "--out", folder.path("again"));
    expect([again.code, again.out.includes(NOTE)]).toEqual([0, false]);
    expect(readFileSync(folder.path("again", "1.xlsx")).equals(one)).toBe(true);
  });

  test("clear asks the same, where there is something to clear", async () => {
    await ziping("fix", ERRORS, "--out", folder.path("fixed"));
    const fixed = new Uint8Array(readFileSync(folder.path("fixed", path.basename(ERRORS))));
    const file = fileOf(signed(fixed, signing));
    const out = folder.path("out");
    expect(await ziping("clear", file, "--out", out)).toMatchObject({
      code: 2,
      out: expect.stringContaining(REFUSED) as string,
    });
    expect(existsSync(path.join(out, "表.xlsx"))).toBe(false);
    const ran = await ziping("clear", file, "--out", out, "--drop-signature");
    expect([ran.code, ran.out.includes(NOTE)]).toEqual([0, true]);
    expect(openWorkbook(readFileSync(path.join(out, "表.xlsx")), "表.xlsx").isSigned).toBe(false);
  });

  test("a copy in which nothing changes keeps its signature, byte for byte", async () => {
    const bytes = signed(new Uint8Array(readFileSync(CLEAN)), signing);
    const file = fileOf(bytes);
    const cleared = await ziping("clear", file, "--out", folder.path("out"));
    expect([cleared.code, cleared.out.includes(NOTE)]).toEqual([0, false]);
    expect(readFileSync(folder.path("out", "表.xlsx")).equals(Buffer.from(bytes))).toBe(true);
    const allowed = await ziping("clear", file, "--out", folder.path("out2"), "--drop-signature");
    expect([allowed.code, allowed.out.includes(NOTE)]).toEqual([0, false]);
    expect(readFileSync(folder.path("out2", "表.xlsx")).equals(Buffer.from(bytes))).toBe(true);
  });

  test("check works as ever, and says what fix would need", async () => {
    const file = fileOf(signed(errors, signing));
    const { code, answer } = await checkJson(file);
    const plain = await checkJson(ERRORS);
    expect([code, answer.files[0]?.error]).toEqual([1, null]);
    expect(answer.files[0]?.forms).toEqual(plain.answer.files[0]?.forms);
    expect((await ziping("check", file)).out).toContain("要更正时请加 --drop-signature。");
    expect((await ziping("check", ERRORS)).out).not.toContain("--drop-signature");
  });
});
