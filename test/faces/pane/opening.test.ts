/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import type { LiveWorkbook } from "../../../src/core/port";
import { openExcel } from "../../contract/excel";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, putPane } from "./pane";

/** A pane whose workbook comes, or does not, when the test says so: with it the engine is there. */
function openingPane() {
  const { workbook } = openExcel([formInput(WRONG)]);
  const asked: { come: (port: LiveWorkbook) => void; fail: (error: Error) => void }[] = [];
  const port = () =>
    new Promise<LiveWorkbook>((come, fail) => {
      asked.push({ come, fail });
    });
  const pane = putPane({ port });
  return {
    pane,
    user: userEvent.setup(),
    timesAsked: () => asked.length,
    come: () => asked.at(-1)?.come(workbook),
    fail: () => asked.at(-1)?.fail(new Error("no script")),
  };
}

const failed = () => screen.findByText("核对功能未能载入，工作簿没有改动。请检查网络，然后重试。");
const main = () => screen.findByRole("main", { name: "自评核" });

/** What was reported to the browser's console. */
let reported: unknown[] = [];
beforeEach(() => {
  reported = [];
  // jsdom has none.
  globalThis.reportError = (error) => void reported.push(error);
});

/** How long the frame stands without a word, in milliseconds. */
function quietTime(): Promise<number> {
  return new Promise((resolve) => {
    let began = 0;
    const observer = new MutationObserver(() => {
      if (began === 0 && document.querySelector("main") !== null) began = performance.now();
      if (!document.body.textContent.includes("正在读取工作表…")) return;
      observer.disconnect();
      resolve(performance.now() - began);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

test("the frame is there before the engine, busy and without a word; then the result", async () => {
  const quiet = quietTime();
  const { come } = openingPane();
  expect((await main()).getAttribute("aria-busy")).toBe("true");
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    ...["本表", "记录", "全部表", "设置", "关于"],
  ]);
  await screen.findByRole("progressbar", { name: "正在读取工作表…" });
  expect(await quiet).toBeGreaterThan(280);
  come();
  await screen.findByRole("button", { name: /一键重算\s+4 处/ });
  await idle();
});

test("a page that is chosen before the engine is there is shown when it comes", async () => {
  const { user, come } = openingPane();
  await user.click(await screen.findByRole("button", { name: "设置" }));
  expect(screen.getByRole("button", { name: "设置" }).getAttribute("aria-current")).toBe("page");
  come();
  await screen.findByRole("heading", { level: 1, name: "设置" });
  await idle();
  await user.click(screen.getByRole("button", { name: "本表" }));
  await screen.findByRole("button", { name: /一键重算\s+4 处/ });
});

test("一键重算 of the ribbon, clicked before the engine is there, is carried out when it comes", async () => {
  const { pane, come } = openingPane();
  const corrected = pane.correct();
  await main();
  come();
  await corrected;
  expect(await screen.findByText("已更正 4 处，14:32")).toBeDefined();
});

test("where the engine cannot be had the pane says so, and one click tries again", async () => {
  const { user, come, fail, timesAsked } = openingPane();
  await user.click(await screen.findByRole("button", { name: "记录" }));
  fail();
  await failed();
  expect((await main()).getAttribute("aria-busy")).toBe("false");
  expect(reported).toEqual([new Error("no script")]);
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(timesAsked()).toBe(2);
  fail();
  await failed();
  // The keyboard goes on from the same button.
  expect(document.activeElement?.textContent).toBe("重试");
  await user.keyboard("{Enter}");
  come();
  // What was chosen before all this still holds.
  await screen.findByRole("heading", { level: 1, name: "记录" });
});

test("一键重算 of the ribbon ends where the engine cannot be had, and later ones correct", async () => {
  const { pane, user, come, fail } = openingPane();
  const first = pane.correct();
  fail();
  await first;
  await failed();
  await user.click(screen.getByRole("button", { name: "重试" }));
  const second = pane.correct();
  come();
  await second;
  expect(await screen.findByText("已更正 4 处，14:32")).toBeDefined();
});

test("a pane that is taken away before its engine comes does not listen to the workbook afterwards", async () => {
  const { workbook } = openExcel([formInput(WRONG)]);
  const heard: string[] = [];
  const watched: LiveWorkbook = {
    ...bound(workbook),
    watch: async (listener) => {
      heard.push("watch");
      const unwatch = await workbook.watch(listener);
      return async () => {
        await unwatch();
        heard.push("unwatch");
      };
    },
  };
  let come: (port: LiveWorkbook) => void = () => undefined;
  const pane = putPane({
    port: () =>
      new Promise((resolve) => {
        come = resolve;
      }),
  });
  await main();
  pane.unmount();
  come(watched);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(heard.filter((each) => each === "watch")).toHaveLength(
    heard.filter((each) => each === "unwatch").length,
  );
});

/** All that a workbook can do, also what stands on its class. */
function bound(workbook: LiveWorkbook): LiveWorkbook {
  return new Proxy(workbook, {
    get: (of, name) => {
      const value: unknown = Reflect.get(of, name);
      return typeof value === "function" ? (value.bind(of) as unknown) : value;
    },
  });
}
