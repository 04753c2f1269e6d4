import fc from "fast-check";
import stringWidth from "string-width";
import { isLong, runs } from "../../../../test/support/length";
import { textWidth } from "./width";

const PIECES = [
  "执行率",
  "（96.89%）",
  "“总分”——",
  "ｶﾞ",
  "が",
  "か\u3099",
  "e\u0301",
  "👨‍👩‍👧",
  "✔",
  "✔\ufe0f",
  "→",
  "①",
  "\u001b[31m",
  "\t",
  "㎡",
  "\u302a",
];

test("any text is as wide as the library says", () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(textWidth(text)).toBe(stringWidth(text));
    }),
    { numRuns: runs(2_000) },
  );
});

test("characters that are counted alone are as wide before and after another", () => {
  for (let code = 0x20; code <= 0xffff; code += isLong || code < 0x4e00 ? 1 : 37) {
    const text = `中${String.fromCharCode(code)}a`;
    if (textWidth(text) !== stringWidth(text)) throw new Error(`U+${code.toString(16)}`);
  }
});
