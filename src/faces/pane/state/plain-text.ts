/** Full width or half, capital or small, with blanks or without: all the same to who searches. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}
