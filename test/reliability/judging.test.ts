import type { Run } from "../../src/core/actions";
import { commentedRows, misplacedMarks, type Seen, unexplained } from "./ours";
import { differences, placeOf, type State, withoutIds } from "./states";

type Cells = Readonly<Record<string, unknown>>;

/** A sheet as it is looked at, with these cells. */
function seen(cells: Cells, more: { comments?: object[]; rules?: object[]; runs?: Run[] } = {}): Seen {
  const held = Object.fromEntries(
    Object.entries(cells).map(([cell, value]) => [cell, { value, formula: null }]),
  );
  const sheet = {
    id: "{1}",
    name: "表1",
    cells: held,
    comments: more.comments ?? [],
    conditionalFormats: more.rules ?? [],
  };
  return { sheet: withoutIds(sheet as Parameters<typeof withoutIds>[0]), runs: more.runs ?? [], found: [] };
}

/** A run that has written 10 over 12 on I14, which now stands at another place if one is given. */
function run(row = 13): Run {
  const entry = {
    sheetId: "{1}",
    sheetName: "表1",
    cell: "I14",
    row: "册数",
    mark: "m-1",
    rule: "E02",
    before: { value: 12, formula: null },
    after: { value: 10, formula: null },
    comment: "",
    time: "2025-03-01T08:30:00.000Z",
  };
  return { time: entry.time, entries: [{ entry, at: { row, column: 8 }, state: "standing" }] };
}

describe("a cell that differs from what people left", () => {
  test.each<[string, Cells, Cells, Run[], string | null]>([
    ["was corrected", { I14: 10 }, { I14: 12 }, [run()], null],
    ["was corrected, and its row has moved", { I15: 10 }, { I15: 12 }, [run(14)], null],
    ["was put back", { I14: 12 }, { I14: 10 }, [run()], null],
    ["held what a person typed", { I14: 10 }, { I14: 5.101 }, [run()], "a person's value is lost"],
    ["was emptied by a person", { I14: 10 }, {}, [run()], "a person's value is lost"],
    ["is another than the corrected one", { I13: 10 }, { I13: 7 }, [run()], "ours in a wrong cell"],
    ["is no run's", { I14: 10 }, { I14: 12 }, [], "ours in a wrong cell"],
  ])("%s", (_, is, was, runs, sort) => {
    expect(unexplained(seen(is), seen(was), runs)[0]?.sort ?? null).toBe(sort);
  });
});

test("a mark must stand on its cell, and a comment of ours on a row that is known", () => {
  const rule = (at: string) => ({ id: "{2}", at: [at], formula: '=LEN("自评核·corrected·m-1")>0' });
  expect(misplacedMarks(seen({}, { rules: [rule("I14")], runs: [run()] }))).toEqual([]);
  expect(misplacedMarks(seen({}, { rules: [rule("I13")], runs: [run()] }))).toEqual(["mark of I14 on I13"]);
  const comments = [
    { id: "{3}", at: "I14", content: "【自评核·E02】已更正" },
    { id: "{4}", at: "A1", content: "请核实" },
  ];
  expect(commentedRows(seen({ D14: "册数" }, { comments }))).toEqual(['null null null "册数"']);
});

describe("where a workbook was left", () => {
  const state = (one: number, two: number, rest = "r"): State => ({
    sheets: { 表1: { cells: { A1: one } }, 表2: { cells: { A1: two } } },
    rest,
    isUnfinished: false,
  });
  const [before, after] = [state(1, 1), state(2, 2)];

  test.each<[State, boolean, string]>([
    [state(1, 1), false, "before"],
    [state(2, 2), false, "after"],
    [state(2, 1), false, "between"],
    [state(2, 1), true, "after"],
    [state(3, 1), true, "between"],
    [state(1, 1, "other"), true, "between"],
  ])("%j, by sheets: %s", (found, isBySheet, place) => {
    expect(placeOf(found, before, after, isBySheet)).toBe(place);
  });

  test("is told by every difference, with both sides", () => {
    expect(differences({ a: { b: 1, c: 2 } }, { a: { b: 1, d: "x" } })).toEqual([
      "a.c: 2 / –",
      'a.d: – / "x"',
    ]);
  });
});
