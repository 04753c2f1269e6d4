import { plain } from "../../../src/core/number";
import {
  type Clause,
  type QuantityContext,
  type QuantityReading,
  readQuantity,
} from "../../../src/core/quantity";

const SIGNS = { "at-least": "≥", above: ">", "at-most": "≤", below: "<", equal: "=" } as const;

/** A clause in short: label, bound, value (and upper end), unit and its kind. */
function short({ label, bound, value, upTo, unit }: Clause): string {
  const number = upTo === null ? plain(value) : `${plain(value)}~${plain(upTo)}`;
  return `${label}${bound === null ? "" : SIGNS[bound]}${number}${unit.name}:${unit.kind}`;
}

function shown(reading: QuantityReading): string {
  if (reading.kind === "measures") return reading.clauses.map(short).join(" | ");
  if (reading.kind !== "dates") return reading.kind;
  return reading.dates.map(({ from, to, bound }) => `${bound ? SIGNS[bound] : ""}${from}..${to}`).join(" | ");
}

type Case = readonly [text: string, expected: string, context?: QuantityContext];

function table(cases: readonly Case[]): void {
  test.each(cases.map((each) => [each[0], each] as const))("%s", (_, [text, expected, context]) => {
    expect(shown(readQuantity(text, context))).toBe(expected);
  });
}

describe("bounds before and after the number", () => {
  table([
    ["≥50 万页", "≥500000页:count"],
    ["≧5次", "≥5次:count"],
    ["⩾5次", "≥5次:count"],
    [">=5次", "≥5次:count"],
    ["＞＝5次", "≥5次:count"],
    ["＞5次", ">5次:count"],
    ["≤3个工作日", "≤3个工作日:time"],
    ["≦3天", "≤3天:time"],
    ["<=3天", "≤3天:time"],
    ["＜3天", "<3天:time"],
    ["═100", "=100:none"],
    ["=100%", "=100%:percent"],
    ["＝100%", "=100%:percent"],
    ["等于4个", "=4个:count"],
    ["96%以上", "≥96%:percent"],
    ["96%及以上", "≥96%:percent"],
    ["60%（含）以上", "≥60%:percent"],
    ["24 人以上", "≥24人:count"],
    ["大于 6 小时/人/天", ">6小时/人/天:rate"],
    ["多于3次", ">3次:count"],
    ["超过3次", ">3次:count"],
    ["不少于12种", "≥12种:count"],
    ["不低于90%", "≥90%:percent"],
    ["不低于96%以上", "≥96%:percent"],
    ["不小于5", "≥5:none"],
    ["至少3场", "≥3场:count"],
    ["达到100%", "≥100%:percent"],
    ["大于等于5", "≥5:none"],
    ["不超过45万元", "≤450000元:money"],
    ["不高于5%", "≤5%:percent"],
    ["不大于5", "≤5:none"],
    ["控制在21万元以内", "≤210000元:money"],
    ["30天内", "≤30天:time"],
    ["30日之内", "≤30日:time"],
    ["5次以下", "≤5次:count"],
    ["小于5%", "<5%:percent"],
    ["低于5%", "<5%:percent"],
    ["约200人", "200人:count"],
    ["200人左右", "200人:count"],
    ["共计30场", "30场:count"],
    ["100", "≥100%:percent", { unit: "%", nature: "≥" }],
    ["100", "=100%:percent", { unit: "%", nature: "＝" }],
    ["3", "≤3个工作日:time", { unit: "个工作日", nature: "≤" }],
    ["3", "3人:count", { unit: "人", nature: "定性" }],
    ["≥3次", "≥3次:count", { unit: "人" }],
  ]);
});

describe("numbers", () => {
  table([
    ["436,000", "436000:none"],
    ["705,000.00", "705000:none"],
    ["1，234，567", "1234567:none"],
    ["５０％", "50%:percent"],
    ["４３６，０００", "436000:none"],
    ["45 万", "450000:none"],
    ["73.9 万元", "739000元:money"],
    ["20.4286 万元", "204286元:money"],
    ["2.6亿元", "260000000元:money"],
    ["3千元", "3000元:money"],
    ["5千人", "5000人:count"],
    ["5千米", "5千米:length"],
    ["5‰", "0.5%:percent"],
    ["0.5%", "0.5%:percent"],
    ["2个百分点", "2%:percent"],
    ["百分之九十五", "95%:percent"],
    ["百分之95", "95%:percent"],
    ["-5", "-5:none"],
    ["0起", "0起:count"],
    ["25TB", "25TB:data"],
    ["1.5亩", "1.5亩:area"],
    ["204.46平方米", "204.46平方米:area"],
    ["204.46㎡", "204.46m2:area"],
    ["≥8400元", "≥8400元:money"],
    ["45万元/年", "450000元/年:rate"],
    ["两次", "2次:count"],
    ["不少于三次", "≥3次:count"],
    ["十二人", "12人:count"],
    ["一百二十人次", "120人次:count"],
    ["二十四人以上", "≥24人:count"],
    ["5-10", "5~10:none"],
    ["5~10人", "5~10人:count"],
    ["90%-95%", "90~95%:percent"],
    ["5次至10次", "5~10次:count"],
    ["3至5个", "3~5个:count"],
    ["100%覆盖", "100%:percent"],
    ["3个村级服务站建设完成", "3个:count"],
    ["A4纸200包", "纸200包:count"],
    ["2023年度培训20人", "培训20人:count"],
    ["95%（目标90%）", "95%:percent"],
  ]);
});

