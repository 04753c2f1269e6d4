import { existsSync } from "node:fs";
import path from "node:path";
import { type Built, pageOf, policyOf } from "./build";

const PAGES = ["excel.html", "help.html"];

/** What holds for the pages of any build; `elsewhere` are the files that the page in Excel names of others. */
export function testPages(built: () => Built, elsewhere: readonly string[]): void {
  describe.each(PAGES)("%s", (file) => {
    test("has neither script nor style in its text", () => {
      const page = pageOf(built(), file);
      expect([...page.querySelectorAll("script:not([src]), style, [style], base")]).toEqual([]);
      const handlers = [...page.querySelectorAll("*")].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      );
      expect(handlers).toEqual([]);
      expect(page.documentElement.outerHTML).not.toMatch(/javascript:/iu);
    });

    test("names only files that are there, and those of its own folder", () => {
      const page = pageOf(built(), file);
      const named = [...page.querySelectorAll("[src], link[href], a[href]")].map(
        (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
      );
      expect(named.length).toBeGreaterThan(2);
      const isElsewhere = (name: string) => /^(\/|\.\.|[a-z]+:)/u.test(name);
      expect(named.filter(isElsewhere)).toEqual(file === "excel.html" ? elsewhere : []);
      expect(
        named.filter((name) => !isElsewhere(name) && !existsSync(path.join(built().folder, name))),
      ).toEqual([]);
    });

    test("says everything in Chinese, calmly", () => {
      const page = pageOf(built(), file);
      expect(page.documentElement.lang).toBe("zh-CN");
      expect(page.body.textContent).not.toMatch(/[!！]/u);
    });
  });

  test("the page for people without Excel carries no script, and so nothing of Microsoft's", () => {
    expect(pageOf(built(), "help.html").querySelectorAll("script")).toHaveLength(0);
    expect(policyOf(pageOf(built(), "help.html"))).toMatchObject({ "default-src": ["'none'"] });
    expect(policyOf(pageOf(built(), "help.html"))).not.toHaveProperty("script-src");
  });
}
