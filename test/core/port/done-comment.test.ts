import { doneComment, isDoneComment } from "../../../src/core/port";

test.each([
  [
    "one finding",
    "【自评核·E02】得分由 9 更正为 8。\n依据：甲。",
    "【自评核·E02】（已处理）得分由 9 更正为 8。\n依据：甲。",
  ],
  [
    "several findings",
    "【自评核·I07】甲。\n【自评核·I12】乙。",
    "【自评核·I07】（已处理）甲。\n【自评核·I12】（已处理）乙。",
  ],
  [
    "a marker in the middle of a line",
    "【自评核·I07】见【自评核·E01】。",
    "【自评核·I07】（已处理）见【自评核·E01】。",
  ],
  ["reworded by a person", "请李工核对。", "（已处理）请李工核对。"],
])("a comment that stays says that it is done, once: %s", (_, text, done) => {
  expect([doneComment(text), doneComment(done)]).toEqual([done, done]);
  expect([isDoneComment(text), isDoneComment(done)]).toEqual([false, true]);
});
