import { ANSWER_VERSION } from "../answer/types";

/** Why something in an input is not counted: it is damaged, cut off, of another version, or no answer of ours. */
export type Fault = "broken" | "unfinished" | "no-answer" | { readonly version: number };

/** Who hears what stands in an input, with the number of the line at which it begins. */
export interface Hearer {
  /** What is given as the answer for a file. */
  answer(value: unknown, line: number): void;
  fault(fault: Fault, line: number): void;
}

/** Hears the answers in a text: of one file, or of all files of a run. */
export function hear(text: string, line: number, hearer: Hearer): void {
  const value = parsed(text);
  if (value === undefined) hearer.fault("broken", line);
  else if (typeof value !== "object" || value === null) hearer.fault("no-answer", line);
  else {
    const { version, files } = value as { version?: unknown; files?: unknown };
    if (typeof version !== "number") hearer.fault("no-answer", line);
    else if (version !== ANSWER_VERSION) hearer.fault({ version }, line);
    else if (Array.isArray(files)) for (const file of files) hearer.answer(file, line);
    else hearer.answer(value, line);
  }
}

/** Hears a file's answer out of a document, which says the version for all of them. */
export function hearFile(text: string, line: number, hearer: Hearer): void {
  const value = parsed(text);
  if (value === undefined) hearer.fault("broken", line);
  else hearer.answer(value, line);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
