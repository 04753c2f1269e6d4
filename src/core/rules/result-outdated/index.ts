import { ARITHMETIC, defineRule } from "../rule";
import { shownValue, unsureResults } from "../shared";

const TITLE = "公式结果可能未更新";

/** Whether the stored result or the formula is right cannot be told from the file alone: neither is believed. */
export const resultOutdated = defineRule({
  id: "S09",
  name: "result-outdated",
  title: TITLE,
  severity: "warning",
  doubts: "value",
  basis: ARITHMETIC,
  check: (form) =>
    unsureResults(form, {
      title: TITLE,
      isUnsure: ({ cell }) => cell.isOutdated === true,
      what: (count, cells) =>
        `有 ${count} 个单元格的公式结果可能未更新（${cells}）：文件中存的结果与按公式计算的不一致。`,
      stated: ({ cell }) => shownValue(cell),
    }),
});
