import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { CommentFoot } from "../../../src/faces/page/comment-foot";
import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { selectedComment } from "../../../src/spreadsheet/grid/selected-comment";
import { fromA1 } from "../../../src/core/cells";
import { threadedBytes, type ThreadInput } from "../../support/thread-parts";

jest.mock("../../../src/faces/page/comment-foot.css", () => ({}));

const OURS = "【自评核·E02】得分由 9 更正为 8。";
const THREADS: readonly ThreadInput[] = [
  { cell: "A1", posts: [{ text: OURS }] },
  { cell: "B1", posts: [{ text: OURS }, { text: "已核对", by: "乙" }] },
  { cell: "C1", posts: [{ text: "自评核：请核实", by: "乙" }, { text: OURS }] },
  { cell: "D1", posts: [{ text: "请核实，见【自评核·E02】", by: "乙" }] },
];

/** What stands below the grid once a cell of a file is selected. */
async function footOn(cell: string): Promise<string | null> {
  const page = await PageWorkbook.open(threadedBytes(THREADS), "表.xlsx", {
    changed: () => undefined,
    refused: (error) => {
      throw error;
    },
  });
  const { row, column } = fromA1(cell);
  const { workbook } = page;
  workbook.activeSheet.selection = [{ top: row, left: column, bottom: row, right: column }];
  const markup = renderToStaticMarkup(
    createElement(CommentFoot, { comment: selectedComment(workbook), keys: "" }),
  );
  return /role="status"[^>]*>(.*?)<\/div>/s.exec(markup)?.[1]?.replace(/<[^>]+>/g, "") ?? null;
}

test.each([
  ["A1", `A1 的批注 ${OURS}`],
  // The posts of others keep their names, also where they write ours.
  ["B1", `B1 的批注 甲：${OURS}\n\n乙：已核对`],
  ["C1", `C1 的批注 乙：自评核：请核实\n\n甲：${OURS}`],
  ["D1", "D1 的批注 乙：请核实，见【自评核·E02】"],
  ["E1", "选中带批注的单元格时，批注显示在这里。"],
])("the comment on %s stands below the grid with its author, and ours names us once", async (cell, says) => {
  expect(await footOn(cell)).toBe(says);
});
