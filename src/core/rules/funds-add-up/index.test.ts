import { fundsAddUp } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(fundsAddUp, [
  { title: "accepts totals that are the sum of their sources", findings: [] },
  { title: "accepts the second form", form: "00b-seed-luohu-xinxihua-2024", findings: [] },
  {
    title: "reports a source that is missing from the total",
    cells: { E8: 50000.5 },
    findings: [
      {
        cell: "E6",
        stated: "450000",
        expected: "500000.5",
        says: "全年预算数的总额为 450,000，各资金来源合计为 500,000.5。请核对总额与各资金来源。",
        severity: "error",
        correction: "none",
      },
    ],
  },
  {
    title: "reports each column on its own",
    cells: { D6: 400000, F6: 430000 },
    findings: [
      { cell: "D6", says: "年初预算数的总额为 400,000", expected: "450000" },
      { cell: "F6", says: "全年执行数的总额为 430,000", expected: "436000" },
    ],
  },
  {
    title: "names the amount under a merged cell that the total counts",
    cells: { E8: 1000, E6: { value: 451000, formula: "=SUM(E7:E9)" } },
    covered: ["E8"],
    findings: [
      {
        cell: "E6",
        says: "各资金来源合计为 450,000。其中 E8 被合并单元格遮住，存有 1000，求和时会计入。",
        expected: "450000",
      },
    ],
  },
  {
    title: "says that the total row is empty over the only source that is filled in",
    cells: { D6: "", E6: "", F6: "", H6: "", E8: "", F8: "", E9: "", F9: "" },
    findings: [
      {
        cell: "E6",
        stated: null,
        expected: null,
        says: "“年度资金总额”行没有填写全年预算数、全年执行数，按“其中：当年财政拨款”行的全年预算数 450,000 元、全年执行数 436,000 元计算。请补填总额行的金额。",
        severity: "warning",
        correction: "none",
      },
    ],
  },
  {
    title: "names the one amount that is taken from there",
    cells: { F6: "", E8: "", F8: "", E9: "—", F9: "—" },
    findings: [
      {
        cell: "F6",
        says: "“年度资金总额”行没有填写全年执行数，按“其中：当年财政拨款”行的全年执行数 436,000 元计算。",
        severity: "warning",
      },
    ],
  },
  {
    title: "leaves an empty total over two sources to E04",
    cells: { F6: "", E7: 400000, F7: 400000, E8: 50000, F8: 36000 },
    findings: [],
  },
  { title: "accepts a difference of 0.01", cells: { E6: 450000.01 }, findings: [] },
  {
    title: "does not accept a difference of 0.02",
    cells: { E6: 450000.02 },
    findings: [{ cell: "E6", stated: "450000.02", expected: "450000" }],
  },
  {
    title: "adds in decimals, not in binary (0.1 + 0.2 + 0.3)",
    cells: { E6: 0.6, E7: 0.1, E8: 0.2, E9: 0.3 },
    findings: [],
  },
  {
    title: "takes blanks and dashes for nothing",
    cells: { E8: "", E9: "—", D8: "/", D9: "无" },
    findings: [],
  },
  { title: "says nothing on a column without sources", cells: { E7: "", E8: "—", E9: "" }, findings: [] },
  {
    title: "reports sources that are all zero",
    cells: { E7: 0 },
    findings: [{ cell: "E6", stated: "450000", expected: "0" }],
  },
  { title: "reads amounts stored as text", cells: { E6: "450,000.00", E7: "４５００００" }, findings: [] },
  { title: "says nothing where a source is words", cells: { E8: "约5万元" }, findings: [] },
  {
    title: "adds sources up in the unit that stands with each",
    cells: { E6: "45万元", E7: "400,000.00元", E8: "￥30,000", E9: "二万元" },
    findings: [],
  },
  {
    title: "quotes a total with its unit",
    cells: { E6: "45万元", E7: 400000, E8: "5.5万元", E9: 0 },
    findings: [
      {
        cell: "E6",
        stated: "450000",
        expected: "455000",
        says: "全年预算数的总额为 45万元，各资金来源合计为 455,000。",
        severity: "error",
      },
    ],
  },
  {
    title: "compares in the header's unit",
    cells: { A5: "项目资金（万元）", D6: "", D7: "", E6: 45, F6: "436,000元", E7: 45, F7: 43.6 },
    findings: [],
  },
  {
    title: "says nothing where a source is an error value or a date",
    cells: { E8: { error: "#REF!" }, D8: { value: 45000, numberFormat: "yyyy/m/d" } },
    findings: [],
  },
  {
    title: "says nothing where a formula has no result yet",
    cells: { E8: { value: null, formula: "=K1" } },
    findings: [],
  },
  {
    title: "says nothing where the total cannot be read (E04 speaks)",
    cells: { E6: "约45万元" },
    findings: [],
  },
  {
    title: "does not count the rows of a second 其中",
    cells: { B8: "其中：区级拨款", E8: 300000, B9: "市级拨款", E9: 150000 },
    findings: [],
  },
  {
    title: "does not count indented rows",
    cells: { B8: "", C8: "区级拨款", E8: 450000 },
    findings: [],
  },
  {
    title: "counts negative sources",
    cells: { E8: 1000, E9: -1000 },
    findings: [],
  },
  { title: "says nothing without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
