import { remembered } from "../../cells";

/** Words that rules look for in what people have written. Data: add to the lists what is missing. */

const anyOf = (...lists: readonly string[]) => `(?:${lists.flatMap((list) => list.split(" ")).join("|")})`;

/** 无 that denies, and no part of another word: 无人机, 无法. */
const WITHOUT = "无(?!人[机驾船值]|[法线偿害锡障论菌形纸关])";
/** What stands some characters before a word denies it, or puts it into another year. */
const DENIES = anyOf(
  WITHOUT,
  "没有 未有 未发生 未出现 未发现 未产生 不存在 不得有 零(?![星售散部配]) 避免 防止 杜绝 如果 如有 若有 上年 去年 往年 前年 历年 上期 以前年度",
);
/** What it is said of instead of the work: paying for it. */
const ABOUT_PAYMENT = anyOf("支付 付款 尾款 余款 质保金 款项");
const DENIED_BEFORE = new RegExp(`(?:${DENIES}[^,。;:]{0,6}|[未不没如若]|${ABOUT_PAYMENT}[^,。;:]{0,3})$`);
/** "未完成原因：无", "未完成0项". */
const NONE_BEHIND =
  /^的?(?:原因|情况|事项|任务|内容|部分|指标|项目|工作|现象|问题|数量?|率|比例)*(?:分析)?(?:及[^:]{0,8})?[:为是]*(?:(?:无|没有|零|不适用|[-/—]+)(?:$|[,。;])|0(?![.\d])|[未没]有?(?:发生|出现))/;
/** "未完成部分已于12月完成", "7月未完成，现已全部完成". */
const SETTLED_BEHIND =
  /^(?:[^,。;]*|[^,。;]*,(?:(?:现|目前|后|均|现均)?(?=已)|[^其剩余,。;]{0,5}(?=已全部|均已)))均?已[^,。;]{0,8}(?:完成|完工|竣工|验收|补齐|办结|整改到位|交付)(?!招标|采购|前期|设计|部分)/;

/** So many characters around a word are looked at: a cell may hold 32,767. */
const NEAR = 60;

/** What people have written, as the words are looked for in it. */
export const bareText = remembered((text) => text.normalize("NFKC").replace(/\s/g, ""));

/**
 * The first of some words that a text says: not denied, not of another year, not put right behind it.
 * @param words with the flag g
 */
export function saidIn(text: string | undefined, words: RegExp): string | null {
  if (text === undefined || text === "") return null;
  const bare = bareText(text);
  // Most texts say none of them, and to look for all of them costs far more than to look for one.
  if (bare.search(words) < 0) return null;
  for (const { 0: word, index } of bare.matchAll(words)) {
    const end = index + word.length;
    const before = bare.slice(Math.max(0, index - NEAR), index);
    const behind = bare.slice(end, end + NEAR);
    if (DENIED_BEFORE.test(before) || NONE_BEHIND.test(behind) || SETTLED_BEHIND.test(behind)) continue;
    return word;
  }
  return null;
}

const NOT = "[未没](?:有|能|能够)?(?:全部|全面|完全|按期|按时|按计划|如期|及时)?";
/** Not all is done: 未完成. */
const NOT_DONE = `${NOT}完成(?!率)`;
/** Not all is done yet; 接待验收组 and 剩余部分完成 say nothing of the kind. */
export const UNFINISHED = new RegExp(
  anyOf(
    `${NOT_DONE} (?<![各余下续他])部分完成 (?<![接招款看对优善])待验收 未(?:通过|组织|进行|经)?验收 ${NOT}(?:完工|竣工|开工)`,
    "正在(?:组织|开展|申请|抓紧|陆续|有序|积极)?(?:实施|建设|办理|验收|施工|推进|进行|采购|招标|审批|整改|安装|调试|收尾)",
  ),
  "g",
);
/** That a contract is signed is not that it is carried out. */
export const SIGNED =
  /已(?:经|[与同和][^,。;]{0,10})?签(?:订|署|定)?(?:采购|施工|服务|供货)?(?:合同|协议)|(?:合同|协议)已签/g;
export const CARRIED_OUT = /完成|完工|竣工|交付|验收|投入使用/;
/** Rows and targets that ask for no more than that. */
export const AIMS_AT_CONTRACT = /合同|协议|签/;
export const AIMS_AT_PROGRESS = /启动|开工|在建|推进|持续|长期|正在|部分/;

const AIM = "(?:目标|预期|指标|年初|年度|全年|计划|既定|设定)";
/** A reason speaks of too little, or of more than planned. */
export const TOO_LITTLE = new RegExp(
  anyOf(`${NOT_DONE} ${NOT}达(?:标|(?:到|成)?${AIM}) 低于${AIM} 完成率(?:不足|偏低|较低)`),
  "g",
);
export const TOO_MUCH = new RegExp(anyOf(`超额(?!度|支付|支出|收益) 超[出过]?${AIM} [高多]于${AIM}`), "g");

const COMPLAINT = anyOf("投诉 信访 上访 举报 差评 不满(?!意) 负面反馈 负面评价 不良反映 不良反馈 不良评价");
/** 未收到投诉, 无投诉, 投诉0起; but not 未处理投诉. */
export const NO_COMPLAINT = new RegExp(
  `(?:${WITHOUT}|零|(?<![\\d.])0|没有?|未(?![处解回办整受]))[^,。;]{0,6}${COMPLAINT}(?!渠道|电话|平台|热线|途径|机制)|${COMPLAINT}[率量数次件]{0,2}[:为]?(?:0(?![.\\d])|零|无)`,
);
/** What people are complained to about: rows that count just this. */
export const COUNTS_COMPLAINTS = new RegExp(COMPLAINT);
/** How satisfaction is found out, unless it was not done: 未开展问卷调查. */
export const SURVEY = new RegExp(
  `(?<!(?:[未没无][^,。;]{0,5}))${anyOf("问卷 调查 调研 测评 回访 评议 访谈 抽样 样本 打分 好评 电话 座谈")}`,
);

/** Money, and how much of it is spent; of 制度执行率 the thing before it is none. */
export const MONEY_SPENT = new RegExp(
  `${anyOf("资金 预算 经费 款项 专款 拨款 补助款 工程款")}(?:.{0,8}(?<!${anyOf("制度 任务 价格 政策 办法 规定 标准 计划 方案 合同 流程 程序 措施 要求 考核指标")}))?(?:支付|拨付|执行|支出|使用)(?:完成)?(?:率|比率|比例|进度)`,
);

/** Names that name nothing. */
export const NO_NAMES = new RegExp(`^${anyOf("不适用 无 暂无 没有 不涉及 无此项 略 其他 其它 同上")}?$`);
