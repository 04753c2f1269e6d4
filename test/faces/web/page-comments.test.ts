import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { clear } from "../../../src/core/actions/clear";
import { toA1 } from "../../../src/core/cells";
import { now } from "../../support/clock";
import { threadedBytes, type ThreadInput } from "../../support/thread-parts";

const OURS = "【自评核·E02】得分由 9 更正为 8。";
const THREADS: readonly ThreadInput[] = [
  { cell: "A1", posts: [{ text: OURS }] },
  { cell: "B1", posts: [{ text: OURS }, { text: "已核对", by: "乙" }] },
  { cell: "C1", posts: [{ text: "请核实", by: "乙" }, { text: OURS }] },
  { cell: "D1", posts: [{ text: "请核实", by: "乙" }] },
];

/** What the grid shows beside the cells of the first sheet: every post with its author, as one text. */
function shown({ workbook }: PageWorkbook): Record<string, string[]> {
  const { comments } = workbook.sheet("Sheet1");
  return Object.fromEntries(
    comments.map((comment) => [
      toA1(comment),
      [comment, ...comment.replies].map(({ authorName, content }) => `${authorName}：${content}`),
    ]),
  );
}

test("threads of a file from Excel: ours are shown once, as ours; those of others with all that is in them", async () => {
  const page = await PageWorkbook.open(threadedBytes(THREADS), "表.xlsx", {
    changed: () => undefined,
    refused: (error) => {
      throw error;
    },
  });
  expect(shown(page)).toEqual({
    A1: [`自评核：${OURS}`],
    B1: [`甲：${OURS}`, "乙：已核对"],
    C1: ["乙：请核实", `甲：${OURS}`],
    D1: ["乙：请核实"],
  });
  await clear(page, undefined, { now });
  expect(shown(page)).toEqual({
    B1: ["甲：【自评核·E02】（已处理）得分由 9 更正为 8。", "乙：已核对"],
    C1: ["乙：请核实"],
    D1: ["乙：请核实"],
  });
});
