import { isUtf8 } from "node:buffer";

/** Longer than any answer of ours: what is not cut into lines must not fill the memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const LINE_END = 10;

const decoder = new TextDecoder();

/** Cuts bytes that come piece by piece into lines. */
export class LineCutter {
  private begun: Uint8Array[] = [];
  private length = 0;

  /**
   * @param take gets each line without its end, as text; null for one that is too long or is not UTF-8
   */
  constructor(
    private readonly take: (line: string | null) => void,
    private readonly longest = LONGEST_LINE,
  ) {}

  add(piece: Uint8Array): void {
    let from = 0;
    for (let to = piece.indexOf(LINE_END); to >= 0; to = piece.indexOf(LINE_END, from)) {
      this.keep(piece.subarray(from, to));
      this.endLine();
      from = to + 1;
    }
    this.keep(piece.subarray(from));
  }

  /** What stands behind the last line end is a line too. */
  end(): void {
    if (this.length > 0) this.endLine();
  }

  private keep(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.longest) this.begun = [];
    else if (part.length > 0) this.begun.push(part);
  }

  private endLine(): void {
    const line = this.length > this.longest ? null : decoded(this.begun);
    this.begun = [];
    this.length = 0;
    this.take(line);
  }
}

function decoded([first, ...others]: readonly Uint8Array[]): string | null {
  if (first === undefined) return "";
  const bytes = others.length === 0 ? first : Buffer.concat([first, ...others]);
  return isUtf8(bytes) ? decoder.decode(bytes) : null;
}
