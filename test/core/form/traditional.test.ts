import { readForms } from "../../../src/core/form";
import { simplified } from "../../../src/core/form/words/traditional";
import { reviewSheet } from "../../../src/core/review";
import { textSheet } from "../../support/text-sheet";

const FORM = `項目支出績效自評表（2024年度）
項目名稱 | | 城區道路養護
項目資金（萬元） | | 年初預算數 | 全年預算數 | 全年執行數 | 分值 | 預算執行率 | 得分
| 年度資金總額 | 200 | 200 | 190 | 10 | 95% | 9.5
一級指標 | 二級指標 | 三級指標 | 年度指標值 | 實際完成值 | 權重 | 自評得分 | 偏差原因分析及改進措施
產出指標 | 數量指標 | 養護里程 | ≥120公里 | 126公里 | 20 | 20 |
| 質量指標 | 完好率 | ≥95% | 95% | 20 | 20 |
| 時效指標 | 及時率 | ≥98% | 90% | 10 | 9 | 人手不足
效益指標 | 社會效益指標 | 通行率 | ≥5% | 6% | 30 | 30 |
滿意度指標 | 服務對象滿意度指標 | 市民滿意度 | ≥90% | 93% | 10 | 10 |
總分 | | | | | 100 | 98.5 |`;

test("a form in traditional characters is read, its groups called in simplified ones; values stay as they are written", () => {
  const [form] = readForms(textSheet(FORM)).forms;
  expect(form?.reading.columns).toMatchObject({
    indicator: { column: 2, by: "label" },
    actual: { column: 4, by: "label" },
    weight: { column: 5, by: "label" },
    score: { column: 6, by: "label" },
    reason: { column: 7, by: "label" },
  });
  expect(form?.funds).toMatchObject({ amountUnit: "万元", total: { label: { value: "年度資金總額" } } });
  expect(form?.funds?.total.rate?.value?.toFixed()).toBe("95");
  expect(form?.total?.score?.value?.toFixed()).toBe("98.5");
  expect(form?.indicators.map(({ name }) => name.value)).toContain("市民滿意度");
  expect(form?.categories.map(({ value }) => value)).toEqual(["产出指标", "效益指标", "满意度指标"]);
});

test("its rules say what they say of the same form in simplified characters", () => {
  const rulesIn = (drawn: string) =>
    reviewSheet(textSheet(drawn)).forms.flatMap(({ findings }) =>
      findings.map(({ rule, at }) => `${rule.id} ${at.row}/${at.column}`),
    );
  const wrong = FORM.replace("| 100 | 98.5", "| 100 | 97.5");
  expect(rulesIn(wrong)).toEqual(rulesIn(simplified(wrong)));
  expect(rulesIn(wrong).some((each) => each.startsWith("T01"))).toBe(true);
});

test("other headings and titles, too", () => {
  const drawn = FORM.replace("實際完成值", "年終完成情況").replace("偏差原因分析及改進措施", "扣分說明");
  expect(readForms(textSheet(drawn)).forms[0]?.reading.columns).toMatchObject({
    actual: { column: 4 },
    reason: { column: 7 },
  });
  const { forms, nearMiss } = readForms(textSheet(FORM.replace("自評表", "目標申報表")));
  expect([forms.length, nearMiss?.other?.kind]).toEqual([0, "绩效目标表"]);
});

test("characters keep their places, and simplified text is left alone", () => {
  expect(simplified("預算執行率（%）")).toBe("预算执行率（%）");
  expect(simplified("预算执行率")).toBe("预算执行率");
});
