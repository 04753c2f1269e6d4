import { resultMissing } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(resultMissing, [
  { title: "accepts a form of plain values", findings: [] },
  {
    title: "accepts formulas with results, an empty text among them",
    cells: {
      I6: { value: 9.69, formula: "=ROUND(10*F6/E6,2)" },
      G14: { value: "", formula: '=IF(A1="","",A1)' },
    },
    findings: [],
  },
  {
    title: "names every cell whose formula has no result",
    cells: {
      H6: { value: null, formula: "=F6/E6*100" },
      I25: { value: null, formula: "=SUM(I6,I14:I24)" },
    },
    findings: [
      {
        cell: "H6",
        stated: "=F6/E6*100",
        says: "有 2 个单元格的公式结果未计算（H6、I25），与此有关的内容无法核对。请在 Excel 或 WPS 中打开并保存，再重新检查。",
        correction: "none",
      },
    ],
  },
  {
    title: "knows a result that is to be compared with its target",
    cells: { G14: { value: null, formula: "=台账!B2" } },
    findings: [{ cell: "G14", says: "有 1 个单元格的公式结果未计算（G14）" }],
  },
  {
    title: "leaves formulas outside the fields of the form alone",
    cells: { L30: { value: null, formula: "=1+1" } },
    findings: [],
  },
]);
