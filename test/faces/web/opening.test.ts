import { NO_PAUSE, WorkbookError } from "../../../src/core/port";
import type * as OpenFilePart from "../../../src/faces/web/open-part";
import { GivenUp, Opening, type OpeningState } from "../../../src/faces/web/opening";
import { browserPause, untilIdle } from "../../../src/faces/browser";
import { Session } from "../../../src/faces/web/session";

/** A part of the page that opens files when it is let to. */
function slowPart() {
  const closed: string[] = [];
  let letGo: (() => void)[] = [];
  const part = {
    openForPage: async (_: Uint8Array, name: string, __: unknown, pause: typeof NO_PAUSE) => {
      await new Promise<void>((resolve) => letGo.push(resolve));
      await pause();
      return {
        book: { name, hasLooks: true },
        grid: { takeOver: () => undefined },
        close: () => closed.push(name),
      };
    },
  } as unknown as typeof OpenFilePart;
  const go = async () => {
    for (const resolve of letGo.splice(0)) resolve();
    letGo = [];
    await settled();
  };
  return { load: () => Promise.resolve(part), go, closed };
}

const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

const bytes = () => Promise.resolve(new Uint8Array(3));

describe("a file on its way", () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ["performance"] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is told of from 300 ms on, and can be given up from 2 s on", () => {
    const states: OpeningState[] = [];
    const opening = new Opening("表.xlsx", (state) => states.push(state));
    const phase = () => states.at(-1)?.phase;
    expect(phase()).toBe("quiet");
    jest.advanceTimersByTime(299);
    expect(phase()).toBe("quiet");
    jest.advanceTimersByTime(1);
    expect(phase()).toBe("shown");
    jest.advanceTimersByTime(1_699);
    expect(phase()).toBe("shown");
    jest.advanceTimersByTime(1);
    expect(phase()).toBe("long");
    opening.end();
  });

  it("says nothing more when it has ended, and counts its steps until then", async () => {
    const states: OpeningState[] = [];
    const opening = new Opening("表.xlsx", (state) => states.push(state));
    expect(await opening.step(Promise.resolve(7))).toBe(7);
    expect(states.at(-1)?.done).toBe(1);
    await expect(opening.step(Promise.reject(new WorkbookError("damaged", "x")))).rejects.toMatchObject({
      code: "damaged",
    });
    expect(states.at(-1)?.done).toBe(1);
    opening.end();
    jest.advanceTimersByTime(5_000);
    expect(states.at(-1)?.phase).toBe("quiet");
  });

  it("stops at once when it is given up, whatever its step is doing, and at every pause", async () => {
    const opening = new Opening("表.xlsx", () => undefined);
    const never = opening.step(new Promise<never>(() => undefined));
    const pause = opening.pausing(NO_PAUSE);
    expect(pause()).toBeNull();
    opening.giveUp();
    await expect(never).rejects.toBeInstanceOf(GivenUp);
    await expect(pause()).rejects.toBeInstanceOf(GivenUp);
    await expect(opening.step(Promise.resolve())).rejects.toBeInstanceOf(GivenUp);
  });

  it("leaves the start page as it was when it is given up, though the file comes later", async () => {
    const { load, go } = slowPart();
    const session = new Session(load, () => undefined);
    const before = session.state;
    const opened = session.open("大表.xlsx", bytes);
    await settled();
    jest.advanceTimersByTime(2_000);
    expect(session.state.opening).toMatchObject({ name: "大表.xlsx", phase: "long", done: 2 });
    session.giveUpOpening();
    expect(session.state).toEqual(before);
    await go();
    await opened;
    expect(session.state).toEqual(before);
  });

  it("leaves an open file as it was when another is given up, and gives one up for the next", async () => {
    const { load, go, closed } = slowPart();
    const session = new Session(load, () => undefined);
    void session.open("第一份.xlsx", bytes);
    await settled();
    await go();
    const { file } = session.state;
    expect(file?.book.name).toBe("第一份.xlsx");
    void session.open("第二份.xlsx", bytes);
    await settled();
    session.giveUpOpening();
    await go();
    expect(session.state).toMatchObject({ file, opening: null, notice: null });
    expect(closed).toEqual([]);
    void session.open("第三份.xlsx", bytes);
    void session.open("第四份.xlsx", bytes);
    await settled();
    expect(session.state.opening?.name).toBe("第四份.xlsx");
    await go();
    expect(session.state.file?.book.name).toBe("第四份.xlsx");
    expect(closed).toEqual(["第一份.xlsx"]);
  });
});

describe("pauses", () => {
  it("are due once a slice of work is over, and let others work", async () => {
    let now = 100;
    const clock = jest.spyOn(performance, "now").mockImplementation(() => now);
    const pause = browserPause();
    now += 15;
    expect(pause()).toBeNull();
    now += 1;
    const seen: string[] = [];
    setImmediate(() => seen.push("another task"));
    const due = pause();
    expect(due).not.toBeNull();
    await due;
    await new Promise(setImmediate);
    expect(seen).toEqual(["another task"]);
    expect(pause()).toBeNull();
    clock.mockRestore();
  });

  it("wait for idle moments until the file is closed", async () => {
    const closing = new AbortController();
    const pause = untilIdle(closing.signal);
    await pause();
    const later = jest.fn();
    void pause()?.then(later);
    closing.abort();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(later).not.toHaveBeenCalled();
  });
});
