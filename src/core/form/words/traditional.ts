/** Traditional characters of the words that labels are made of, each in front of its simplified form. */
const PAIRS = [
  "預预 執执 決决 績绩 評评 總总 權权 級级 標标 額额 實实 際际 達达 項项 單单 門门",
  "財财 數数 滿满 質质 時时 經经 濟济 會会 態态 環环 響响 務务 對对 稱称 內内 資资",
  "撥拨 補补 結结 轉转 調调 後后 變变 計计 劃划 設设 應应 擬拟 現现 進进 離离 異异",
  "說说 備备 註注 號号 關关 較较 減减 細细 則则 證证 測测 監监 審审 復复 複复 專专",
  "萬万 億亿 報报 聯联 係系 責责 負负 問问 題题 類类 種种 別别 體体 綜综 據据 辦办",
  "規规 徑径 佔占 歷历 釋释 點点 間间 編编 碼码 優优 產产 續续 職职 運运 過过 費费",
  "開开 當当 終终 綱纲 賦赋 個个 參参 與与 採采 統统 匯汇 彙汇 覽览 簽签 區区 準准",
  "製制 論论 蹤踪 況况 見见 話话 電电 豫预 寫写 價价 丟丢 請请",
];

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((line) => line.split(" ").map(([from = "", to = ""]) => [from, to] as const)),
);
/** Which characters these are, by their codes. */
const TRADITIONAL = new Uint8Array(0x10000);
for (const character of SIMPLIFIED.keys()) TRADITIONAL[character.charCodeAt(0)] = 1;

/** Whether the character of a code has a simplified form that labels are compared by. */
export function isTraditional(code: number): boolean {
  return TRADITIONAL[code] === 1;
}

/**
 * A label as it is written in simplified characters, as far as the words of forms need: every character in its place.
 * For comparing only; what users have written stays as it is.
 */
export function simplified(label: string): string {
  let simple = "";
  let from = 0;
  for (let at = 0; at < label.length; at++) {
    if (!isTraditional(label.charCodeAt(at))) continue;
    const character = label.charAt(at);
    simple += label.slice(from, at) + (SIMPLIFIED.get(character) ?? character);
    from = at + 1;
  }
  return from === 0 ? label : simple + label.slice(from);
}
