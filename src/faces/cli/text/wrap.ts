import { textWidth } from "./width";

/** Latin words, numbers and addresses stay whole; every other character stands for itself. */
const UNITS = /[\p{Script=Latin}\p{N}.,%/=:!$@_\-+()]+|\s+|\P{M}\p{M}*/gu;
/** No line begins with these, and none ends with those. */
const CLOSING = /^[，。、；：？”’）】》〉％…—·]$/u;
const OPENING = /^[“‘（【《〈]$/u;

/** A text in lines of at most so many columns, Infinity for one line; wide characters take two. */
export function wrap(text: string, columns: number): string[] {
  if (columns === Infinity) return [(text.match(UNITS) ?? []).join("").trimEnd()];
  const lines: string[] = [];
  let line = "";
  for (const piece of unbreakable(text).flatMap((each) => cut(each, columns))) {
    if (line !== "" && textWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Pieces between which a line may end: marks of punctuation stay with the character they belong to. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const unit of text.match(UNITS) ?? []) {
    if (pieces.length > 0 && (isOpen || CLOSING.test(unit))) pieces.push(`${pieces.pop() ?? ""}${unit}`);
    else pieces.push(unit);
    isOpen = OPENING.test(unit);
  }
  return pieces;
}

/** A piece that is longer than a line is cut where the line ends. */
function cut(piece: string, columns: number): string[] {
  if (textWidth(piece) <= columns) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece.match(/\P{M}\p{M}*/gu) ?? []) {
    if (part !== "" && textWidth(part + character) > columns) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
