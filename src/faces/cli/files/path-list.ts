import { isUtf8 } from "node:buffer";
import { WorkbookError } from "../../../core/port";
import { readInput } from "./read";
import { withIoErrors } from "./io-errors";

/** What stands for the standard input where a file may be named. */
export const STANDARD_INPUT = "-";

/**
 * The paths in a list: one a line, or with a zero character behind each, as `find -print0` gives them.
 * @param name the list's file, or "-" for the standard input
 * @throws WorkbookError io when it cannot be read, or is no text in UTF-8
 */
export async function readPathList(name: string, input?: AsyncIterable<Uint8Array>): Promise<string[]> {
  const bytes = name === STANDARD_INPUT ? await wholeOf(input ?? []) : await readList(name);
  const text = decoded(name, bytes);
  const isZeroed = text.includes("\0");
  const paths = isZeroed ? text.split("\0") : text.split(/\r?\n/u);
  return paths.filter((path) => path !== "");
}

function decoded(name: string, bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  throw new WorkbookError("io", name, `${listName(name)}不是 UTF-8 编码的文本。请另存为 UTF-8 后重试。`);
}

async function readList(name: string): Promise<Uint8Array> {
  try {
    return await readInput(name);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError("io", error.detail, `${listName(name)}无法读取：${error.message}`);
  }
}

function wholeOf(input: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<Uint8Array> {
  return withIoErrors(STANDARD_INPUT, async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of input) pieces.push(piece);
    return Buffer.concat(pieces);
  });
}

function listName(name: string): string {
  return name === STANDARD_INPUT ? "标准输入中的清单" : `清单 ${name} `;
}
