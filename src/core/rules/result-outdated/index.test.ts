import { resultOutdated } from ".";
import { testRule } from "../../../../test/support/rule-table";

const outdated = (value: number | string, formula: string) => ({ value, formula, isOutdated: true as const });

testRule(resultOutdated, [
  { title: "accepts results that hold", cells: { I6: { value: 9.69, formula: "=10*F6/E6" } }, findings: [] },
  {
    title: "names every cell whose result may be old",
    cells: { I6: outdated(0, "=ROUND(10*F6/E6,2)"), I25: outdated(0, "=SUM(I6,I14:I24)") },
    findings: [
      {
        cell: "I6",
        stated: "0",
        says: "有 2 个单元格的公式结果可能未更新（I6、I25）：文件中存的结果与按公式计算的不一致。请在 Excel 或 WPS 中打开并保存，再重新检查。",
        correction: "none",
      },
    ],
  },
  {
    title: "knows a text among them",
    cells: { G14: outdated("743323页", '=台账!B2&"页"') },
    findings: [{ cell: "G14", stated: "743323页", says: "有 1 个单元格的公式结果可能未更新（G14）" }],
  },
]);
