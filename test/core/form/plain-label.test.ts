import { normalizeLabel } from "../../../src/core/form/labels";
import { plainLabel } from "../../../src/core/form/words/plain-label";
import { simplified } from "../../../src/core/form/words/traditional";

/** As labels are described, by Unicode's own tables. */
function byTables(text: string): string {
  return simplified(
    text
      .normalize("NFKC")
      .replace(/\([^()]*\)/g, "")
      .replace(/[\s*★☆、,，:：.。[\]【】()]/g, ""),
  );
}

test("every character becomes in one pass what Unicode's tables make of it, alone and among others", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    for (const text of [character, `得${character}分`, `得（分${character}）`, `${character}（得）分（`]) {
      if (normalizeLabel(text) !== byTables(text)) wrong.push(`${code.toString(16)}: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  "得分（10分）",
  "（（得）分）",
  "(得(分",
  ")得)分(",
  "年初　预算数 （Ａ）：",
  "[产出指标]（50分）",
])("brackets of %s go as they are described, without the tables", (text) => {
  expect(plainLabel(text)).toBe(byTables(text));
});
