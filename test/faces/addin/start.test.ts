import type { Stage } from "../../../src/faces/addin/stages";
import { start, type StartingOffice } from "../../../src/faces/addin/start";

/** Starts a page and logs what it shows; `passTime` lets the patience end. */
function page(office: StartingOffice | undefined, failing = false) {
  const log: (Stage | "mount")[] = [];
  let waiting: (() => void) | null = null;
  const started = start({
    office,
    excel: "Excel",
    show: (stage) => log.push(stage),
    mount: () => {
      log.push("mount");
      if (failing) throw new Error("no pane");
      return "the pane";
    },
    later: (action) => {
      waiting = action;
      return () => {
        waiting = null;
      };
    },
  });
  return { log, started, passTime: () => waiting?.() };
}

describe("the page in Excel", () => {
  test("shows the pane when Excel is there", async () => {
    const { log, started, passTime } = page({ onReady: () => Promise.resolve({ host: "Excel" }) });
    await expect(started).resolves.toBe("the pane");
    passTime();
    expect(log).toEqual(["pane", "mount"]);
  });

  test("says what it waits for, and shows the pane all the same when Excel answers", async () => {
    let answer: (info: { host: string }) => void = () => undefined;
    const ready = new Promise<{ host: string }>((resolve) => {
      answer = resolve;
    });
    const { log, started, passTime } = page({ onReady: () => ready });
    passTime();
    expect(log).toEqual(["slow"]);
    answer({ host: "Excel" });
    await started;
    expect(log).toEqual(["slow", "pane", "mount"]);
  });
});

describe("the page where something goes wrong", () => {
  test.each([
    { title: "Office", ready: () => Promise.reject(new Error("no pane")) },
    { title: "the pane", ready: () => Promise.resolve({ host: "Excel" }) },
  ])("says that the pane did not start, and leaves the error of $title to be seen", async ({ ready }) => {
    const { log, started, passTime } = page({ onReady: ready }, true);
    await expect(started).rejects.toThrow("no pane");
    passTime();
    expect(log.at(-1)).toBe("failed");
  });
});

describe("the page elsewhere", () => {
  test.each([null, "Word"])("shows the way to Excel where the host is %s", async (host) => {
    const { log, started } = page({ onReady: () => Promise.resolve({ host }) });
    await expect(started).resolves.toBeNull();
    expect(log).toEqual(["outside"]);
  });

  test("says that Office could not be reached without office.js", async () => {
    const { log, started } = page(undefined);
    await expect(started).resolves.toBeNull();
    expect(log).toEqual(["unreachable"]);
  });
});
