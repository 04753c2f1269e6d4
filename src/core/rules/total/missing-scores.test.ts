import { total } from ".";
import { testCases } from "../../../../test/support/rule-table";

// The scores of the first form make 94.69.
testCases(total, [
  // Without the 10 points of I14: from 84.69 to 94.69.
  { title: "accepts the total where a missing score can make it", cells: { I14: "" }, findings: [] },
  {
    title: "accepts the most that a missing score allows",
    cells: { H14: 12, I14: "", I25: 96.69 },
    findings: [],
  },
  {
    title: "finds a total that no missing score can make, and proposes none",
    cells: { I14: "", I25: 94.7 },
    findings: [
      {
        cell: "I25",
        stated: "94.7",
        expected: null,
        says: "已有得分合计 84.69（未计入 I14），总分应在 84.69 至 94.69 之间，表中为 94.7。请补填得分，再核对总分。",
        working: "9.69 + 5 + 10 + 10 + 10 + 10 + 10 + 5 + 5 + 5 + 5 = 84.69",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "finds a total below the scores that are there",
    cells: { I14: "", I15: "优", I25: 79.68 },
    findings: [
      { cell: "I25", says: "（未计入 I14、I15），总分应在 79.69 至 94.69 之间", correction: "none" },
    ],
  },
  {
    title: "sets no upper limit where a row has neither score nor weight",
    cells: { H14: "十", I14: "", I25: 99 },
    findings: [],
  },
  {
    title: "sets a lower limit there",
    cells: { H14: "十", I14: "", I25: 80 },
    findings: [{ cell: "I25", says: "总分不应低于 84.69，表中为 80。", expected: null, correction: "none" }],
  },
  {
    title: "proposes no formula that leaves a score out",
    cells: { I14: "", I25: { value: 75, formula: "=SUM(I14:I24)" } },
    findings: [{ cell: "I25", stated: "75", expected: null, correction: "none" }],
  },
  {
    title: "proposes no total for a blank one while a score is missing",
    cells: { I14: "", I25: "" },
    findings: [
      {
        cell: "I25",
        stated: null,
        expected: null,
        says: "已有得分合计 84.69（未计入 I14），尚不能得出总分，I25 未填写。",
        correction: "none",
      },
    ],
  },
  {
    title: "accepts the total where a missing execution score can make it",
    cells: { I6: { error: "#DIV/0!" } },
    findings: [],
  },
  {
    title: "finds one that the points of execution do not allow",
    cells: { I6: { error: "#DIV/0!" }, I25: 95.01 },
    findings: [{ cell: "I25", says: "未计入 I6），总分应在 85 至 95 之间", correction: "none" }],
  },
  {
    title: "sends to the scores where those that are there are more than the whole",
    cells: { H15: 30, I15: 35, I14: "", I25: 100 },
    findings: [{ cell: "I25", says: "各项得分之和超过满分 100，请先核对各项得分。", correction: "none" }],
  },
  {
    title: "accepts a total of the scores that are there",
    cells: { I14: "—", I25: 84.69 },
    findings: [],
  },
]);
