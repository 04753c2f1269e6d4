/** @jest-environment jsdom */
import { setCell } from "../../../src/spreadsheet/model";
import { read, write } from "../../support/batches";
import { connect, failureOf, settled } from "../../support/host";

/** Whether some work has come to its end. */
function watched(work: Promise<unknown>): { readonly isOver: boolean } {
  const state = { isOver: false };
  const end = () => {
    state.isOver = true;
  };
  work.then(end, end);
  return state;
}

test("a delayed request is carried out and answered only when it is let go, at its action's fault too", async () => {
  for (const code of [null, "GeneralException"]) {
    const { Excel, host } = connect();
    const hold = host.faults.delayRequest(1);
    if (code !== null) host.faults.failAction({ request: 1, action: 0, code });
    const work = write(Excel);
    const state = watched(work);
    await settled();
    expect([state.isOver, hold.isHolding, host.log.records[0]?.outcome]).toEqual([false, true, "delayed"]);
    expect(host.workbook.settings.size).toBe(0);
    // Another request is not held up by it, and meets no fault that is for the first.
    expect(await read(Excel)).toHaveLength(3);
    hold.release();
    if (code === null) await work;
    else expect((await failureOf(work)).code).toBe(code);
    expect([hold.isHolding, host.workbook.settings.size]).toEqual([false, code === null ? 1 : 0]);
    expect(host.log.records[0]?.outcome).toBe(code === null ? "answered" : "failed");
  }
});

test("a delayed answer: everything is done at once, and events tell of it; the answer comes when it is let go", async () => {
  const { Excel, host } = connect();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    await context.sync();
  });
  const hold = host.faults.delayAnswer(1);
  const work = write(Excel);
  const state = watched(work);
  await settled();
  expect([state.isOver, hold.isHolding, host.workbook.settings.size]).toEqual([false, true, 1]);
  expect(heard.length).toBeGreaterThan(0);
  setCell(host.workbook, "表1", "B3", 7);
  hold.release();
  await work;
  expect(host.log.records.filter(({ outcome }) => outcome === "delayed")).toEqual([]);
});

test("what is let go before it comes is not held, and clearing the faults forgets what has not come yet", async () => {
  const { Excel, host } = connect();
  host.faults.delayRequest(1).release();
  host.faults.delayAnswer(2);
  await read(Excel);
  host.faults.clear();
  expect(await read(Excel)).toHaveLength(3);
});
