import { markOf, type OpenPackage } from "../../../../test/support/edits";
import { COMMENTS, DRAWING, notes, shapesOf } from "../../../../test/support/note-parts";
import { unzipped } from "../../../../test/support/packages";
import {
  type Language,
  notesIn,
  noteText,
  openThreads,
  postId,
  postsIn,
  THREADS,
  ANSWERED,
  OUR_REPLY,
  OURS,
} from "../../../../test/support/thread-parts";
import { doneComment } from "../../../core/port";

const mark = markOf("m", "A1", OURS);

const dump = ({ workbook }: OpenPackage) => Object.fromEntries(unzipped(workbook.save()));

describe("a thread of ours to which a person has replied", () => {
  test.each<Language>(["zh", "en"])(
    "stays, and says that it is done once its mark goes (%s)",
    async (language) => {
      const file = openThreads([ANSWERED], { language });
      expect(await notes(file)).toEqual({ ours: [["A1", OURS]], foreign: ["A1"] });
      await file.unmark();
      const done = dump(file);
      expect(postsIn(done[THREADS])).toEqual([doneComment(OURS), "已核对"]);
      expect(notesIn(done[COMMENTS])).toEqual([
        ["A1", `tc=${postId("A1", 0)}`, noteText([doneComment(OURS), "已核对"], language)],
      ]);
      expect(await notes(file)).toEqual({ ours: [], foreign: ["A1"] });
      await file.unmark();
      expect(dump(file)).toEqual(done);
    },
  );

  test("stands for the mark that is wanted there, and says again what it said when it is wanted again", async () => {
    const file = openThreads([ANSWERED]);
    const before = dump(file);
    await file.mark(mark);
    expect(file.part(THREADS)).toBe(before[THREADS]);
    expect((await file.workbook.read()).marks).toMatchObject([{ id: "m", comment: OURS }]);
    await file.unmark();
    expect(postsIn(file.part(THREADS))[0]).toBe(doneComment(OURS));
    const { withoutComment } = await file.mark(mark);
    expect(withoutComment).toEqual([]);
    expect([file.part(THREADS), file.part(COMMENTS)]).toEqual([before[THREADS], before[COMMENTS]]);
  });

  test("gets no note beside it", async () => {
    const file = openThreads([ANSWERED]);
    const { marks } = await file.workbook.read();
    const wanted = markOf("m", "A1", "【自评核·E02】新");
    const { withoutComment } = await file.write({ marks: { remove: marks, add: [wanted] } });
    expect(withoutComment).toEqual([mark.at]);
    expect(await notes(file)).toEqual({ ours: [["A1", null]], foreign: ["A1"] });
    expect(postsIn(file.part(THREADS))).toEqual([doneComment(OURS), "已核对"]);
    expect(notesIn(file.part(COMMENTS))).toHaveLength(1);
  });
});

describe("our reply in a thread of another person", () => {
  test.each<Language>(["zh", "en"])("is our mark there, and goes alone (%s)", async (language) => {
    const file = openThreads([OUR_REPLY], { language });
    const before = dump(file);
    expect(await notes(file)).toEqual({ ours: [["A1", OURS]], foreign: ["A1"] });
    await file.mark(mark);
    expect([file.part(THREADS), file.part(COMMENTS)]).toEqual([before[THREADS], before[COMMENTS]]);
    await file.unmark();
    expect(postsIn(file.part(THREADS))).toEqual(["请核实", "好的"]);
    expect(notesIn(file.part(COMMENTS))).toEqual([
      ["A1", `tc=${postId("A1", 0)}`, noteText(["请核实", "好的"], language)],
    ]);
    expect(shapesOf(file.part(DRAWING))).toHaveLength(1);
    expect(await notes(file)).toEqual({ ours: [], foreign: ["A1"] });
  });

  test("a note that words the thread in another way is left to Excel", async () => {
    const file = openThreads([OUR_REPLY], {
      edit: (parts) => ({ ...parts, [COMMENTS]: (parts[COMMENTS] ?? "").replace("得分由", "……") }),
    });
    const before = file.part(COMMENTS);
    await file.unmark();
    expect(postsIn(file.part(THREADS))).toEqual(["请核实", "好的"]);
    expect(file.part(COMMENTS)).toBe(before);
  });
});
