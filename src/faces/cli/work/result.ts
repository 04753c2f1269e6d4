import type { FileAnswer } from "../answer/types";

/** What came of one file: what there is to say of it, and the bytes of its copy where one is to be written. */
export interface FileResult {
  readonly answer: FileAnswer;
  readonly bytes: Uint8Array | null;
}
