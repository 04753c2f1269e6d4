import { fromA1 } from "../../../src/core/cells";
import { commentRemarks } from "../../../src/core/report/refused";

const refused = (code: string, ...cells: readonly string[]) =>
  cells.map((cell) => ({ at: fromA1(cell), code }));

test("one sentence for each reason, with its cells, and one for notes that stay", () => {
  const refusedComments = [...refused("InvalidArgument", "I6", "H6"), ...refused("Conflict", "I14")];
  expect(commentRemarks({ refusedComments, notesLeft: ["J6", "J7"].map(fromA1) })).toEqual([
    "I6、H6 的批注未能写入：单元格上可能已有旧式批注（备注），Excel 不能再加批注。请在“审阅”→“备注”中删除或转换为批注，再重新打开窗格，点“一键重算”补上。数值和高亮不受影响。",
    "I14 的批注未能写入：与他人正在做的修改冲突。请等对方改完，再重新打开窗格，点“一键重算”补上。数值和高亮不受影响。",
    "还有 2 处备注留在表上（J6、J7），写的是先前的内容，当前版本的 Excel 不让加载项删除备注。可在“审阅”→“备注”中删除，或用命令行、网页版清除标记。",
  ]);
});

test("nothing is said of nothing; of several sheets each is named; a code that nobody knows is told as it is", () => {
  expect(commentRemarks({ refusedComments: [], notesLeft: [] })).toEqual([]);
  expect(commentRemarks({ refusedComments: refused("Odd", "A1"), notesLeft: [fromA1("B2")] }, "表1")).toEqual(
    [
      expect.stringMatching(/^工作表“表1”的 A1 的批注未能写入：Excel 返回 Odd。/),
      expect.stringContaining("（工作表“表1”的 B2）"),
    ],
  );
});

test.each(["AccessDenied", "NotImplemented", "InactiveWorkbook", "ServiceNotAvailable", "GeneralException"])(
  "%s has a reason of its own",
  (code) => {
    const [text = ""] = commentRemarks({ refusedComments: refused(code, "A1"), notesLeft: [] });
    expect(text).not.toContain(code);
    expect(text).toMatch(/：[^。]+。请[^。]+。/u);
  },
);
