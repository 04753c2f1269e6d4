import { total } from ".";
import { testCases } from "../../../../test/support/rule-table";

// Scores that stand under merged cells: nobody sees them, and SUM counts them.
testCases(total, [
  {
    title: "names what a formula counts under a merged cell, and counts it no more",
    cells: { I14: 15, I15: 12, I25: { value: 106.69, formula: "=SUM(I6:I24)" } },
    covered: ["I15"],
    findings: [
      {
        cell: "I25",
        stated: "106.69",
        expected: "94.69",
        says: "表中为 106.69。其中 I15 被合并单元格遮住，存有 12，求和时会计入。请取消合并后删除。",
        correction: "safe",
        writes: { I25: "=ROUND(SUM(I6,I14,I16:I24),2)" },
      },
    ],
  },
  {
    title: "takes a total for wrong that is right by what merged cells hide only",
    cells: { I25: { value: 94.69, formula: "=I6+I14+I15+SUM(I16:I24)" } },
    covered: ["I15", "I17"],
    findings: [
      {
        cell: "I25",
        expected: "79.69",
        says: "其中 I15、I17 被合并单元格遮住，分别存有 5、10，求和时会计入。",
        correction: "safe",
      },
    ],
  },
  {
    title: "names nothing that the formula does not count",
    cells: { I14: 15, I15: 12, I25: { value: 95.69, formula: "=I6+SUM(I16:I24)+15+1+'别表'!I15" } },
    covered: ["I15"],
    findings: [{ cell: "I25", says: "表中为 95.69。", correction: "safe" }],
  },
]);
