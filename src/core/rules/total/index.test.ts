import { total } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { NO_SCORES, NO_WEIGHTS } from "../../../../test/support/no-column";

// 9.69 + 10 + 5 + 10 + 10 + 10 + (10 + 10 + 5 + 5) + (5 + 5) = 94.69
testRule(total, [
  { title: "accepts the published total", findings: [] },
  {
    title: "accepts the published total of the second form",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [],
  },
  {
    title: "corrects a wrong total",
    cells: { I25: 95.69 },
    findings: [
      {
        cell: "I25",
        stated: "95.69",
        expected: "94.69",
        says: "总分应为 94.69（执行率得分与各指标得分之和），表中为 95.69。",
        working: "9.69 + 10 + 5 + 10 + 10 + 10 + 10 + 10 + 5 + 5 + 5 + 5 = 94.69",
        correction: "safe",
        writes: { I25: 94.69 },
      },
    ],
  },
  {
    title: "does not accept a total that is one unit of the second decimal off",
    cells: { I25: 94.68 },
    findings: [{ cell: "I25", expected: "94.69", correction: "safe", writes: { I25: 94.69 } }],
  },
  {
    title: "replaces a formula over the wrong rows by the sum of all parts",
    cells: { I25: { value: 85, formula: "=SUM(I14:I24)" } },
    findings: [
      { cell: "I25", stated: "85", correction: "safe", writes: { I25: "=ROUND(SUM(I6,I14:I24),2)" } },
    ],
  },
  {
    title: "brings a score stored as text into the formula by VALUE",
    cells: { I17: "10", I25: { value: 84.69, formula: "=I6+SUM(I14:I24)" } },
    findings: [
      {
        cell: "I25",
        stated: "84.69",
        expected: "94.69",
        correction: "safe",
        writes: { I25: "=ROUND(SUM(I6,I14:I16,VALUE(I17),I18:I24),2)" },
      },
    ],
  },
  {
    title: "leaves a formula to a person where a score is no operand",
    cells: { I17: "10分", I25: { value: 84.69, formula: "=I6+SUM(I14:I24)" } },
    findings: [{ cell: "I25", expected: "94.69", says: "该单元格是公式，请核对公式。", correction: "none" }],
  },
  {
    title: "keeps the unit of a total, and counts scores with theirs",
    cells: { I14: "10分", I15: "５\u3000分", I25: "95.69 分" },
    findings: [
      { cell: "I25", stated: "95.69", expected: "94.69", correction: "safe", writes: { I25: "94.69 分" } },
    ],
  },
  { title: "accepts a total stored as text", cells: { I25: "94.69" }, findings: [] },
  {
    title: "keeps text as text",
    cells: { I25: "95.69分" },
    findings: [{ cell: "I25", stated: "95.69", correction: "safe", writes: { I25: "94.69分" } }],
  },
  {
    title: "proposes a total where it is blank",
    cells: { I25: "" },
    findings: [
      {
        cell: "I25",
        stated: null,
        expected: "94.69",
        says: "I25 未填写。请确认后更正。",
        correction: "suggested",
        writes: { I25: 94.69 },
      },
    ],
  },
  {
    title: "proposes text for a blank cell under the text format",
    cells: { I25: { value: null, numberFormat: "@" } },
    findings: [{ cell: "I25", correction: "suggested", writes: { I25: "94.69" } }],
  },
  {
    title: "proposes a number where words stand, even words with a number in them",
    cells: { I25: "约95分" },
    findings: [
      { cell: "I25", stated: "约95分", correction: "suggested", writes: { I25: 94.69 }, formats: {} },
    ],
  },
  {
    title: "proposes a formula for a broken one",
    cells: { I25: { value: { error: "#REF!" }, formula: "=SUM(#REF!)+I6" } },
    findings: [
      {
        cell: "I25",
        stated: "#REF!",
        says: "I25 的公式出错（#REF!）",
        correction: "suggested",
        writes: { I25: "=ROUND(SUM(I6,I14:I24),2)" },
      },
    ],
  },
  {
    title: "takes the date format away with the date",
    cells: { I25: { value: 45000, numberFormat: "yyyy/m/d" } },
    findings: [
      {
        cell: "I25",
        says: "I25 是日期格式",
        correction: "suggested",
        writes: { I25: 94.69 },
        formats: { I25: "General" },
      },
    ],
  },
  {
    title: "takes the date format away under a formula too",
    cells: { I25: { value: 85, formula: "=SUM(I14:I24)", numberFormat: "yyyy/m/d" } },
    findings: [
      {
        cell: "I25",
        correction: "suggested",
        writes: { I25: "=ROUND(SUM(I6,I14:I24),2)" },
        formats: { I25: "General" },
      },
    ],
  },
  {
    title: "does not propose a total beyond the whole: the scores are to be looked at",
    cells: { H14: 30, I14: 30, I25: 100 },
    findings: [
      {
        cell: "I25",
        stated: "100",
        expected: null,
        says: "各项得分之和超过满分 100，请先核对各项得分。",
        correction: "none",
      },
    ],
  },
  {
    title: "only proposes a total where the weights do not make 100",
    cells: { H14: 5, I25: 99 },
    findings: [{ cell: "I25", expected: "94.69", correction: "suggested", writes: { I25: 94.69 } }],
  },
  {
    title: "only proposes a total where nothing says how the execution score comes about",
    cells: { G6: "", I6: 9, I25: 99 },
    findings: [
      {
        cell: "I25",
        says: "I6 的执行率得分没有预算数、执行数或分值可以核对，请先核对，确认后再更正。",
        correction: "suggested",
        writes: { I25: 94 },
      },
    ],
  },
  {
    title: "only proposes a total where execution is an indicator and no funds table can be set against it",
    form: "00c-seed-luohu-shegong-2024",
    cells: { D4: "预算执行率", H5: 20, I17: 99 },
    findings: [
      {
        cell: "I17",
        expected: "85",
        says: "I4 的执行率得分没有预算数、执行数或分值可以核对",
        correction: "suggested",
      },
    ],
  },
  {
    title: "corrects it where the execution score is what the profile's points make",
    cells: { G6: "", I25: 99 },
    findings: [{ cell: "I25", correction: "safe", writes: { I25: 94.69 } }],
  },
  {
    title: "does not propose a total below 0",
    cells: { I14: -90, I25: 94.69 },
    findings: [
      { cell: "I25", expected: null, says: "各项得分之和小于 0，请先核对各项得分。", correction: "none" },
    ],
  },
  {
    title: "does not propose a total beyond the whole where the weights hold either",
    cells: { I14: 100 },
    findings: [{ cell: "I25", expected: null, says: "各项得分之和为 184.69", correction: "none" }],
  },
  {
    title: "only proposes a total where the form has no weight column",
    cells: { ...NO_WEIGHTS, I25: 99 },
    findings: [{ cell: "I25", expected: "94.69", correction: "suggested", writes: { I25: 94.69 } }],
  },
  {
    title: "counts scores that source rows repeat once",
    cells: { G7: 10, I7: 9.69 },
    findings: [],
  },
  {
    title: "counts an execution row among the indicators",
    cells: { G5: "", I5: "", D14: "预算执行率", I14: 9.69, H17: 20, I25: 94.69 },
    // 9.69 + 5 + 10 + 10 + 10 + 30 + 10 = 84.69
    findings: [{ cell: "I25", expected: "84.69", correction: "safe", writes: { I25: 84.69 } }],
  },
  {
    title: "accepts the unrounded sum of unrounded scores",
    cells: {
      I6: { value: 9.475, formula: "=G6*F6/E6" },
      I25: { value: 94.475, formula: "=I6+SUM(I14:I24)" },
    },
    findings: [],
  },
  { title: "accepts the rounded sum of unrounded scores", cells: { I6: 9.475, I25: 94.48 }, findings: [] },
  {
    title: "does not accept their sum cut off",
    cells: { I6: 9.475, I25: 94.47 },
    findings: [{ cell: "I25", expected: "94.48", correction: "safe", writes: { I25: 94.48 } }],
  },
  { title: "accepts a double's own error", cells: { I25: 94.690000000000012 }, findings: [] },
  {
    title: "says nothing where no score can be read",
    cells: Object.fromEntries(
      [6, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((row) => [`I${row}`, "优"]),
    ),
    findings: [],
  },
  { title: "says nothing without a score column", cells: { ...NO_SCORES }, findings: [] },
  { title: "says nothing without a total row", cells: { B25: "" }, findings: [] },
  {
    title: "says nothing without a funds table (T06 speaks)",
    form: "00c-seed-luohu-shegong-2024",
    cells: { I17: 99 },
    findings: [],
  },
]);