describe("several things at once", () => {
  table([
    ["定期检查≥5 次，故障维护此时≥7 次，", "定期检查≥5次:count | 故障维护此时≥7次:count"],
    ["智能化系统定期检查 50 次，故障维护 30 次", "智能化系统定期检查50次:count | 故障维护30次:count"],
    ["合格率100%；及时率≥95%", "合格率100%:percent | 及时率≥95%:percent"],
    ["培训3场\n参训200人", "培训3场:count | 参训200人:count"],
    ["①培训3场②参训200人", "培训3场:count | 参训200人:count"],
    ["5000吨稻谷、500吨成品粮", "5000吨:mass | 500吨:mass"],
    ["安全、有序，覆盖率≥95%", "覆盖率≥95%:percent"],
    ["1.培训3场；2.参训200人", "培训3场:count | 参训200人:count"],
  ]);
});

describe("dates", () => {
  table([
    ["9月前", "≤--09-01..--09-30"],
    ["9月底前", "≤--09-30..--09-30"],
    ["12月31日前", "≤--12-31..--12-31"],
    ["2023年12月", "2023-12-01..2023-12-31"],
    ["2023 年 12 月", "2023-12-01..2023-12-31"],
    ["2023年12月底", "2023-12-31..2023-12-31"],
    ["2021年12月完成", "2021-12-01..2021-12-31"],
    ["于2021年12月完成", "2021-12-01..2021-12-31"],
    ["2023.12.31", "2023-12-31..2023-12-31"],
    ["2023/12/31", "2023-12-31..2023-12-31"],
    ["2023-12-31", "2023-12-31..2023-12-31"],
    ["2023年2月", "2023-02-01..2023-02-28"],
    ["2024年2月", "2024-02-01..2024-02-29"],
    ["2023年10月中旬", "2023-10-11..2023-10-20"],
    ["第三季度", "--07-01..--09-30"],
    ["2023年第四季度末", "2023-12-31..2023-12-31"],
    ["上半年", "--01-01..--06-30"],
    ["年底前", "≤--12-31..--12-31"],
    ["2023年底前完成", "≤2023-12-31..2023-12-31"],
    ["2023年度", "2023-01-01..2023-12-31"],
    ["2023年1月-12月", "2023-01-01..2023-12-31"],
    ["2023年3月至2023年11月", "2023-03-01..2023-11-30"],
    ["12个月", "12个月:time"],
    ["13月", "unreadable"],
  ]);
});

describe("what is no number", () => {
  table([
    ["", "blank"],
    [" \n ", "blank"],
    ["—", "placeholder"],
    ["/", "placeholder"],
    ["……", "placeholder"],
    ["，", "placeholder"],
    ["；。", "placeholder"],
    ["不适用", "not-applicable"],
    ["无", "not-applicable"],
    ["暂无", "not-applicable"],
    ["N/A", "not-applicable"],
    ["及时", "words"],
    ["优", "words"],
    ["完成", "words"],
    ["一致", "words"],
    ["三公经费", "words"],
    ["达成预期指标", "words"],
    ["及时解决各类故障", "words"],
    ["全天候可用", "words"],
    ["获得目的国(地区)受众欢迎", "words"],
    ["第一批次完成", "words"],
    ["WIFI6覆盖", "words"],
    ["按财预〔2020〕10号执行", "words"],
    ["1、完成普查 2、完成登记", "words"],
  ]);
});

describe("what is not guessed", () => {
  table([
    ["3/5", "unreadable"],
    ["1:10", "unreadable"],
    ["7×24小时", "unreadable"],
    ["10人5次", "unreadable"],
    ["10-5", "unreadable"],
    ["5次至10人", "unreadable"],
    [`为保障全市范围内各类设施设备正常稳定运行，开展巡检${"并做好记录".repeat(30)}共3次`, "unreadable"],
    [`${"为保障设施设备稳定运行".repeat(3)}巡检3次`, "unreadable"],
    ["5", "5:none", { unit: "万".repeat(32_767) }],
    ["5", "5:none", { unit: "请按实际情况选择或填写本指标所用的计量单位" }],
    ["长".repeat(32_767), "words"],
    ["1".repeat(32_767), "unreadable"],
  ]);
});

describe("a remark in brackets is one, whatever separates its words", () => {
  table([
    ["98%（因天气原因，2个标段延期）", "98%:percent"],
    ["20个（新建12个、改造8个；均已验收）", "20个:count"],
    ["新建3座（含泵站，2座），改造5座", "新建3座:count | 改造5座:count"],
  ]);
});
