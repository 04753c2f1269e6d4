import { numberAsText } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(numberAsText, [
  { title: "accepts numbers", findings: [] },
  {
    title: "proposes the same value as a number",
    cells: { I14: "10" },
    findings: [
      {
        cell: "I14",
        stated: "10",
        expected: "10",
        says: "I14 的数字存为文本，公式求和时会漏掉。请改为数字格式，数值不变。",
        severity: "info",
        correction: "suggested",
        writes: { I14: 10 },
        formats: {},
      },
    ],
  },
  {
    title: "takes the text format away",
    cells: { I14: { value: "10", numberFormat: "@" } },
    findings: [{ cell: "I14", correction: "suggested", writes: { I14: 10 }, formats: { I14: "General" } }],
  },
  {
    title: "reads separators, full-width digits and 分",
    cells: { E6: "450,000.00", F6: "４３６０００", I14: "10 分" },
    findings: [
      { cell: "E6", stated: "450,000.00", expected: "450000", writes: { E6: 450000, F6: 436000, I14: 10 } },
    ],
  },
  {
    title: "is one finding a form, in reading order, and names six cells",
    cells: { H14: "10", I14: "10", H15: "5", I15: "5", D7: "450000", G6: "10", I25: "94.69" },
    findings: [
      {
        cell: "G6",
        says: "G6、D7、H14、I14、H15、I15 等 7 个单元格的数字存为文本",
        severity: "info",
        writes: { G6: 10, D7: 450000, H14: 10, I14: 10, H15: 5, I15: 5, I25: 94.69 },
      },
    ],
  },
  {
    title: "warns where a sum passes over the text",
    cells: { H15: "5", I17: "10", I25: { value: 84.69, formula: "=I6+SUM(I14:I24)" } },
    findings: [
      {
        cell: "I17",
        stated: "10",
        says: "H15、I17 的数字存为文本，其中 I17 未计入求和公式。",
        severity: "warning",
        correction: "suggested",
        writes: { H15: 5, I17: 10 },
      },
    ],
  },
  {
    title: "finds the cell in sums of several ranges and absolute references",
    cells: { I17: "10", I25: { value: 84.69, formula: "=ROUND(sum($I$6, $I$14:$I$24),2)" } },
    findings: [{ cell: "I17", severity: "warning" }],
  },
  {
    title: "does not warn where the formula adds the cell by itself",
    cells: { I17: "10", I25: { value: 94.69, formula: "=SUM(I6,I14:I16,VALUE(I17),I18:I24)" } },
    findings: [{ cell: "I17", severity: "info" }],
  },
  {
    title: "does not warn where the cell is added with +",
    cells: { I17: "10", I25: { value: 94.69, formula: "=I6+I17+SUM(I14:I16,I18:I24)" } },
    findings: [{ cell: "I17", severity: "info" }],
  },
  {
    title: "finds the cell in a sum that other calls stand in",
    cells: { I17: "10", I25: { value: 84.69, formula: "=SUM(ROUND(I6,2),I14:I24)" } },
    findings: [{ cell: "I17", severity: "warning" }],
  },
  {
    title: "does not warn where the range stands in another call or in a text",
    cells: {
      I17: "10",
      I25: { value: 94.69, formula: '=SUM(SUMPRODUCT(VALUE(I14:I24)),I6)+0*LEN("SUM(I14:I24)")' },
    },
    findings: [{ cell: "I17", severity: "info" }],
  },
  {
    title: "leaves a formula that gives text to a person",
    cells: { I14: { value: "10", formula: '=TEXT(H14,"0")' } },
    findings: [{ cell: "I14", stated: "10", correction: "none" }],
  },
  {
    title: "passes over rates, which are often written as text",
    cells: { H6: "96.89%", H7: "96.89" },
    findings: [],
  },
  {
    title: "leaves a total in one cell with its label alone: as a number the label would be gone",
    cells: { B25: "", H25: "", I25: "", J25: "", J2: "自评总分：94.69" },
    findings: [],
  },
  {
    title: "does so beside other numbers that are texts",
    cells: { B25: "", H25: "", I25: "", J25: "", J3: "自评得分: 94.69分", I14: "10" },
    findings: [{ cell: "I14", says: "I14 的数字存为文本", writes: { I14: 10 } }],
  },
  {
    title: "names a cell once that counts for the total row and for its source",
    cells: { F6: "", D7: "450000", F7: "436,000", F8: "", F9: "", I14: "10" },
    findings: [
      { cell: "D7", says: "D7、F7、I14 的数字存为文本，", writes: { D7: 450000, F7: 436000, I14: 10 } },
    ],
  },
  { title: "passes over words, dashes and blanks", cells: { I14: "满分", I15: "—", I16: " " }, findings: [] },
  { title: "passes over targets and results", cells: { E15: "4", G15: "4" }, findings: [] },
  {
    title: "brings amounts with their unit into that of the header",
    cells: { E6: "45万元", F6: "￥436,000.00", E7: "450,000元整" },
    findings: [
      {
        cell: "E6",
        stated: "45万元",
        expected: "450000",
        says: "E6、F6、E7 的数字存为文本，公式求和时会漏掉。请改为数字格式；格内写有单位的金额，换算成元。",
        writes: { E6: 450000, F6: 436000, E7: 450000 },
      },
    ],
  },
  {
    title: "does so under a header in 万元, also for ￥ that the rate proves to be 元",
    cells: { A5: "项目资金（万元）", D6: "450,000元", E6: 45, F6: "￥436,000.00", D7: 45, E7: 45, F7: 43.6 },
    findings: [{ cell: "D6", stated: "450,000元", expected: "45", writes: { D6: 45, F6: 43.6 } }],
  },
  {
    title: "keeps the figure of a column whose heading names another unit than the table",
    cells: { F5: "全年执行数（万元）", F6: "43.60", F7: 43.6 },
    findings: [
      {
        cell: "F6",
        stated: "43.60",
        expected: "43.6",
        says: "请改为数字格式，数值不变。",
        writes: { F6: 43.6 },
      },
    ],
  },
  {
    title: "brings an amount with its unit into that of its own column",
    cells: { F5: "全年执行数（万元）", F6: "436,000元", F7: "￥43.6" },
    findings: [
      {
        cell: "F6",
        stated: "436,000元",
        expected: "43.6",
        says: "格内写有单位的金额，换算成万元。",
        writes: { F6: 43.6, F7: 43.6 },
      },
    ],
  },
  {
    title: "does so for a column in 元 of a table in 万元, and names no unit where there are two",
    cells: {
      ...{ A5: "项目资金（万元）", D6: 45, E6: "45万元", D7: 45, E7: 45 },
      ...{ F5: "全年执行数（元）", F6: "43.6万元", F7: "436,000" },
    },
    findings: [
      {
        cell: "E6",
        expected: "45",
        says: "换算成各栏表头所写的单位。",
        writes: { E6: 45, F6: 436000, F7: 436000 },
      },
    ],
  },
  {
    title: "does not make a number of ￥ whose unit nothing tells",
    cells: {
      A5: "项目资金（万元）",
      D6: "",
      E6: 45,
      F6: "￥4,500",
      H6: "",
      D7: "",
      E7: "",
      F7: "",
      I14: "10 分。",
    },
    findings: [{ cell: "I14", stated: "10 分。", writes: { I14: 10 } }],
  },
  {
    title: "reads characters that nobody sees and scientific notation",
    cells: { F6: "4.36E+05", I14: "10\u200b", I15: "\u00a05" },
    findings: [
      {
        cell: "F6",
        says: "F6、I14、I15 的数字存为文本，公式求和时会漏掉。请改为数字格式，数值不变。",
        writes: { F6: 436000, I14: 10, I15: 5 },
      },
    ],
  },
  {
    title: "keeps a negative sign",
    cells: { F8: "-1,000.50" },
    findings: [{ cell: "F8", stated: "-1,000.50", expected: "-1000.5", writes: { F8: -1000.5 } }],
  },
]);
