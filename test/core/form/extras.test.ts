import { readForms } from "../../../src/core/form";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { textSheet } from "../../support/text-sheet";

const form = (extra: string, total: string) => `项目支出绩效自评表
项目名称 | | 城区道路养护
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
| 年度资金总额 | 200 | 200 | 190 | 10 | 95% | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 养护里程 | ≥120公里 | 126公里 | 50 | 50 |
效益指标 | 社会效益指标 | 通行率 | ≥5% | 4.9% | 30 | 29 | 雨季
满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | 93% | 10 | 10 |
${extra}
总分 | | | | | 100 | ${total} |`;

const BONUS = "加分项 | | 获得省级表彰 | | | | 2 |";
const PENALTY = "扣分项 | | 资料报送迟延 | | | | 1 |";

/** Rules that speak of weights, scores and totals, with what they would write without asking. */
const said = (drawn: string) =>
  reviewSheet(textSheet(drawn), chooseProfile).forms.flatMap(({ findings }) =>
    findings.flatMap(({ rule, correction }) =>
      /^(?:W0[1-5]|T|I04|I07|I01)/u.test(rule.id) ? [`${rule.id} ${correction?.kind ?? "none"}`] : [],
    ),
  );

test.each([
  ["a bonus that counts", BONUS, "100.5", ["2"]],
  ["a bonus that does not count", BONUS, "98.5", ["2"]],
  ["a penalty", PENALTY, "97.5", ["-1"]],
  ["a penalty that is written as one", PENALTY.replace("| 1 |", "| -1 |"), "97.5", ["-1"]],
  ["both", `${BONUS}\n${PENALTY}`, "99.5", ["2", "-1"]],
  ["rows of a group", `${BONUS}\n| | 创新做法 | | | | 1 |`, "101.5", ["2", "1"]],
  ["named in the column of the names", "| | 加分项 | | | | 2 |", "100.5", ["2"]],
  ["with a limit of its own", "加分项 | | 获得省级表彰 | | | 5 | 2 |", "100.5", ["2"]],
  ["left empty", "加分项 | | | | | | |\n扣分项 | | | | | | |", "98.5", []],
])("%s: no indicator, and nothing said of weights and totals", (_, rows, total, points) => {
  const drawn = form(rows, total);
  const [read] = readForms(textSheet(drawn)).forms;
  expect(read?.extras.map((each) => each.points.toFixed())).toEqual(points);
  expect(read?.indicators).toHaveLength(3);
  expect(read?.categories).toHaveLength(3);
  expect(said(drawn)).toEqual([]);
});

test("a total that neither way makes is wrong, and not written without asking", () => {
  expect(said(form(BONUS, "97"))).toEqual(["T01 suggested"]);
  expect(said(form(`${BONUS}\n${PENALTY}`, "90"))).toEqual(["T01 suggested"]);
});

test("a total beyond what bonus allows is out of range", () => {
  expect(said(form(BONUS, "103"))).toEqual(expect.arrayContaining(["T02 none"]));
});

test.each(["扣分制考核覆盖率", "加分项目申报数"])("an indicator called %s remains one", (name) => {
  const drawn = form(`| | ${name} | ≥1 | 1 | 10 | 10 |`, "98.5");
  expect(readForms(textSheet(drawn)).forms[0]?.indicators).toHaveLength(4);
});
