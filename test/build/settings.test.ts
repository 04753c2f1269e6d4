import { contentSecurityPolicy } from "../../scripts/webpack/csp";
import { manifestFor } from "../../scripts/webpack/manifest";
import { officeSourceOf } from "../../scripts/webpack/office-source";
import { originOf } from "../../scripts/webpack/origin";
import { webpack } from "../support/built";

describe("the origin of a build", () => {
  test.each([
    [undefined, "https://localhost:3000"],
    ["https://example.com", "https://example.com"],
    ["https://example.com/path/", "https://example.com/path"],
    ["https://EXAMPLE.com:8443/路径", "https://example.com:8443/%E8%B7%AF%E5%BE%84"],
  ])("%s is %s", (given, origin) => {
    expect(originOf(given === undefined ? {} : { origin: given })).toBe(origin);
  });

  test.each([
    ["http://example.com", "不是 https 地址"],
    ["example.com", "不是地址"],
    ["https://", "不是地址"],
    ["https://user:secret@example.com", "用户名"],
    ["https://example.com/?a=1", "不能带"],
    ["https://example.com/#a", "不能带"],
    ["https://example.com/a;b", "分号"],
    [true, "缺少内容"],
    ["", "缺少内容"],
  ])("%s is refused: %s", (origin, why) => {
    expect(() => originOf({ origin })).toThrow(why);
  });

  test("is refused by the build before anything is written", async () => {
    await expect(webpack(["--config-name", "pane", "--env", "origin=http://example.com"])).rejects.toThrow(
      "--env origin=http://example.com：不是 https 地址，应为完整的 https 地址，例如 https://example.com/ziping。",
    );
  }, 60_000);

  test("stands in the manifest as XML has it", () => {
    expect(manifestFor('<a b="https://localhost:3000/c"/>', "https://example.com/a&b'c")).toBe(
      `<a b="https://example.com/a&amp;b&apos;c/c"/>`,
    );
  });
});

describe("the source of office.js", () => {
  test.each([
    [undefined, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["global", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["china", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"],
    ["self", "office/office.js"],
    ["https://intranet.example/office/1/office.js", "https://intranet.example/office/1/office.js"],
  ])("%s is %s", (office, script) => {
    expect(officeSourceOf(office === undefined ? {} : { office }).script).toBe(script);
  });

  test.each([
    ["chinese", "global、china、self"],
    ["http://example.com/office.js", "不是 https 地址"],
    ["https://example.com/lib/", "/office.js"],
    ["https://example.com/lib/my-office.js", "/office.js"],
    ["https://example.com/a b;c/office.js", "分号"],
    [true, "缺少内容"],
  ])("%s is refused: %s", (office, why) => {
    expect(() => officeSourceOf({ office })).toThrow(why);
  });

  test("is the only place beside the page from which scripts may come, wherever it is", () => {
    const policy = contentSecurityPolicy(
      officeSourceOf({ office: "https://intranet.example/office/1/office.js" }),
    );
    expect(policy).toContain("script-src 'self' https://intranet.example/office/1/;");
    expect(policy).toContain("frame-src https://intranet.example/office/1/AgaveErrorUX/;");
  });
});
