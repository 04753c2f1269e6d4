import type { Server } from "node:http";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { RECALCULATE } from "../../src/faces/addin/ribbon";
import { build, removeBuilds } from "./build";
import { describeInChromium, launchChromium, serve } from "./chromium";
import { FAKE_OFFICE, type FakeOfficeWindow } from "./fake-office";

interface OpenOptions {
  /** What stands for office.js where it comes from elsewhere; without it the address cannot be reached. */
  readonly officeJs?: string;
  readonly colorScheme?: "light" | "dark";
}

/** Pages served without Office, as the pane's scripts find them in a real browser under the real policy. */
describeInChromium("the built page", () => {
  const ELSEWHERE = "https://office.example/lib/office.js";
  const servers: Server[] = [];
  let browser: Browser;
  let context: BrowserContext;
  /** With Microsoft's own office.js beside it, and with one from elsewhere. */
  let own = "";
  let remote = "";

  beforeAll(async () => {
    const builds = await Promise.all([build("office=self"), build(`office=${ELSEWHERE}`)]);
    [own = "", remote = ""] = await Promise.all(
      builds.map(async ({ folder }) => {
        const { address, server } = await serve(folder);
        servers.push(server);
        return address;
      }),
    );
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    for (const server of servers) server.close();
    removeBuilds();
  });

  afterEach(() => context.close());

  /** A page, what it writes to the console and what it asks of others. */
  async function open(address: string, { officeJs, colorScheme = "light" }: OpenOptions = {}) {
    // As narrow as the pane gets.
    context = await browser.newContext({ viewport: { width: 320, height: 800 }, colorScheme });
    const page = await context.newPage();
    const console: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => console.push(message.text()));
    page.on("pageerror", (error) => console.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("http://127.0.0.1:")) requests.push(request.url());
    });
    await page.route(/^https:/u, (route) =>
      officeJs === undefined
        ? route.abort("connectionrefused")
        : route.fulfill({
            body: officeJs,
            contentType: "text/javascript",
            headers: { "Access-Control-Allow-Origin": "*" },
          }),
    );
    await page.goto(address);
    return { page, console, requests };
  }

  /** Headings that are to be seen. */
  const heading = (page: Page) => page.locator("h1:visible").allTextContents();
  const hasNoSidewaysScroll = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  /** What axe finds that keeps people from using a page. */
  async function hindrances(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`);
  }

  test.each(["light", "dark"] as const)(
    "outside Excel says how to open it there, in %s colours",
    async (colorScheme) => {
      const { page, requests } = await open(`${own}/excel.html`, { colorScheme });
      await page.getByRole("heading", { name: "请在 Excel 中打开" }).waitFor();
      expect(await heading(page)).toEqual(["请在 Excel 中打开"]);
      expect(await page.getByRole("link", { name: "manifest.xml" }).isVisible()).toBe(true);
      expect(await page.getByText("npx ziping fix").isVisible()).toBe(true);
      expect(await hasNoSidewaysScroll(page)).toBe(true);
      expect(await hindrances(page)).toEqual([]);
      expect(requests).toEqual([]);
    },
    30_000,
  );

  test("outside Excel keeps Microsoft's telemetry out, and has nothing else to complain of", async () => {
    const { page, console, requests } = await open(`${own}/excel.html`);
    // Three seconds after its start office.js opens the frame.
    await page.waitForEvent("console", { predicate: (message) => message.text().startsWith("Framing") });
    // Twice each, since the header and the page say the same.
    expect([...new Set(console)]).toEqual([
      "Warning: Office.js is loaded outside of Office client",
      expect.stringMatching(/^Applying inline style violates .*style-src/u),
      expect.stringMatching(/^Framing 'https:\/\/telemetryservice\.[^']*' violates .*frame-src/u),
    ]);
    expect(requests).toEqual([]);
  }, 30_000);

  test("without office.js names the address that could not be reached", async () => {
    const { page, requests } = await open(`${remote}/excel.html`);
    await page.getByRole("alert").waitFor();
    expect(await heading(page)).toEqual(["未能连接到 Excel"]);
    expect(await page.getByRole("alert").innerText()).toContain("office.example");
    expect(await hasNoSidewaysScroll(page)).toBe(true);
    expect(await hindrances(page)).toEqual([]);
    expect(requests).toEqual([ELSEWHERE]);
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "重新载入" }).click()]);
    expect(requests).toEqual([ELSEWHERE, ELSEWHERE]);
  }, 30_000);

  test("in Excel registers the ribbon, then tells that it is ready, and shows the pane in Excel's theme", async () => {
    const { page, console, requests } = await open(`${remote}/excel.html`, { officeJs: FAKE_OFFICE });
    await page.getByRole("main", { name: "自评核" }).waitFor();
    expect(await heading(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    const log = () => page.evaluate(() => (window as unknown as FakeOfficeWindow).officeLog);
    expect((await log()).slice(0, 2)).toEqual([`associate ${RECALCULATE}`, "onReady"]);
    await page.evaluate((name) => (window as unknown as FakeOfficeWindow).clickRibbon(name), RECALCULATE);
    const clicked = (await log()).slice((await log()).indexOf("click"));
    expect(clicked).toEqual(expect.arrayContaining(["click", "show", "run"]));
    expect(clicked.at(-1)).toBe("completed");
    expect(console).toEqual([]);
    expect(requests).toEqual([ELSEWHERE]);
  }, 30_000);

  test("of help is text alone", async () => {
    const { page, console, requests } = await open(`${own}/help.html`);
    expect(await heading(page)).toEqual(["核对绩效自评表"]);
    expect(await hasNoSidewaysScroll(page)).toBe(true);
    expect(await hindrances(page)).toEqual([]);
    expect([console, requests]).toEqual([[], []]);
  }, 30_000);
});
