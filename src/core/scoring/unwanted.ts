import { remembered } from "../cells";

/** What is better when there is less of it, and the words that turn that round. Data: add to the lists what is missing. */

/** Less of it is better. */
const UNWANTED_WORDS = [
  // what people complain of, and what went wrong
  "投诉 信访 上访 非访 缠访 闹访 差评 舆情 纠纷 群体性事件 不满意",
  "事故 火灾 火情 险情 安全事件 泄露 泄漏 渗漏 中断 停机 宕机 停电 停水 断网 掉线 故障率 故障次数 故障时长",
  "误差 差错 错误率 错误数 偏差率 误报 漏报 迟报 瞒报 漏检 误检 不合格 不达标 不良率 次品 废品 返工 缺陷率 破损率 报废率 退货率 退单 失败率 返修率 漏诊 误诊 错判 改判率",
  // people's health and lives
  "死亡 伤亡 病死率 致死率 致残 受伤 发生率 发病率 患病率 感染率 复发率 复吸率 近视率 肥胖率 出生缺陷 致贫 返贫 贫困率 失业率 溺水 中毒 并发症 院内感染 辍学 失学 弃学 流失率",
  // fields, forests, buildings
  "受害率 受灾率 成灾率 灾害损失 变质 损耗 损失 漏损 损毁 丢失 遗失 抛荒 撂荒 空置 闲置 积压 浪费 能耗 排放 超标 劣V类 劣Ⅴ类",
  // money, law and time
  "超支 超预算 超编 坏账 呆账 亏损 不良贷款 逾期 超期 延期 延误 拖欠 欠薪 欠费 欠缴 违约 违规 违纪 违法 犯罪 再犯 重犯 发案 案发 失信 缺勤 旷工 迟到 不及时",
];

/** Something is done about what is unwanted, or it grows less: more of that is better. */
const REMEDY_WORDS = [
  "处理 处置 办结 办理 回复 答复 受理 接待 接访 调解 调处 调查 解决 整改 化解 查处 查办 结案 审结 执结 侦破 破案 打击 审理 移送",
  "排查 排除 检查 检测 监测 筛查 核查 检出 识别 上报 报告 响应 预警 演练 应急",
  "防范 防控 防治 防护 防止 防返贫 预防 避免 应对 引导 疏导 惩戒 治理 挽回 追回 追缴 催缴 清收 清欠 清零 销号 消除 去除 削减 拦截 止付",
  "减少 下降 降低 降幅 压降 压减 压缩 缩短 节约 节省 改善",
  "救助 救治 治愈 扑救 扑灭 抢修 恢复 修复 维修 修缮 维护 更换 整治 清理 拆除 复垦 复耕 补助 补偿 赔付 慰问 抚恤 帮扶 帮教 矫正 劝返 复学 再就业 盘活 改造 利用率",
  "覆盖 知晓 完成率 培训 宣传 (?<!义务)教育 保险 参保 评估 鉴定 回访",
];

/** What is got or done against it stands behind it: 火灾报警器安装数; but 安装事故数 is unwanted. */
const MEANS_BEHIND =
  "安装 采购 购置 配备 制定 编制 开展 组织 举办 发放 救援 报警 预案 讲座 巡查 监控 统计 登记 设施 用品 器材 机制 平台 坪";

/** These remedies are none behind 不: 不满意率, 不及时率. */
const REMEDIES_UNLESS_DENIED = "满意 及时 合格 达标";

const words = (lists: readonly string[]) => lists.flatMap((list) => list.split(" ")).join("|");
const ANY_UNWANTED = words(UNWANTED_WORDS);
const UNWANTED = new RegExp(ANY_UNWANTED);
const MEANS = new RegExp(`(?:${ANY_UNWANTED}).{0,40}(?:${words([MEANS_BEHIND])})`);
const REMEDY = new RegExp(`${words(REMEDY_WORDS)}|(?<![不未])(?:${words([REMEDIES_UNLESS_DENIED])})`);

/** 无事故天数, 零投诉率: how much there is without it. */
const WITHOUT = new RegExp(
  `[无零](?:发生|出现)?(?:特大|重大|较大|一般|安全|生产|责任|质量|有效|群体性|各类|人员|的|、)*(?:${ANY_UNWANTED})\\p{Script=Han}{0,4}(?:率|比例|天数|日数|时长|里程|户数|家数|村数|单位数)`,
  "u",
);

/** Whether 无 or 0 is what one hopes for: 投诉, 事故 … and nothing that is done about them. */
export const isUnwanted = remembered(
  (name) => UNWANTED.test(name) && !REMEDY.test(name) && !MEANS.test(name),
);

/** Whether it counts how much goes without what is unwanted, so that more of it is better: 无事故天数. */
export function countsWithout(name: string): boolean {
  return WITHOUT.test(name);
}

/** Whether keeping something unwanted down is what is measured; then the words alone do not tell which way is better. */
export function isControlled(name: string): boolean {
  return name.includes("控制");
}

const NONE = /^(?:无|没有|暂无|尚无)(?:情况|现象)?$/;
const NONE_HAPPENED =
  /^(?:零|未发生|未出现|未发现|没有发生|没有出现|从未发生|零发生|无发生)(?:情况|现象|过)?$/;
const NONE_OF =
  /^(?:全年|本年度?|年内|当年)?(?:均|都)?(?:(?:未|没有|没)再?(?:发生|出现|发现|收到|接到|产生|引发|造成|有|存在)|没有|无(?![法从])|零(?![散星售]))(?:过|任何|[一1]起)?(?<thing>[\p{Script=Han}、]{1,16})$/u;
/** Without one of these signs a text is none of them; the last are 无 and 零 in another code. */
const MAY_BE_NONE = /[无没未零⽆\uf9b2]/;
/** Something happened all the same: 无重大事故但有投诉. */
const EXCEPT = /但|除|仅|另|有(?![效关责])|统计/;

/** What a text says that means none: 零 and 未发生 say so of anything that happens, 无 only of what is unwanted. */
export type WordForNone = "none" | "nothing-happened" | "none-of-it";

/**
 * Reads a result in words that mean nought: 无, 没有, 未发生, 零; 未发生安全事故, 无投诉. Null for other words, and for
 * things left undone such as 未处理投诉.
 */
export function wordForNone(text: string): WordForNone | null {
  if (!MAY_BE_NONE.test(text)) return null;
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[。.!]+$/, "");
  if (NONE_HAPPENED.test(plain)) return "nothing-happened";
  if (NONE.test(plain)) return "none";
  const thing = NONE_OF.exec(plain)?.groups?.["thing"];
  return thing !== undefined && !EXCEPT.test(thing) && isUnwanted(thing) ? "none-of-it" : null;
}
