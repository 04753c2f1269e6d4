import { reconcileMarks } from "../../../src/core/port";
import { fromA1 } from "../../../src/core/cells";
import { markOf } from "../../support/edits";

const wanted = markOf("new", "B2");
const placed = (comment: string | null) => ({ ...wanted, id: "old", comment });

test.each([
  ["a highlight alone on a cell that can carry no comment of ours", null, ["B2"], true],
  ["a highlight alone on a cell that can", null, ["B3"], false],
  ["a highlight alone where nothing is said of cells", null, undefined, false],
  ["other words of ours on a cell that can carry none any more", "【自评核·E01】旧", ["B2"], false],
  ["the wanted words there", wanted.comment, ["B2"], true],
])("whether a mark stands as wanted: %s", (_, comment, cells, stands) => {
  const mark = placed(comment);
  const highlightOnly = cells?.map(fromA1);
  expect(reconcileMarks([mark], [wanted], { highlightOnly })).toEqual(
    stands ? { remove: [], add: [] } : { remove: [mark], add: [wanted] },
  );
});
