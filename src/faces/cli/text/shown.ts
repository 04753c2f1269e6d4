/**
 * A text of a workbook or a file name as a terminal may show it, on one line: characters that would move the cursor,
 * change colours or turn the direction of writing are left out.
 */
export function shown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .trim();
}
