import { countsWithout, isUnwanted, wordForNone } from "./unwanted";

test.each(
  (
    "服务投诉次数 群众信访量 进京上访人次 重大安全事故 森林火灾受害率 森林火灾次数 病虫害成灾率 牲畜发病率 传染病感染率 慢性病患病率 " +
    "孕产妇死亡率 登记失业率 义务教育辍学率 贫困发生率 返贫率 脱贫户返贫人数 数据差错 房屋空置率 设备闲置率 管网漏损率 建设工程事故数 " +
    "违规使用资金 拖欠工资 贷款逾期率 不满意率 不及时率 产品不合格率 水质不达标率 系统宕机次数 负面舆情 违法建设面积 吸毒人员复吸率 资金浪费 邻里纠纷起数 药品漏诊率 学生溺水人数 国有企业亏损面 水费欠缴率 " +
    "森林草原火灾受害率 有害生物成灾率 法定传染病发病率 脱贫人口返贫率 赴省信访批次 违规招生人数 案件改判率"
  ).split(" "),
)("%s is unwanted", (name) => {
  expect(isUnwanted(name)).toBe(true);
});

test.each(
  (
    "投诉处理率 信访办结率 事故下降率 返贫率降低 违规问题整改率 辍学学生劝返人数 失业人员培训人数 失业人员再就业人数 火灾扑救及时率 火灾报警器安装数 " +
    "停机坪面积 隐患排查次数 空置房改造套数 撂荒地复垦面积 欠薪清欠率 感染患者救治人数 发病率下降幅度 舆情处置率 差错整改率 投诉处理满意度 " +
    "信访接待人次 管网漏损点修复数 违约金追回率 火灾预案编制数 培训人数 绿化覆盖率 政策传播率 受益贫困人口 信息传播次数 矛盾纠纷化解率 纠纷案件结案率 医院感谢信数量 欠费催缴率 亏损补贴发放率 污染物排放削减量"
  ).split(" "),
)("%s is not", (name) => {
  expect(isUnwanted(name)).toBe(false);
});

test.each([
  ["无事故天数", true],
  ["零投诉率", true],
  ["无重大安全事故单位数", true],
  ["投诉率", false],
  ["无线网络中断率", false],
  ["零售投诉率", false],
])("%s counts what goes without: %s", (name, expected) => {
  expect(countsWithout(name)).toBe(expected);
});

test.each([
  ["无", "none"],
  [" 没有。", "none"],
  ["暂无", "none"],
  ["零", "nothing-happened"],
  ["未发生", "nothing-happened"],
  ["未出现情况", "nothing-happened"],
  ["没有发生过", "nothing-happened"],
  ["未发生安全事故", "none-of-it"],
  ["全年未发生一起安全责任事故", "none-of-it"],
  ["未收到有效投诉", "none-of-it"],
  ["无投诉、信访", "none-of-it"],
  ["零投诉", "none-of-it"],
  ["没有违规违纪现象", "none-of-it"],
  ["未处理投诉", null],
  ["未解决信访", null],
  ["未上报事故", null],
  ["无重大事故，一般事故2起", null],
  ["无重大事故但有投诉", null],
  ["除一起外无事故", null],
  ["无法统计投诉", null],
  ["零散投诉", null],
  ["未完成", null],
  ["未开展培训", null],
  ["不适用", null],
  ["已完成", null],
  ["", null],
])("%s says: %s", (text, expected) => {
  expect(wordForNone(text)).toBe(expected);
});
