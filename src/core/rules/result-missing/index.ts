import { ARITHMETIC, defineRule } from "../rule";
import { unsureResults } from "../shared";

const TITLE = "公式结果未计算";

/** Nobody has seen what such a cell holds: that is the file's state and no mistake of those who filled in the form. */
export const resultMissing = defineRule({
  id: "S08",
  name: "result-missing",
  title: TITLE,
  severity: "warning",
  doubts: "value",
  basis: ARITHMETIC,
  check: (form) =>
    unsureResults(form, {
      title: TITLE,
      isUnsure: ({ cell }) => cell.formula !== null && cell.value === null,
      what: (count, cells) => `有 ${count} 个单元格的公式结果未计算（${cells}），与此有关的内容无法核对。`,
      stated: ({ cell }) => cell.formula,
    }),
});
