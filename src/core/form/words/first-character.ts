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

/** Whether a text begins with one of the digits 0 to 9: it is a figure, or counts something. */
export function beginsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
