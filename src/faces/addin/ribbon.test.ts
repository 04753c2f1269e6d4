import { RECALCULATE, registerRibbon, type RibbonEvent, type RibbonOffice, type RibbonPane } from "./ribbon";

type Action = (event?: RibbonEvent) => Promise<void>;

/** As much of Office as the ribbon knows, and a log of what is done to it. */
function ribbon({ pane, addin = {} }: { pane?: Promise<RibbonPane | null>; addin?: Addin | null } = {}) {
  const log: string[] = [];
  const actions = new Map<string, Action>();
  const showAsTaskpane = async () => {
    log.push("show");
    await addin?.shown;
  };
  const office: RibbonOffice = {
    actions: { associate: (name, action) => actions.set(name, action) },
    ...(addin && { addin: { showAsTaskpane } }),
  };
  registerRibbon(office, () => pane ?? Promise.resolve(paneOf(log)));
  const click = (event: RibbonEvent = { completed: () => log.push("completed") }) => {
    const action = actions.get(RECALCULATE);
    if (!action) throw new Error(`${RECALCULATE} is not registered.`);
    return action(event);
  };
  return { log, actions, click };
}

interface Addin {
  readonly shown?: Promise<void>;
}

function paneOf(log: string[], result: Promise<void> = Promise.resolve()): RibbonPane {
  return {
    correct: async () => {
      log.push("correct");
      await result;
      log.push("corrected");
    },
  };
}

/** A promise that the test settles. */
function pending<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("一键重算 on the ribbon", () => {
  test("is registered at once, whether there is a pane or not", () => {
    const { actions } = ribbon({ pane: new Promise(() => undefined) });
    expect([...actions.keys()]).toEqual([RECALCULATE]);
  });

  test("corrects, shows the pane with the result and tells Office that it is done", async () => {
    const { log, click } = ribbon();
    await click();
    expect(log).toEqual(["show", "correct", "corrected", "completed"]);
  });

  test("waits for the pane when the click is what starts the page", async () => {
    const late = pending<RibbonPane>();
    const { log, click } = ribbon({ pane: late.promise });
    const clicked = click();
    await Promise.resolve();
    expect(log).toEqual(["show"]);
    late.resolve(paneOf(log));
    await clicked;
    expect(log).toEqual(["show", "correct", "corrected", "completed"]);
  });

  test("takes a second click during the first for the same one", async () => {
    const result = pending<undefined>();
    const log: string[] = [];
    const { click } = ribbon({ pane: Promise.resolve(paneOf(log, result.promise)) });
    const completed = { completed: () => log.push("completed") };
    const clicks = [click(completed), click(completed)];
    result.resolve(undefined);
    await Promise.all(clicks);
    expect(log).toEqual(["correct", "corrected", "completed", "completed"]);
    await click(completed);
    expect(log.slice(4)).toEqual(["correct", "corrected", "completed"]);
  });

  test("corrects where the pane cannot be shown, says so and completes", async () => {
    const { log, click } = ribbon({ addin: { shown: Promise.reject(new Error("no place")) } });
    await expect(click()).rejects.toThrow("no place");
    expect(log).toEqual(["show", "correct", "corrected", "completed"]);
  });

  test("completes where Office never says that the pane is shown", async () => {
    const { log, click } = ribbon({ addin: { shown: new Promise(() => undefined) } });
    void click();
    await new Promise(setImmediate);
    expect(log).toEqual(["show", "correct", "corrected", "completed"]);
  });

  test("completes and shows the page when the pane could not be had or failed", async () => {
    const { log, click } = ribbon({ pane: Promise.reject(new Error("no pane")) });
    await expect(click()).rejects.toThrow("no pane");
    const failing = { correct: () => Promise.reject(new Error("failed")) };
    const other = ribbon({ pane: Promise.resolve(failing) });
    await expect(other.click()).rejects.toThrow("failed");
    expect([...log, ...other.log]).toEqual(["show", "completed", "show", "completed"]);
  });

  test("does without what older versions of Office lack", async () => {
    const { log, click, actions } = ribbon({ addin: null });
    await click();
    expect(log).toEqual(["correct", "corrected", "completed"]);
    await click({});
    await actions.get(RECALCULATE)?.();
    expect(log.slice(3)).toEqual(["correct", "corrected", "correct", "corrected"]);
  });
});
