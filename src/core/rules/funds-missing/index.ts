import { toA1 } from "../../cells";
import { type Form, normalizeLabel } from "../../form";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const fundsMissing = defineRule({
  id: "S04",
  name: "funds-missing",
  title: "缺少预算执行情况表",
  severity: "warning",
  doubts: "value",
  basis: REGULATION_2020,
  check: (form) =>
    form.funds === null
      ? [
          forPerson({
            at: form.anchor,
            row: { at: form.anchor, value: "预算执行情况" },
            what: `没有找到带“年度资金总额”行的预算执行情况表，执行率及其得分无法核对。${partsOf(form)}`,
            todo: "请补充预算执行情况表；在另一张表上的，请并入本表后重新检查。",
            // Scored as an indicator row, execution cannot be checked.
            doubted: form.indicators.flatMap(({ isExecution, score }) =>
              isExecution && score ? score.at : [],
            ),
          }),
        ]
      : [],
});

/** What such a table is known by, and what it may be called. */
const PARTS: readonly (readonly [name: string, label: RegExp])[] = [
  ["“全年预算数”栏", /^(?:全年|年度|调整后?(?:全年)?)?预算(?:安排)?(?:数|金额)[AB]?$/],
  ["“全年执行数”栏", /^(?:全年|年度|预算|实际)?(?:执行|支出)(?:数|金额)[AB]?$/],
  ["“年度资金总额”行", /^(?:年度|项目|预算|财政)*资金总额$/],
];

/** Each of these labels has one of these letters. */
const MAY_NAME = /[算执出额]/;

/** Which of them stand on the form, and which do not: a sentence; "" where none does. */
function partsOf({ texts }: Form): string {
  const labels = texts.flatMap((text) =>
    MAY_NAME.test(text.value) ? [{ text, label: normalizeLabel(text.value) }] : [],
  );
  const found = PARTS.flatMap(([name, pattern]) => {
    const text = labels.find(({ label }) => pattern.test(label))?.text;
    return text === undefined ? [] : [{ name, said: `“${text.value}”（${toA1(text.at)}）` }];
  });
  if (found.length === 0) return "";
  const missing = PARTS.map(([name]) => name).filter((name) => !found.some((part) => part.name === name));
  const without = missing.length === 0 ? "但没有连成一张表" : `没有找到${missing.join("、")}`;
  return `表中有${found.map(({ said }) => said).join("、")}，${without}。`;
}
