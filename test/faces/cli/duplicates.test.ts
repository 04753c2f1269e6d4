import type { ProjectHead } from "../../../src/core/review";
import { Duplicates } from "../../../src/faces/cli/answer/duplicates";
import type { FileAnswer, FormAnswer } from "../../../src/faces/cli/answer/types";
import { REPEATED_CASES } from "../../core/review/repeated-cases";

/** As much of a file's answer as is looked at. */
function answerOf(project: ProjectHead, index: number): FileAnswer {
  const form: Pick<FormAnswer, "project" | "sheet" | "range"> = { project, sheet: "自评表", range: "A1:J25" };
  return { file: `${index}.xlsx`, error: null, forms: [form as FormAnswer], obsolete: [], notes: [] };
}

test.each(REPEATED_CASES)("in the files of a run: %s", (_title, heads, groups) => {
  const duplicates = new Duplicates();
  for (const [index, head] of heads.entries()) duplicates.add(answerOf(head, index));
  expect(duplicates.found().map(({ places }) => places.map(({ file }) => parseInt(file, 10)))).toEqual(
    groups,
  );
});
