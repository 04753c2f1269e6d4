import { createReadStream } from "node:fs";
import { WorkbookError } from "../../../core/port";
import { parseBrief } from "../answer/parse";
import { withIoErrors } from "../files/io-errors";
import { STANDARD_INPUT } from "../files/path-list";
import { AnswerReader } from "./answers";
import type { Fault } from "./hearer";
import type { KeptFiles } from "./kept";
import { LineCutter } from "./lines";

/** What is heard while the answers of an input are joined. */
export interface Told {
  /** What is not counted, and the line at which it begins. */
  readonly fault: (fault: Fault, line: number) => void;
  /** A file of which there was an answer already. */
  readonly again: (file: string) => void;
}

/**
 * Reads all answers of one input, a piece at a time.
 * @param name a file, or "-" for the standard input
 * @throws WorkbookError io when it cannot be read; what was read before counts
 */
export async function joinInput(
  name: string,
  standardInput: AsyncIterable<Uint8Array> | undefined,
  kept: KeptFiles,
  { fault, again }: Told,
): Promise<void> {
  const reader = new AnswerReader({
    answer: (value, line) => {
      const brief = parseBrief(value);
      if (brief === null) fault("no-answer", line);
      else if (kept.add(brief)) again(brief.file);
    },
    fault,
  });
  const lines = new LineCutter((line) => {
    reader.add(line);
  });
  await withIoErrors(name, async () => {
    const pieces =
      name === STANDARD_INPUT ? (standardInput ?? []) : (createReadStream(name) as AsyncIterable<Uint8Array>);
    let isFirst = true;
    for await (const piece of pieces) {
      if (isFirst && isUtf16(piece)) throw notUtf8(name);
      isFirst = false;
      lines.add(piece);
    }
  });
  lines.end();
  reader.end();
}

/** As some shells write what goes into a file. */
function isUtf16([first = 0, second = 0]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function notUtf8(name: string): WorkbookError {
  return new WorkbookError("io", name, "不是 UTF-8 编码的文本。请另存为 UTF-8 后重试。");
}
