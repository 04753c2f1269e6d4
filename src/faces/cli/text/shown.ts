/** More than this nobody reads on a line; a cell may hold 32,767 characters. JSON and the report have them all. */
const LONGEST = 1_000;

/**
 * A text of a workbook or a file name as a terminal may show it, on one line: characters that would move the cursor,
 * change colours or turn the direction of writing are left out, and what comes behind a thousand of them.
 */
export function shown(text: string): string {
  return (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .trim();
}
