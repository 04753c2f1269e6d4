import { WorkbookError } from "../../../core/port";
import { damaged } from "../errors";
import { LIMITS } from "../limits";
import type { FoundRow } from "./row-bytes";

/** Bytes of an unpacked part that its text does not show. */
export interface Hole {
  readonly start: number;
  readonly end: number;
  readonly hasValues: boolean;
  readonly hasFormulas: boolean;
}

type What = Pick<FoundRow, "hasValues" | "hasFormulas">;

/** What stands in a text where rows were left out: readers of XML pass it over. */
const PLACE = "<?ziping-left-out";
const PLACES = /<\?ziping-left-out (\d+)[a-z ]*\?>/;

/** The text of a part, collected from its bytes, with the places of what was left out. */
export class KeptText {
  private readonly pieces: (string | Hole)[] = [];
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private length = 0;
  private mark = { pieces: 0, start: 0 };
  /** Where the next byte stands in the part. */
  private at = 0;

  constructor(private readonly part: string) {}

  get holes(): readonly Hole[] {
    return this.pieces.filter((piece) => typeof piece !== "string");
  }

  get text(): string {
    let count = 0;
    const texts = this.pieces.map((piece) => (typeof piece === "string" ? piece : placeOf(piece, count++)));
    return texts.join("");
  }

  /** @throws WorkbookError too-large when it is more than a text may have */
  add(bytes: Uint8Array, at: number): void {
    this.length += bytes.length;
    if (this.length > LIMITS.textBytes) throw new WorkbookError("too-large", `${this.part}: text`);
    this.at = at + bytes.length;
    const text = this.decoded(bytes);
    if (text.includes(PLACE)) throw damaged(this.part, "left-out");
    const last = this.pieces.length - 1;
    const before = this.pieces[last];
    if (typeof before === "string" && last >= this.mark.pieces) this.pieces[last] = before + text;
    else this.pieces.push(text);
  }

  leaveOut(start: number, end: number, { hasValues, hasFormulas }: What): void {
    this.at = end;
    const last = this.pieces.length - 1;
    const before = this.pieces[last];
    if (typeof before === "object") {
      this.pieces[last] = {
        start: before.start,
        end,
        hasValues: before.hasValues || hasValues,
        hasFormulas: before.hasFormulas || hasFormulas,
      };
    } else this.pieces.push({ start, end, hasValues, hasFormulas });
  }

  /** What comes from here on may be left out after all. */
  setMark(): void {
    this.mark = { pieces: this.pieces.length, start: this.at };
  }

  leaveOutFromMark(): void {
    const { pieces, start } = this.mark;
    const gone = this.pieces.splice(pieces);
    const hasFormulas = gone.some((each) =>
      typeof each === "string" ? FORMULA.test(each) : each.hasFormulas,
    );
    this.leaveOut(start, this.at, { hasValues: true, hasFormulas });
  }

  private decoded(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes, { stream: true });
    } catch {
      // It throws for nothing else; its TypeError need not be the one of this realm.
      throw damaged(this.part, "not UTF-8");
    }
  }
}

const FORMULA = /<(?:[^\s<>:/]+:)?f[\s/>]/;

function placeOf({ hasValues, hasFormulas }: Hole, number: number): string {
  return `${PLACE} ${number}${hasValues ? " values" : ""}${hasFormulas ? " formulas" : ""}?>`;
}

/** What a text says of rows that it does not show. */
export function leftOutIn(text: string): {
  readonly any: boolean;
  readonly values: boolean;
  readonly formulas: boolean;
} {
  const any = text.includes(PLACE);
  const says = (word: string) =>
    any && new RegExp(`${PLACE.replace("?", "\\?")} \\d+[a-z ]* ${word}`).test(text);
  return { any, values: says("values") || says("formulas"), formulas: says("formulas") };
}

/**
 * The pieces of a changed text before, between and behind what was left out of it.
 * @throws RangeError when a place is missing or stands elsewhere: rows would be lost
 */
export function aroundHoles(text: string, holes: readonly Hole[]): string[] {
  const parts = text.split(PLACES);
  const numbers = parts.filter((_, index) => index % 2 === 1);
  if (numbers.length !== holes.length || numbers.some((number, index) => Number(number) !== index)) {
    throw new RangeError("rows that were left out have lost their place");
  }
  return parts.filter((_, index) => index % 2 === 0);
}
