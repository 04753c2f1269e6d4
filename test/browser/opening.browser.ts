import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Route } from "playwright-core";
import { RECALCULATE } from "../../src/faces/addin/ribbon";
import { seriousFaults } from "../support/browser";
import { clickRibbon, type Deployed, openDeployed } from "./support/deployed";

/** Holds the engine's script back until the test lets it go. */
function heldBack() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const engine = async (route: Route) => {
    await released;
    await route.fallback();
  };
  return { engine, release };
}

const result = ({ pane }: Deployed) => pane.getByRole("button", { name: /^一键重算\s+\d+ 处/ });
const main = ({ pane }: Deployed) => pane.getByRole("main", { name: "自评核" });

/** The limit of package.json, in bytes. */
function limitOf(name: RegExp): number {
  const { "size-limit": limits } = JSON.parse(
    readFileSync(path.join(__dirname, "../../package.json"), "utf8"),
  ) as { "size-limit": { name: string; limit: string }[] };
  const { limit = "" } = limits.find((each) => name.test(each.name)) ?? {};
  return Number(limit.replace(" kB", "")) * 1000;
}

const kindsOf = (files: readonly string[]) =>
  files.map((file) => file.replace(/\.[0-9a-f]{8}\./u, ".")).sort();
const bytesOf = (folder: string, files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0);

test("the frame is on the screen before its engine is there, and a page chosen meanwhile is shown then", async () => {
  const { engine, release } = heldBack();
  const deployed = await openDeployed({ engine });
  const { pane, folder, fetched } = deployed;
  expect(await main(deployed).getAttribute("aria-busy")).toBe("true");
  await pane.getByText("正在读取工作表…").waitFor();
  // The engine has been asked for, and has not come: what is painted needs nothing of it.
  expect(kindsOf([...new Set(fetched)])).toEqual(["engine.js", "excel.css", "excel.js"]);
  const first = fetched.filter((file) => /^excel\..*js$/u.test(file));
  expect(bytesOf(folder, first)).toBeLessThanOrEqual(limitOf(/before the first paint/u));
  await pane.getByRole("button", { name: "设置", exact: true }).click();
  release();
  await pane.getByRole("heading", { level: 1, name: "设置" }).waitFor();
  await pane.getByRole("button", { name: "本表", exact: true }).click();
  await result(deployed).waitFor();
  expect(deployed.complaints).toEqual([]);
});

test("一键重算 of the ribbon, clicked before the engine is there, corrects when it comes", async () => {
  const { engine, release } = heldBack();
  const deployed = await openDeployed({ engine });
  const clicked = clickRibbon(deployed, RECALCULATE);
  release();
  await clicked;
  await deployed.pane
    .getByText(/^已更正 \d+ 处/)
    .first()
    .waitFor();
  expect(deployed.complaints).toEqual([]);
});

test.each([
  [320, "light"],
  [320, "dark"],
  [450, "light"],
  [450, "dark"],
] as const)(
  "an engine that cannot be had is said, %s px wide and %s, and comes when asked for again",
  async (width, colorScheme) => {
    let isThere = false;
    const engine = (route: Route) => (isThere ? route.fallback() : route.abort("internetdisconnected"));
    const deployed = await openDeployed({ width, colorScheme, engine });
    const { page, pane, complaints } = deployed;
    await pane.getByRole("alert").filter({ hasText: "核对功能未能载入" }).waitFor();
    expect(await main(deployed).getAttribute("aria-busy")).toBe("false");
    const frame = page.frames().find((each) => each.url().endsWith("pane.html"));
    if (frame === undefined) throw new Error("no frame");
    expect(await seriousFaults(frame)).toEqual([]);
    isThere = true;
    await pane.getByRole("button", { name: "重试" }).click();
    await result(deployed).waitFor();
    expect(complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|Loading chunk/u.test(text))).toEqual([]);
    expect(complaints.length).toBeGreaterThan(0);
  },
);

test("until the first result nothing is loaded but frame, engine and style, and no more than it may be", async () => {
  const deployed = await openDeployed();
  await result(deployed).waitFor();
  const files = [...new Set(deployed.fetched)];
  expect(kindsOf(files)).toEqual(["engine.js", "excel.css", "excel.js"]);
  const weigh = (end: string) =>
    bytesOf(
      deployed.folder,
      files.filter((file) => file.endsWith(end)),
    );
  const [scripts, styles] = [weigh(".js"), weigh(".css")];
  process.stdout.write(
    `until the first result: ${[scripts, styles].map((each) => (each / 1000).toFixed(1)).join(" and ")} kB\n`,
  );
  expect(scripts).toBeLessThanOrEqual(limitOf(/scripts until the first result/u));
  expect(styles).toBeLessThanOrEqual(limitOf(/style sheet/u));
  expect(deployed.complaints).toEqual([]);
});
