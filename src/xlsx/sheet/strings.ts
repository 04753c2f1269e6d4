import { child, childrenOf, type Located } from "../xml/located";

/** The texts of a shared strings part, by index. */
export function sharedStrings(root: Located): string[] {
  return childrenOf(root, "si").map(stringText);
}

/** The text of a shared or inline string: its runs joined, phonetic hints left out. */
export function stringText(element: Located): string {
  const runs = [child(element, "t"), ...childrenOf(element, "r").map((run) => child(run, "t"))];
  return runs.map((run) => unescapeControl(run?.text ?? "")).join("");
}

/** "_x000D_" stands for a control character that XML cannot hold. */
export function unescapeControl(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The reverse: control characters, and texts that look like such an escape. */
export function escapeControl(text: string): string {
  return Array.from(text.replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_"), (letter) => {
    const code = letter.charCodeAt(0);
    const isControl =
      (code < 0x20 && ![0x09, 0x0a, 0x0d].includes(code)) || code === 0xfffe || code === 0xffff;
    return isControl ? `_x${code.toString(16).toUpperCase().padStart(4, "0")}_` : letter;
  }).join("");
}
