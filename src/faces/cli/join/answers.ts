import { DocumentReader } from "./document";
import { hear, type Hearer } from "./hearer";

/**
 * Takes answers out of the lines of `--json-lines` and of `--json`, also one behind the other. What is damaged is told,
 * the rest counts; no more than one answer is in memory.
 */
export class AnswerReader {
  private number = 0;
  private document: DocumentReader | null = null;

  constructor(private readonly hearer: Hearer) {}

  /** @param line null for one that cannot be read */
  add(line: string | null): void {
    this.number++;
    const text = line?.trimEnd() ?? null;
    // Within a document every line but the last begins with blanks.
    if (text?.startsWith("{")) this.end();
    if (this.document !== null) {
      if (this.document.add(text ?? "", this.number)) this.document = null;
    } else if (text === null) this.hearer.fault("broken", this.number);
    else if (text === "{") this.document = new DocumentReader(this.hearer, this.number);
    else if (text !== "") hear(text, this.number, this.hearer);
  }

  /** No more lines. */
  end(): void {
    this.document?.cutOff();
    this.document = null;
  }
}
