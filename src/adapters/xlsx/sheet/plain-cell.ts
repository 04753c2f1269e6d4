import type { StoredFormula } from "../formula/cell-formulas";
import { decodedText, type Fail } from "../xml/character-data";
import { unescapeText } from "../xml/escape";
import { MAX_COLUMNS } from "../../../core/cells";

const [SPACE, QUOTE, SLASH, LESS_THAN, EQUALS, GREATER_THAN] = [0x20, 0x22, 0x2f, 0x3c, 0x3d, 0x3e];
const [ZERO, NINE, UPPER_A, UPPER_Z] = [0x30, 0x39, 0x41, 0x5a];
const [C, F, I, R, S, T, V] = [0x63, 0x66, 0x69, 0x72, 0x73, 0x74, 0x76];
const PRESERVED = ' xml:space="preserve"';

/**
 * Cells are most of what is read of a workbook, and programs write them plainly. One that is written so is read here
 * from its characters, many times faster than through its elements; any other is left to the reader of XML, which also
 * tells what is wrong with it.
 */
export class PlainCell {
  row = 0;
  column = 0;
  /** Behind its end. */
  end = 0;
  kind = "n";
  text: string | null = null;
  style: string | undefined;
  formula: StoredFormula | undefined;
  private at = 0;

  constructor(
    private readonly source: string,
    /** That of its elements' names, with the colon; or empty. */
    private readonly prefix: string,
    private readonly fail: Fail,
  ) {}

  get isFilled(): boolean {
    return this.text !== null || this.formula !== undefined;
  }

  /** Reads the cell whose "<" stands at a place; false where that is something else, or not written plainly. */
  read(start: number): boolean {
    const { source } = this;
    this.kind = "n";
    this.text = null;
    this.style = undefined;
    this.formula = undefined;
    this.at = this.nameEnd(start, C);
    if (this.at < 0 || !this.readAttributes()) return false;
    if (source.charCodeAt(this.at - 2) === SLASH) {
      this.end = this.at;
      return true;
    }
    if (this.nextIs(F) && !this.readFormula()) return false;
    if (
      this.kind === "inlineStr" ? this.nextIs(I) && !this.readInline() : this.nextIs(V) && !this.readValue()
    )
      return false;
    this.end = this.endTag(this.at, C);
    return this.end >= 0;
  }

  /** Behind the name of a start tag that is the prefix and a letter; -1 where it is another. */
  private nameEnd(start: number, letter: number): number {
    const { source, prefix } = this;
    const at = start + 1 + prefix.length;
    if (source.charCodeAt(start) !== LESS_THAN || source.charCodeAt(at) !== letter) return -1;
    return prefix === "" || source.startsWith(prefix, start + 1) ? at + 1 : -1;
  }

  private nextIs(letter: number): boolean {
    return this.nameEnd(this.at, letter) >= 0;
  }

  /** Behind an end tag, in which white space may stand; -1 where it is another. */
  private endTag(start: number, letter: number): number {
    const { source, prefix } = this;
    if (source.charCodeAt(start + 1) !== SLASH || source.charCodeAt(start + 2 + prefix.length) !== letter)
      return -1;
    if (prefix !== "" && !source.startsWith(prefix, start + 2)) return -1;
    let at = start + 3 + prefix.length;
    while (source.charCodeAt(at) === SPACE) at++;
    return source.charCodeAt(at) === GREATER_THAN ? at + 1 : -1;
  }

  /** Its place, style and kind, each once at most, in this order or another; the place must be there. */
  private readAttributes(): boolean {
    const { source } = this;
    let hasPlace = false;
    let hasKind = false;
    for (let { at } = this; ;) {
      const code = source.charCodeAt(at);
      if (code === GREATER_THAN || (code === SLASH && source.charCodeAt(at + 1) === GREATER_THAN)) {
        this.at = code === SLASH ? at + 2 : at + 1;
        return hasPlace;
      }
      if (code !== SPACE) return false;
      const letter = source.charCodeAt(++at);
      if (letter === SPACE || letter === SLASH || letter === GREATER_THAN) continue;
      if (source.charCodeAt(at + 1) !== EQUALS || source.charCodeAt(at + 2) !== QUOTE) return false;
      const from = at + 3;
      if (letter === R && !hasPlace) {
        at = this.readPlace(from);
        hasPlace = true;
      } else {
        at = wordEnd(source, from);
        if (letter === S && this.style === undefined) this.style = source.slice(from, at);
        else if (letter === T && !hasKind) {
          this.kind = source.slice(from, at);
          hasKind = true;
        } else return false;
      }
      if (source.charCodeAt(at) !== QUOTE) return false;
      at++;
    }
  }

  /** "B12"; gives where it ends, or -1 where it is no such address. */
  private readPlace(from: number): number {
    const { source } = this;
    let at = from;
    let column = 0;
    let code = source.charCodeAt(at);
    for (; code >= UPPER_A && code <= UPPER_Z; code = source.charCodeAt(++at))
      column = column * 26 + code - UPPER_A + 1;
    if (column === 0 || column > MAX_COLUMNS || at - from > 3 || code === ZERO) return -1;
    const digits = at;
    let row = 0;
    for (; code >= ZERO && code <= NINE; code = source.charCodeAt(++at)) row = row * 10 + code - ZERO;
    if (at === digits || at - digits > 7) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return at;
  }

  /** A formula without attributes. */
  private readFormula(): boolean {
    const text = this.content(F);
    if (text === null || text === "") return false;
    const { row, column } = this;
    this.formula = {
      row,
      column,
      text: unescapeText(text),
      shared: undefined,
      filled: undefined,
      isTable: false,
    };
    return true;
  }

  private readValue(): boolean {
    this.text = this.content(V);
    return this.text !== null;
  }

  /** A text without runs. */
  private readInline(): boolean {
    const { source, prefix } = this;
    const open = `<${prefix}is>`;
    const close = `</${prefix}is>`;
    if (!source.startsWith(open, this.at)) return false;
    this.at += open.length;
    const text = this.content(T);
    if (text === null || !source.startsWith(close, this.at)) return false;
    this.at += close.length;
    this.text = unescapeText(text);
    return true;
  }

  /** The text of the element that begins here, and holds nothing else; null where it is not written plainly. */
  private content(letter: number): string | null {
    const { source } = this;
    let at = this.nameEnd(this.at, letter);
    if (at < 0) return null;
    if (letter === T && source.startsWith(PRESERVED, at)) at += PRESERVED.length;
    if (source.charCodeAt(at) !== GREATER_THAN) return null;
    const from = at + 1;
    const to = source.indexOf("<", from);
    const end = to < 0 ? -1 : this.endTag(to, letter);
    if (end < 0) return null;
    this.at = end;
    const raw = source.slice(from, to);
    // Where "]]>" may be among it.
    return raw.includes(">") ? null : decodedText(raw, from, this.fail);
  }
}

/** Behind the letters and digits that begin at a place. */
function wordEnd(source: string, from: number): number {
  let at = from;
  for (let code = source.charCodeAt(at); isWord(code); code = source.charCodeAt(++at));
  return at;
}

function isWord(code: number): boolean {
  return (
    (code >= ZERO && code <= NINE) || (code >= UPPER_A && code <= UPPER_Z) || (code >= 0x61 && code <= 0x7a)
  );
}
