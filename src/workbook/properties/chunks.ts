/** Office cuts the text of a custom property off behind this many characters. */
const LONGEST = 255;

/** Text in pieces that a property can hold: never within a surrogate pair, and where possible not at a space. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = cutAt(text, start);
    chunks.push(text.slice(start, end));
    start = end;
  }
  return chunks;
}

function cutAt(text: string, start: number): number {
  const last = start + LONGEST;
  if (last >= text.length) return text.length;
  for (let end = last; end > start + LONGEST / 2; end--) {
    const around = text.slice(end - 1, end + 1);
    if (!/\s/.test(around) && !/[\ud800-\udbff][\udc00-\udfff]/.test(around)) return end;
  }
  return /[\ud800-\udbff]/.test(text[last - 1] ?? "") ? last - 1 : last;
}
