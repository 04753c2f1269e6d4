const HAN = { first: 0x4e00, last: 0x9fa5 };

/**
 * Whether a text begins with a Chinese character other than some: then nothing of what these begin stands there, and no
 * sign or digit either. It spares most texts, which are names and sentences, a pattern each.
 * @param others the characters that are looked for
 */
export function beginsOtherwise(text: string, others: string): boolean {
  const code = text.charCodeAt(0);
  return code >= HAN.first && code <= HAN.last && !others.includes(text.charAt(0));
}
