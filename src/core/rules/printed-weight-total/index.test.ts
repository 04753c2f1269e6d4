import { printedWeightTotal } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NO_WEIGHTS } from "../../../../test/support/no-column";

testRule(printedWeightTotal, [
  { title: "accepts a printed 100 over weights that make 100", findings: [] },
  {
    title: "corrects the print where the weights make 100",
    cells: { H25: 90 },
    findings: [
      {
        cell: "H25",
        stated: "90",
        expected: "100",
        says: "总分行的权重为 90，各项权重合计为 100。",
        severity: "error",
        correction: "safe",
        writes: { H25: 100 },
      },
    ],
  },
  {
    title: "replaces a formula that leaves the points of execution out",
    cells: { H25: { value: 90, formula: "=SUM(H14:H24)" } },
    findings: [{ cell: "H25", stated: "90", correction: "safe", writes: { H25: "=SUM(G6,H14:H24)" } }],
  },
  {
    title: "names the weight under a merged cell that it counts, and counts it no more",
    cells: { H14: 15, H15: 7, H25: { value: 107, formula: "=G6+SUM(H14:H24)" } },
    covered: ["H15", "I15"],
    findings: [
      {
        cell: "H25",
        says: "各项权重合计为 100。其中 H15 被合并单元格遮住，存有 7，求和时会计入。",
        correction: "safe",
        writes: { H25: "=SUM(G6,H14,H16:H24)" },
      },
    ],
  },
  {
    title: "brings weights stored as text into the formula by VALUE",
    cells: { H14: "10", H25: { value: 90, formula: "=G6+SUM(H14:H24)" } },
    findings: [{ cell: "H25", correction: "safe", writes: { H25: "=SUM(G6,VALUE(H14),H15:H24)" } }],
  },
  {
    title: "leaves a formula to a person where a weight is no operand",
    cells: { H14: "10分", H25: { value: 90, formula: "=G6+SUM(H14:H24)" } },
    findings: [{ cell: "H25", expected: "100", says: "该单元格是公式，请核对公式。", correction: "none" }],
  },
  {
    title: "keeps text as text",
    cells: { H25: "90分" },
    findings: [{ cell: "H25", correction: "safe", writes: { H25: "100分" } }],
  },
  {
    title: "sums the indicators alone where execution is one of them",
    cells: { G5: "", I5: "", D14: "预算执行率", H18: 25, H25: { value: 90, formula: "=SUM(H15:H24)" } },
    findings: [{ cell: "H25", correction: "safe", writes: { H25: "=SUM(H14:H24)" } }],
  },
  {
    title: "does not write a sum that is not 100",
    cells: { H14: 5, H25: 96 },
    findings: [
      {
        cell: "H25",
        stated: "96",
        expected: "95",
        says: "总分行的权重为 96，各项权重合计为 95。请先核对各指标权重，再填写合计。",
        correction: "none",
      },
    ],
  },
  {
    title: "accepts a print that agrees with a wrong sum (W01 speaks)",
    cells: { H14: 5, H25: 95 },
    findings: [],
  },
  { title: "leaves a printed 100 over weights that make 95 to W01", cells: { H14: 5 }, findings: [] },
  { title: "says nothing where nothing is printed", cells: { H25: "" }, findings: [] },
  { title: "says nothing where a dash is printed", cells: { H25: "—" }, findings: [] },
  {
    title: "says nothing where a weight cannot be read (W05 speaks)",
    cells: { H14: "", H25: 90 },
    findings: [],
  },
  { title: "says nothing without a weight column", cells: { ...NO_WEIGHTS, H25: 90 }, findings: [] },
  { title: "says nothing without a total row", cells: { B25: "", H25: 90 }, findings: [] },
  {
    title: "says nothing without a funds table (W01 warns)",
    form: "00c-seed-luohu-shegong-2024",
    cells: { H17: 90 },
    findings: [],
  },
]);
