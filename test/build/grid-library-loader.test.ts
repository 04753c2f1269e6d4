import { readFileSync } from "node:fs";
import path from "node:path";
import { runInThisContext } from "node:vm";
import { inChineseOnly, withTidyLines } from "../../scripts/webpack/grid-library-loader";
import { ROOT } from "./build";

const source = readFileSync(path.join(ROOT, "node_modules/@fortune-sheet/core/dist/index.esm.js"), "utf8");

/** What the library answers when it is asked for its words, as it looks them up itself. */
function wordsOf(text: string, asked: string | undefined): string {
  const names = /var localeObj = (\{[^}]*\});/.exec(text)?.[1] ?? "";
  const lookUp = /function locale\(ctx\) \{[\s\S]*?\n\}/.exec(text)?.[0] ?? "";
  const run = runInThisContext(`(lang) => {
    var en = "en", zh = "zh", es = "es", zh_tw = "zh_tw", hi = "hi", ru = "ru";
    var localeObj = ${names}; ${lookUp}; return locale({ lang });
  }`) as (lang: string | undefined) => string;
  return run(asked);
}

it("leaves the grid's library Chinese alone, whatever it is asked for", () => {
  expect(wordsOf(source, undefined)).toBe("en");
  const shortened = inChineseOnly(source);
  for (const asked of ["zh", "zh-CN", undefined, "en", "ru"]) expect(wordsOf(shortened, asked)).toBe("zh");
  expect(/var localeObj = (\{[^}]*\});/.exec(shortened)?.[1]).toBe("{ en: zh, zh: zh }");
});

it("changes nothing else, and says when the library is built in another way", () => {
  expect(inChineseOnly(source).length - source.length).toBe(
    "{ en: zh, zh: zh }".length - (/var localeObj = (\{[^}]*\});/.exec(source)?.[1]?.length ?? 0),
  );
  expect(() => inChineseOnly("var locales = {};")).toThrow("in another way");
});

test("lines of text are broken at one place of the library, and that it does so otherwise is an error", () => {
  const tidy = withTidyLines(source);
  expect(tidy.length).toBeGreaterThan(source.length);
  expect(() => withTidyLines(tidy)).toThrow("in another way");
});
