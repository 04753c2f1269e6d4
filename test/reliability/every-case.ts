import { countsOf, keepCounts } from "./counts";
import { courseOf, faultCases } from "./fault-cases";
import { FLOWS } from "./flows";
import { type FaultResult, runFault } from "./run-fault";
import { type MeddlingResult, meddlingCases, runMeddling } from "./run-meddling";

/** Every fault and every act at every place of one flow, counted for the page. */
export function testEveryCase(name: string): void {
  test(`${name}: every fault at every action, everybody between every two requests`, async () => {
    const flow = FLOWS.find((each) => each.name === name);
    if (!flow) throw new Error(`There is no flow ${name}.`);
    const course = await courseOf(flow);
    const faults: FaultResult[] = [];
    for (const fault of faultCases(course)) faults.push(await runFault(course, fault));
    const meddling: MeddlingResult[] = [];
    for (const each of meddlingCases(course)) meddling.push(await runMeddling(course, each));
    const counts = countsOf(flow, faults, meddling);
    keepCounts(flow, counts);
    expect(counts.sorts).toEqual([]);
  });
}
