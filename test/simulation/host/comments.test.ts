/** @jest-environment jsdom */
import { addNote, insertRows } from "../../../src/spreadsheet/model";
import { now } from "../../support/clock";
import type { WorkbookSpec } from "../../support/workbook-spec";
import { connect, failureOf } from "../../support/host";

const USER = { name: "李四", email: "lisi@example.com" };

const WITH_COMMENTS: WorkbookSpec = {
  now,
  sheets: [
    {
      name: "表1",
      cells: { A1: "标题" },
      comments: {
        J6: {
          content: "请核实",
          author: { name: "王五" },
          replies: [{ content: "已核实", author: { name: "赵六" } }],
        },
        C3: { content: "【自评核·E02】执行率得分有误", author: USER },
      },
    },
    { name: "表2", comments: { A1: { content: "另一张表" } } },
  ],
};

test("comments of a sheet and of the workbook with authors and replies", async () => {
  const { Excel } = connect(WITH_COMMENTS, { user: USER });
  await Excel.run(async (context) => {
    const ofSheet = context.workbook.worksheets.getActiveWorksheet().comments;
    ofSheet.load(
      "items/id,items/content,items/authorName,items/replies/items/id,items/replies/items/content",
    );
    const ofWorkbook = context.workbook.comments;
    ofWorkbook.load("items/content");
    const count = ofWorkbook.getCount();
    await context.sync();
    expect(
      ofSheet.items.map(({ content, authorName, replies }) => ({
        content,
        authorName,
        replies: replies.items.map((reply) => reply.content),
      })),
    ).toEqual([
      { content: "【自评核·E02】执行率得分有误", authorName: "李四", replies: [] },
      { content: "请核实", authorName: "王五", replies: ["已核实"] },
    ]);
    expect(ofWorkbook.items).toHaveLength(3);
    expect(count.value).toBe(3);
  });
});

test("where comments stand, all in one sync", async () => {
  const { Excel, host } = connect(WITH_COMMENTS, { user: USER });
  await Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load("items/id");
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation());
    for (const place of places) place.load("address");
    await context.sync();
    expect(places.map(({ address }) => address)).toEqual(["表1!C3", "表1!J6", "表2!A1"]);
  });
  expect(host.log.syncs).toBe(2);
});

test("a comment is added to a cell given as a range or as an address; its id comes in the same sync", async () => {
  const { Excel, host } = connect(WITH_COMMENTS, { user: USER });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const onRange = context.workbook.comments.add(sheet.getRange("B2"), "【自评核·E01】甲");
    const byAddress = context.workbook.comments.add("表1!B3", "【自评核·E01】乙");
    const onSheet = sheet.comments.add(sheet.getRange("B4"), "【自评核·E01】丙");
    for (const comment of [onRange, byAddress, onSheet])
      comment.load("id,authorName,authorEmail,creationDate");
    await context.sync();
    const added = host.workbook.sheet("表1").comments.filter(({ column }) => column === 1);
    expect(added.map(({ id }) => id)).toEqual([onRange.id, byAddress.id, onSheet.id]);
    expect([onRange.authorName, onRange.authorEmail]).toEqual(["李四", "lisi@example.com"]);
    expect(new Date(onRange.creationDate).toISOString()).toBe("2025-03-01T08:00:00.000Z");
    onRange.content = "【自评核·E01】改";
    await context.sync();
    expect(added[0]?.content).toBe("【自评核·E01】改");
  });
});

