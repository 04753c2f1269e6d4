import Ajv from "ajv";
import { LayoutError, layoutsText, parseLayouts } from "../../../src/core/form/taught";
import schema from "../../../src/core/form/taught/layouts.schema.json";
import { isTaughtLayout, layoutKey } from "../../../src/core/port";
import { taught } from "../../support/taught";

const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);
const FUNDS = taught(["甲", "乙"], { table: "funds", columns: { annualBudget: 0, executed: 1 } });
const LAYOUTS = [taught(), taught(["甲", "乙", "丙"], { columns: { score: 1 }, unused: [2] }), FUNDS];
const file = (change: object) =>
  JSON.stringify({
    version: 1,
    layouts: [{ table: "indicators", headings: ["甲", "乙"], columns: { score: 1 }, ...change }],
  });

test("a file gives back what was written, and is what the schema says", () => {
  const text = layoutsText(LAYOUTS);
  expect(parseLayouts(text)).toEqual(LAYOUTS);
  expect(parseLayouts(`\uFEFF${text}`)).toEqual(LAYOUTS);
  expect(isValid(JSON.parse(text))).toBe(true);
  expect(LAYOUTS.every(isTaughtLayout)).toBe(true);
});

test("headings written as they stand on a form are taken as labels", () => {
  const [layout] = parseLayouts(file({ headings: ["甲 栏（10分）", "乙栏*"] }));
  expect(layout?.headings).toEqual(["甲栏", "乙栏"]);
});

test.each([
  ["{", "", "不是 JSON 格式"],
  ["[]", "", "应为一个 JSON 对象"],
  ['{"version":1}', "layouts", "没有填写"],
  ['{"version":2,"layouts":[]}', "version", "应为 1"],
  ['{"version":1,"layouts":[]}', "layouts", "应为 1 至 500 项的列表"],
  [file({ table: "goals" }), "layouts[0].table", "应为 indicators"],
  [file({ headings: ["甲"] }), "layouts[0].headings", "应为 2 至 60 项"],
  [file({ headings: ["甲", 5] }), "layouts[0].headings[1]", "文字"],
  [file({ columns: { scores: 1 } }), "layouts[0].columns.scores", "请核对拼写"],
  [file({ columns: { executed: 1 } }), "layouts[0].columns.executed", "请核对拼写"],
  [file({ columns: { score: 2 } }), "layouts[0].columns.score", "0 至 1"],
  [file({ columns: { score: "1" } }), "layouts[0].columns.score", "不加引号"],
  [file({ columns: { weight: 1, score: 1 } }), "layouts[0].columns.score", "同一栏"],
  [file({ unused: [1] }), "layouts[0].unused[0]", "同一栏"],
  [file({ columns: {} }), "layouts[0].columns", "至少要指定一栏"],
  [file({ other: 1 }), "layouts[0].other", "请核对拼写"],
])("%s is refused, and the message names the place", (text, field, fault) => {
  let error: unknown;
  try {
    parseLayouts(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(LayoutError);
  expect((error as LayoutError).field).toBe(field);
  expect((error as LayoutError).message).toContain(fault);
  expect((error as LayoutError).message).toMatch(/^栏目对应文件有误：.*。请改正后重新载入。$/u);
});

test("headings alone say what a layout is kept by", () => {
  expect(layoutKey(taught())).toBe(layoutKey(taught(undefined, { columns: { score: 1 } })));
  expect(layoutKey({ headings: ["甲乙", "丙"] })).not.toBe(layoutKey({ headings: ["甲", "乙丙"] }));
});

test("what is no layout is not taken for one", () => {
  const wrong = [null, {}, { ...taught(), table: "goals" }, { ...taught(), columns: { score: 9 } }];
  expect(
    [...wrong, { ...taught(), unused: [5] }, { ...FUNDS, columns: { target: 1 } }].some(isTaughtLayout),
  ).toBe(false);
});
