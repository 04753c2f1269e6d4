import { toA1 } from "../cells";
import type { NearMiss, Other } from "../form";

/**
 * What a sheet without a form is, or how near it comes to one: "工作表“表1”像自评表，但缺少“得分”列。"
 * @param name the sheet's; none for the one that is looked at
 */
export function nearMissText({ missing, found, other }: NearMiss, name?: string): string {
  const which = name === undefined ? "" : `“${name}”`;
  if (other !== null) return `工作表${which}${otherText(other)}，不是自评表，不作检查。`;
  const places = found.slice(0, MOST_FOUND).map(({ at, value }) => `“${shortTitle(value)}”（${toA1(at)}）`);
  const already = places.length === 0 ? "" : `已找到${places.join("、")}。`;
  const lacking = missing.length > 2 ? missing.join("”“") : missing.join("”和“");
  return `工作表${which}像自评表，但缺少“${lacking}”列。${already}${missing.length > 2 ? PART : ""}`;
}

/**
 * What else stands on a sheet with forms: "工作表“表1”另有一张表（A30 起）按标题是绩效监控表（…），不是自评表，不作检查。"
 * @param name the sheet's; none for the one that is looked at
 */
export function unreadText({ at, missing, other }: NearMiss, name?: string): string {
  const sheet = name === undefined ? "本工作表" : `工作表“${name}”`;
  const where = `${sheet}另有一张表（${toA1(other?.at ?? at)} 起）`;
  if (other !== null) return `${where}${otherText(other)}，不是自评表，不作检查。`;
  return `${where}像自评表，但缺少“${missing.join("”“")}”列，未作检查。`;
}

/** What a table is instead of a form, and what says so: "按标题是绩效目标表（…）". */
function otherText({ kind, by, title, at }: Other): string {
  switch (by) {
    case "title":
      return `按标题是${kind}（${shortTitle(title)}）`;
    case "tab":
      return `按工作表名是${kind}（${shortTitle(title)}）`;
    case "heading":
      return kind === "绩效目标表"
        ? `有“${shortTitle(title)}”（${toA1(at)}）而没有完成值和得分，按栏目是${kind}`
        : `有“${shortTitle(title)}”（${toA1(at)}），按栏目是${kind}`;
  }
}

const PART = "如果只复制了表格的一部分，请连同表头一起复制。";
const MOST_FOUND = 4;
const LONGEST = 24;

function shortTitle(text: string): string {
  const plain = text.replace(/\s+/gu, "");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
