import type { ProjectHead } from "../../../src/core/review";

const CODE = "440300218291500016438";

/** A head as the first reference form has it, with some parts changed. */
const head = (parts: Partial<ProjectHead>): ProjectHead => ({
  code: CODE,
  name: "档案管理",
  unit: "示例区检察院",
  year: "2024",
  ...parts,
});
const NO_CODE = { code: null };

/** Heads of forms, and which of them (from 0) are of one project: to hold wherever projects are grouped. */
export const REPEATED_CASES: readonly (readonly [
  title: string,
  heads: readonly ProjectHead[],
  groups: readonly (readonly number[])[],
])[] = [
  ["the same code under other names", [head({}), head({ name: "档案加工" })], [[0, 1]]],
  ["another code under the same name", [head({}), head({ code: "440300218291500099999" })], []],
  [
    "the same code in other widths and with blanks",
    [head({}), head({ code: "４４0300 218291500016438" })],
    [[0, 1]],
  ],
  ["the same code in two years", [head({}), head({ year: "2023年度" })], []],
  [
    "two years of a project, one of them twice",
    [head({}), head({ year: "2023" }), head({ year: "2024年度" })],
    [[0, 2]],
  ],
  ["the same code where a form does not name its year", [head({}), head({ year: null })], [[0, 1]]],
  [
    "years that cannot be told apart because one form names none",
    [head({}), head({ year: "2023" }), head({ year: "—" })],
    [[0, 1, 2]],
  ],
  ["the same name, unit and year without codes", [head(NO_CODE), head({ code: "" })], [[0, 1]]],
  ["the same name in two years", [head(NO_CODE), head({ ...NO_CODE, year: "2023" })], []],
  ["the same name of two units", [head(NO_CODE), head({ ...NO_CODE, unit: "示例区法院" })], []],
  [
    "the same name but for what stands in brackets",
    [head(NO_CODE), head({ ...NO_CODE, name: "档案管理（二期）" })],
    [],
  ],
  [
    "names under codes that say nothing",
    [head({ code: "—" }), head({ code: "无" }), head({ code: "/" })],
    [[0, 1, 2]],
  ],
  [
    "codes that say nothing over other names",
    [head({ code: "无" }), head({ code: "无", name: "数据加工" })],
    [],
  ],
  [
    "forms that say nothing of their project",
    [
      head({ code: "—", name: "—" }),
      head({ code: "—", name: "—" }),
      head({ ...NO_CODE, name: "（无）" }),
      head({ ...NO_CODE, name: "（无）" }),
      head({ code: "暂无", name: "" }),
      head({ code: "暂无", name: "" }),
    ],
    [],
  ],
  [
    "two projects in turns",
    [head({}), head({ code: "1" }), head({}), head({ code: "1" }), head({})],
    [
      [0, 2, 4],
      [1, 3],
    ],
  ],
];
