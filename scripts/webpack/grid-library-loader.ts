import type { LoaderDefinition } from "webpack";

/** Where the grid's library lists the languages that it speaks, each a thousand functions with examples. */
const LANGUAGES = /var localeObj = \{[^}]*\};/;

/**
 * Leaves the grid's library the one language that pages ask it for; before it is asked, and for want of another, it
 * speaks that too. The words of the others are for the minimizer then.
 * @throws Error where the library lists its languages in another way than it did
 */
export function inChineseOnly(source: string): string {
  if (!LANGUAGES.test(source)) throw new Error("The grid's library lists its languages in another way.");
  return source.replace(LANGUAGES, "var localeObj = { en: zh, zh: zh };");
}

/** Where the library notes after which character a line of plain text may end. */
const LINE_ENDS = 'if (_lastWord === " " || checkWordByteLength(_lastWord) === 2) {';

/** What must not begin a line, and what must not end one. */
const CLOSING = "，。、；：？！）》〉」』】〕”’％℃,.;:?!)]}%";
const OPENING = "（《〈「『【〔“‘([{";

/**
 * Lets no line begin with a closing mark or end with an opening one, as spreadsheet programs do: such a place is not
 * noted, and neither is the character that has no room any more, before which the library would else break.
 * @throws Error where the library breaks lines in another way than it did
 */
export function withTidyLines(source: string): string {
  const parts = source.split(LINE_ENDS);
  if (parts.length !== 2) throw new Error("The grid's library breaks lines in another way.");
  // At the end of the text there is no character, which counts as a closing one: nothing is to be broken there.
  const mayEnd =
    `(_lastWord === " " || checkWordByteLength(_lastWord) === 2)` +
    ` && (rt !== 0 || _width + space_width <= cellWidth)` +
    ` && !${JSON.stringify(OPENING)}.includes(_lastWord)` +
    ` && !${JSON.stringify(CLOSING)}.includes(value.charAt(_i5))`;
  return parts.join(`if (${mayEnd}) {`);
}

const load: LoaderDefinition = (source) => withTidyLines(inChineseOnly(source));
export default load;
