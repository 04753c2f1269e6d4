/** @jest-environment jsdom */
import { courseOf, FAULT_KINDS, type FaultCase, faultCases } from "./fault-cases";
import { FLOWS } from "./flows";
import { runFault } from "./run-fault";
import { meddlingCases, runMeddling } from "./run-meddling";
import { isLong, runs } from "../support/length";

const MEDDLINGS = runs(9, 3);

/** So many of a list, spread over all of it. */
function spread<T>(list: readonly T[], count: number): T[] {
  return list.filter(
    (_, index) =>
      Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  );
}

const WRITING = FLOWS.filter(({ name }) => name === "correct" || name === "whole");

test.each(WRITING)(
  "$name: a write that arrives when a second click has done all leaves what that one has put beside the cells",
  async (flow) => {
    const course = await courseOf(flow);
    const writes = course.requests.flatMap(({ isWrite }, index) => (isWrite ? [index + 1] : []));
    const cases = faultCases(course).filter(
      ({ kind, action, request }) => kind === "again" && action === "none" && writes.includes(request),
    );
    expect(cases.length).toBeGreaterThan(1);
    for (const each of cases) expect(await runFault(course, each)).toMatchObject({ verdict: "after" });
  },
);

test("a formula that is put back on one sheet leaves the record of the same formula on another", async () => {
  const [whole] = WRITING.slice(-1);
  if (whole === undefined) throw new Error("no flow for the whole workbook");
  const course = await courseOf(whole);
  const cases = meddlingCases(course).filter(
    ({ request, who, what }) =>
      request === course.requests.length && who === "user" && what.name === "clear where we correct",
  );
  expect(cases).toHaveLength(1);
  for (const each of cases) expect(await runMeddling(course, each)).toMatchObject({ sort: null });
});

// The full run is `npm run faults`; these are parts of it, a larger and a smaller one.
describe.each(isLong ? FLOWS : spread(FLOWS, 2))("$name", (flow) => {
  test("a fault of each kind leaves the workbook as it was or done, and the pane says which", async () => {
    const course = await courseOf(flow);
    const all = faultCases(course);
    const cases = FAULT_KINDS.flatMap((kind) => {
      const own = all.filter((each) => each.kind === kind);
      const isWhole = ({ action }: FaultCase) => typeof action !== "number";
      return [
        ...spread(own.filter(isWhole), runs(2, 1)),
        ...spread(
          own.filter((each) => !isWhole(each)),
          runs(2, 1),
        ),
      ];
    });
    const results = [];
    for (const each of cases) results.push(await runFault(course, each));
    expect(results.length).toBeGreaterThan(FAULT_KINDS.length * runs(2, 1));
    expect(results.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  });

  test("whoever comes between two requests keeps what is theirs", async () => {
    const course = await courseOf(flow);
    const cases = spread(meddlingCases(course), MEDDLINGS);
    const results = [];
    for (const each of cases) results.push(await runMeddling(course, each));
    expect(results).toHaveLength(MEDDLINGS);
    expect(results.filter(({ sort }) => sort !== null)).toEqual([]);
  });
});
