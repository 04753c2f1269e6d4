import Ajv from "ajv";
import schema from "../../../src/faces/cli/answer.schema.json";
import type { FileAnswer, SummaryAnswer } from "../../../src/faces/cli/answer/types";
import { type Ran, ziping } from "./ziping";

export interface Answer {
  readonly version: number;
  readonly files: readonly Pick<FileAnswer, "file" | "error" | "forms">[];
  readonly summary: SummaryAnswer;
}

const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

/** The answer of a run with `--json`, held against the schema. */
export function answerOf({ out }: Ran): Answer {
  const answer = JSON.parse(out) as Answer;
  validate(answer);
  expect(validate.errors ?? []).toEqual([]);
  return answer;
}

/** Runs `check --json` in this process. */
export async function checkJson(...args: string[]): Promise<{ code: number; answer: Answer }> {
  const ran = await ziping("check", ...args, "--json");
  return { code: ran.code, answer: answerOf(ran) };
}
