import { executionRate } from ".";
import { testRule } from "../../../../test/support/rule-table";

// 436000 ÷ 450000 = 96.8888…%
testRule(executionRate, [
  { title: "accepts the published rate", findings: [] },
  {
    title: "accepts the published rate of the second form (94.7523…)",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [],
  },
  {
    title: "corrects a wrong rate from the amounts",
    cells: { H6: 96.98 },
    findings: [
      {
        cell: "H6",
        stated: "96.98",
        expected: "96.89",
        says: "执行率应为 96.89%（436,000 ÷ 450,000），表中为 96.98%。",
        working: "436,000 ÷ 450,000 = 96.8889%，四舍五入保留 2 位",
        correction: "safe",
        writes: { H6: 96.89 },
      },
    ],
  },
  { title: "accepts a rate printed with one decimal", cells: { H6: 96.9 }, findings: [] },
  { title: "accepts a rate printed without decimals", cells: { H6: 97 }, findings: [] },
  {
    title: "does not accept a rate cut off instead of rounded",
    cells: { H6: 96.88 },
    findings: [{ cell: "H6", stated: "96.88", expected: "96.89", correction: "safe", writes: { H6: 96.89 } }],
  },
  {
    title: "accepts more decimals than usual where they are right",
    cells: { H6: 96.8889 },
    findings: [],
  },
  {
    title: "compares as the number format shows it",
    cells: { H6: { value: 96.94, numberFormat: "0" } },
    findings: [],
  },
  {
    title: "accepts a fraction under a percent format",
    cells: { H6: { value: 0.9689, numberFormat: "0.00%" } },
    findings: [],
  },
  {
    title: "accepts a fraction under a percent format with more decimals",
    cells: { H6: { value: 0.9689, numberFormat: "0.0000%" } },
    findings: [],
  },
  {
    title: "accepts a fraction under a coarse percent format",
    cells: { H6: { value: 0.97, numberFormat: "0%" } },
    findings: [],
  },
  { title: "accepts a bare fraction", cells: { H6: 0.9689 }, findings: [] },
  {
    title: "writes a fraction into a percent cell",
    cells: { H6: { value: 0.9698, numberFormat: "0.00%" } },
    findings: [
      {
        cell: "H6",
        stated: "96.98",
        expected: "96.89",
        correction: "safe",
        writes: { H6: 0.9689 },
        formats: {},
      },
    ],
  },
  { title: "accepts a text percent", cells: { H6: "96.89%" }, findings: [] },
  { title: "accepts a coarse text percent", cells: { H6: "97%" }, findings: [] },
  {
    title: "keeps a text percent a text percent",
    cells: { H6: "96.98%" },
    findings: [{ cell: "H6", stated: "96.98", correction: "safe", writes: { H6: "96.89%" } }],
  },
  {
    title: "does not keep more decimals in a text than the profile has",
    cells: { H6: "96.1234%" },
    findings: [{ cell: "H6", correction: "safe", writes: { H6: "96.89%" } }],
  },
  {
    title: "keeps the decimals of a text percent that comes out whole",
    cells: { F6: 450000, H6: "99.50%" },
    findings: [{ cell: "H6", expected: "100", correction: "safe", writes: { H6: "100.00%" } }],
  },
  {
    title: "reads full-width digits",
    cells: { H6: "９６．９８％" },
    findings: [{ cell: "H6", stated: "96.98", correction: "safe", writes: { H6: "96.89%" } }],
  },
  {
    title: "keeps a fraction in a text a fraction",
    cells: { H6: "0.9698" },
    findings: [
      {
        cell: "H6",
        stated: "96.98",
        expected: "96.89",
        says: "H6 写作 0.9698，可读作 96.98% 或 0.9698%，请确认后更正。",
        correction: "suggested",
        writes: { H6: "0.9689" },
      },
    ],
  },
  {
    title: "only proposes where a bare number may be a fraction or percent",
    cells: { H6: 0.45 },
    findings: [
      {
        cell: "H6",
        stated: "45",
        says: "H6 写作 0.45，可读作 45% 或 0.45%，请确认后更正。",
        correction: "suggested",
        writes: { H6: 0.9689 },
      },
    ],
  },
  {
    title: "corrects a nought: it is 0 % either way",
    cells: { H6: 0 },
    findings: [{ cell: "H6", correction: "safe", writes: { H6: 96.89 } }],
  },
  {
    title: "keeps a number in a text a text",
    cells: { H6: { value: "96.98", numberFormat: "@" } },
    findings: [{ cell: "H6", correction: "safe", writes: { H6: "96.89" } }],
  },
  {
    title: "accepts an unrounded formula",
    cells: { H6: { value: 96.888888888888886, formula: "=F6/E6*100" } },
    findings: [],
  },
  {
    // The exact quotient is 96.8748958483775 to 15 digits; the double shows 96.8748958483774.
    title: "accepts an unrounded formula whose last digit is a double's own error",
    cells: { E6: 450065, H6: { value: 96.87489584837745, formula: "=F6/E6*100" } },
    findings: [],
  },
  {
    title: "replaces a wrong formula by one that computes percent",
    cells: { H6: { value: 100, formula: "=E6/D6*100" } },
    findings: [{ cell: "H6", stated: "100", correction: "safe", writes: { H6: "=ROUND(F6/E6*100,2)" } }],
  },
  {
    title: "replaces a wrong formula under a percent format by one that computes a fraction",
    cells: { H6: { value: 1, formula: "=E6/D6", numberFormat: "0.00%" } },
    findings: [{ cell: "H6", stated: "100", correction: "safe", writes: { H6: "=ROUND(F6/E6,4)" } }],
  },
  {
    title: "takes amounts stored as text into the formula by VALUE",
    cells: { F6: "436000", H6: { value: 100, formula: "=E6/D6*100" } },
    findings: [{ cell: "H6", correction: "safe", writes: { H6: "=ROUND(VALUE(F6)/E6*100,2)" } }],
  },
  {
    title: "leaves a wrong formula to a person where the amount is no operand",
    cells: { F6: "436,000.00", H6: { value: 100, formula: "=E6/D6*100" } },
    findings: [{ cell: "H6", says: "该单元格是公式，请核对公式。", correction: "none" }],
  },
  {
    title: "leaves a formula that gives text to a person",
    cells: { H6: { value: "100.00%", formula: '=TEXT(E6/D6,"0.00%")' } },
    findings: [{ cell: "H6", stated: "100", says: "请核对公式", correction: "none" }],
  },
  {
    title: "proposes a rate where it is blank beside a score",
    cells: { H6: "" },
    findings: [
      {
        cell: "H6",
        stated: null,
        expected: "96.89",
        says: "执行率应为 96.89%，H6 未填写。请填写执行率。",
        correction: "suggested",
        writes: { H6: 96.89 },
      },
    ],
  },
  {
    title: "proposes a fraction for a blank cell under a percent format",
    cells: { H6: { value: null, numberFormat: "0.00%" } },
    findings: [{ cell: "H6", correction: "suggested", writes: { H6: 0.9689 } }],
  },
  {
    title: "proposes text for a blank cell under the text format",
    cells: { H6: { value: null, numberFormat: "@" } },
    findings: [{ cell: "H6", correction: "suggested", writes: { H6: "96.89" } }],
  },
  { title: "says nothing where rate and score are both blank", cells: { H6: "", I6: "" }, findings: [] },
  {
    title: "leaves a dash beside a score to a person",
    cells: { H6: "—" },
    findings: [{ cell: "H6", stated: "—", says: "H6 为“—”，不是数字", correction: "none" }],
  },
  {
    title: "leaves words to a person, also without a score",
    cells: { H6: "约97%", I6: "" },
    findings: [{ cell: "H6", stated: "约97%", says: "H6 的“约97%”不是数字", correction: "none" }],
  },
  {
    title: "leaves an error value to a person",
    cells: { H6: { value: { error: "#REF!" }, formula: "=#REF!/E6" } },
    findings: [{ cell: "H6", stated: "#REF!", says: "H6 的公式出错（#REF!）", correction: "none" }],
  },
  {
    title: "leaves a date to a person",
    cells: { H6: { value: 45000, numberFormat: "yyyy/m/d" } },
    findings: [{ cell: "H6", says: "H6 是日期格式", correction: "none" }],
  },
  {
    title: "leaves a formula without a result to a person",
    cells: { H6: { value: null, formula: "=F6/E6" } },
    findings: [{ cell: "H6", says: "H6 的公式结果未计算", correction: "none" }],
  },
  {
    title: "checks a source row that prints a rate",
    cells: { H7: "95%" },
    findings: [{ cell: "H7", stated: "95", expected: "96.89", correction: "safe", writes: { H7: "96.89%" } }],
  },
  { title: "passes over a blank source row", cells: { H7: "" }, findings: [] },
  { title: "passes over a source row without a budget", cells: { H8: "0.00%" }, findings: [] },
  { title: "shows a rate above 100 as it is", cells: { F6: 500000, H6: 111.11 }, findings: [] },
  { title: "accepts a rate of nothing spent", cells: { F6: 0, H6: 0 }, findings: [] },
  { title: "stays silent when the budget is zero (E04 speaks)", cells: { E6: 0 }, findings: [] },
  {
    title: "stays silent when the executed amount is negative (E04 speaks)",
    cells: { F6: -1 },
    findings: [],
  },
  { title: "stays silent where no rate column exists", cells: { H5: "" }, findings: [] },
  { title: "stays silent without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