test.each([
  ["a commented cell", "表1!J6", "文字"],
  ["several cells", "表1!A1:B2", "文字"],
  ["a sheet that is not there", "没有!A1", "文字"],
  ["an address without its sheet, on the workbook", "A1", "文字"],
  ["no text", "表1!A1", ""],
])("a comment cannot be added: %s", async (_, address, content) => {
  const { Excel, host } = connect(WITH_COMMENTS, { user: USER });
  const failure = await failureOf(
    Excel.run(async (context) => {
      context.workbook.comments.add(address, content);
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
  expect(host.workbook.sheet("表1").comments).toHaveLength(2);
});

test("replies are added, and removed alone", async () => {
  const { Excel, host } = connect(WITH_COMMENTS, { user: USER });
  const comment = () => host.workbook.sheet("表1").comments[1];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.comments.load("items/id");
    await context.sync();
    const thread = sheet.comments.items[1];
    const reply = thread?.replies.add("【自评核·E02】见此");
    reply?.load("id,content,authorName");
    await context.sync();
    expect([reply?.content, reply?.authorName]).toEqual(["【自评核·E02】见此", "李四"]);
    expect(comment()?.replies.map(({ content }) => content)).toEqual(["已核实", "【自评核·E02】见此"]);
    reply?.delete();
    await context.sync();
  });
  expect(comment()?.replies.map(({ content }) => content)).toEqual(["已核实"]);
});

test("comments are found by cell and by reply, and deleted", async () => {
  const { Excel, host } = connect(WITH_COMMENTS, { user: USER });
  await Excel.run(async (context) => {
    const { comments } = context.workbook;
    const byCell = comments.getItemByCell("表1!J6");
    byCell.load("content,replies/items/id");
    const none = comments.getItemOrNullObject("没有");
    await context.sync();
    expect([byCell.content, none.isNullObject]).toEqual(["请核实", true]);
    const byReply = comments.getItemByReplyId(byCell.replies.items[0]?.id ?? "");
    byReply.load("content");
    await context.sync();
    expect(byReply.content).toBe("请核实");
    byCell.delete();
    await context.sync();
  });
  expect(host.workbook.sheet("表1").comments.map(({ content }) => content)).toEqual([
    "【自评核·E02】执行率得分有误",
  ]);
  const failure = await failureOf(
    Excel.run(async (context) => {
      context.workbook.comments.getItemByCell("表1!J6").load("id");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ItemNotFound");
});

describe("notes, which Excel does not show among its comments", () => {
  const open = () => {
    const test = connect();
    const sheet = test.host.workbook.sheet("表1");
    addNote(test.host.workbook, sheet, { row: 1, column: 1 }, "旧式批注", { name: "李工" });
    return { ...test, sheet };
  };
  const add = (excel: typeof Excel) =>
    excel.run(async (context) => {
      context.workbook.comments.add("表1!B2", "【自评核·E02】");
      await context.sync();
    });

  test("they are no comments, and refuse one on their cell", async () => {
    const { Excel, sheet } = open();
    const found = await Excel.run(async (context) => {
      const comments = context.workbook.comments.load("items/content");
      await context.sync();
      return comments.items;
    });
    expect(found).toEqual([]);
    expect((await failureOf(add(Excel))).code).toBe("InvalidArgument");
    expect(sheet.comments).toHaveLength(1);
  });

  test("an Excel may be asked to let one stand beside them; they move with their rows", async () => {
    const { Excel, host, sheet } = open();
    host.connection.takesCommentsOnNotes = true;
    await add(Excel);
    insertRows(host.workbook, sheet, 0, 1);
    expect(sheet.comments.map(({ row, isNote = false }) => [row, isNote])).toEqual([
      [2, true],
      [2, false],
    ]);
  });
});

test("comments and replies on chosen cells are refused with any code", async () => {
  const { Excel, host } = connect(WITH_COMMENTS, { user: USER });
  host.connection.commentRefusal = (cell) => (cell === "J6" || cell === "B2" ? "Conflict" : null);
  const reply = Excel.run(async (context) => {
    context.workbook.comments.getItemByCell("表1!J6").replies.add("再看");
    await context.sync();
  });
  const comment = Excel.run(async (context) => {
    context.workbook.comments.add("表1!B2", "看");
    await context.sync();
  });
  expect([(await failureOf(reply)).code, (await failureOf(comment)).code]).toEqual(["Conflict", "Conflict"]);
});
