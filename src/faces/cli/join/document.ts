import { ANSWER_VERSION } from "../answer/types";
import { hear, hearFile, type Hearer } from "./hearer";
import { LONGEST_LINE } from "./lines";

/** Lines that together are one value. */
class Lines {
  private readonly lines: string[] = [];
  private length = 0;

  constructor(readonly from: number) {}

  add(line: string): void {
    this.length += line.length;
    // What has no end is damaged; it must not fill the memory.
    if (this.length <= LONGEST_LINE) this.lines.push(line);
  }

  get text(): string {
    return this.lines.join("\n");
  }
}

/** Takes the answers out of one document of `--json` by the blanks before its brackets, each of which has a line. */
export class DocumentReader {
  /** What stands before the files and behind them, or all where there are none. */
  private readonly rest: Lines;
  private files: "before" | "in" | "behind" = "before";
  private answer: Lines | null = null;
  /** The blanks before each answer. */
  private blanks: string | null = null;

  constructor(
    private readonly hearer: Hearer,
    private readonly from: number,
  ) {
    this.rest = new Lines(from);
    this.rest.add("{");
  }

  /** @returns whether the document ends with this line */
  add(line: string, number: number): boolean {
    if (line.startsWith("}")) this.end();
    else if (this.files === "in") this.addToFiles(line, number);
    else {
      this.rest.add(line);
      if (this.files === "before" && /^\s*"files":\s*\[$/u.test(line)) this.beginFiles();
    }
    return line.startsWith("}");
  }

  /** The input ends before the document does. */
  cutOff(): void {
    this.hearer.fault("unfinished", this.from);
  }

  private end(): void {
    if (this.answer !== null) this.hearer.fault("broken", this.answer.from);
    if (this.files !== "before") return;
    this.rest.add("}");
    hear(this.rest.text, this.from, this.hearer);
  }

  private beginFiles(): void {
    const version = /^\s*"version":\s*(\d+),$/mu.exec(this.rest.text)?.[1];
    this.files = version === String(ANSWER_VERSION) ? "in" : "behind";
    if (version === undefined) this.hearer.fault("no-answer", this.from);
    else if (this.files === "behind") this.hearer.fault({ version: Number(version) }, this.from);
  }

  private addToFiles(line: string, number: number): void {
    const blanks = line.slice(0, line.length - line.trimStart().length);
    const mark = line.slice(blanks.length);
    if (mark === "{" && blanks === (this.blanks ??= blanks)) {
      if (this.answer !== null) this.hearer.fault("broken", this.answer.from);
      this.answer = new Lines(number);
    }
    if (this.answer === null) {
      if (mark.startsWith("]")) this.files = "behind";
      return;
    }
    const isLast = blanks === this.blanks && mark.startsWith("}");
    this.answer.add(isLast ? "}" : line);
    if (!isLast) return;
    hearFile(this.answer.text, this.answer.from, this.hearer);
    this.answer = null;
  }
}
