import Ajv from "ajv";
import schema from "../../../src/faces/cli/answer.schema.json";
import type { FileAnswer, SummaryAnswer } from "../../../src/faces/cli/answer/types";
import { type Ran, ziping } from "./ziping";

export interface Answer {
  readonly version: number;
  readonly files: readonly Pick<FileAnswer, "file" | "error" | "forms">[];
  readonly summary: SummaryAnswer;
}

const ajv = new Ajv({ allowUnionTypes: true }).addSchema(schema, "answer");
const validate = ajv.compile(schema);
const validateLine = ajv.compile({ $ref: "answer#/definitions/line" });

/** The answer of a run with `--json`, held against the schema. */
export function answerOf({ out }: Ran): Answer {
  const answer = JSON.parse(out) as Answer;
  validate(answer);
  expect(validate.errors ?? []).toEqual([]);
  return answer;
}

/** One line of `--json-lines`. */
export interface AnswerLine extends Pick<FileAnswer, "file" | "error" | "forms" | "output" | "corrections"> {
  readonly version: number;
}

/** The lines of a run with `--json-lines`, each held against the schema. */
export function linesOf({ out }: Ran): AnswerLine[] {
  expect(out === "" || out.endsWith("\n")).toBe(true);
  const lines = out.split("\n").slice(0, -1);
  return lines.map((line) => {
    const answer = JSON.parse(line) as AnswerLine;
    validateLine(answer);
    expect(validateLine.errors ?? []).toEqual([]);
    return answer;
  });
}

/** Runs `check --json` in this process. */
export async function checkJson(...args: string[]): Promise<{ code: number; answer: Answer }> {
  const ran = await ziping("check", ...args, "--json");
  return { code: ran.code, answer: answerOf(ran) };
}
