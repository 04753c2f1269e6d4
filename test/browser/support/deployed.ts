import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, FrameLocator, Page, Route } from "playwright-core";
import { launchChromium } from "../../../scripts/shared/chromium";
import { built } from "../../support/built";
import { type Watched, watch } from "../../support/browser";

const CLIENT = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");

/** What the parts of office.js that are no client do for the page: they tell of Excel, and connect it. */
function office(): void {
  const page = window as unknown as {
    readonly parent: {
      readonly workbenchPage: { readonly bridge: object; readonly isSetSupported: () => boolean };
    };
    readonly OSF: { _OfficeAppFactory?: object };
    readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
    Office: object;
    ribbon: Map<string, () => Promise<void>>;
  };
  const { bridge, isSetSupported } = page.parent.workbenchPage;
  const requirements = { isSetSupported };
  page.OSF._OfficeAppFactory = { getContext: () => ({ requirements }) };
  page.OfficeExtension.HostBridge.init(bridge);
  page.ribbon = new Map();
  page.Office = {
    actions: {
      associate: (name: string, action: () => Promise<void>) => page.ribbon.set(name, action),
    },
    addin: { showAsTaskpane: () => Promise.resolve() },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    context: { document: { url: "https://example.com/%E8%A1%A8.xlsx" }, requirements, officeTheme: {} },
  };
}

/** The deployed page in the workbench's frame, on the genuine client and the simulated Excel. */
export interface Deployed extends Watched {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The scripts and style sheets of the build that were asked for, in this order; not what is fetched ahead. */
  readonly fetched: string[];
  readonly folder: string;
}

export interface DeployedOptions {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** What becomes of a request for the engine's script; it is answered at once where nothing is said. */
  readonly engine?: (route: Route) => Promise<void>;
}

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

/** Opens the built page of the add-in as Excel does. */
export async function openDeployed(options: DeployedOptions = {}): Promise<Deployed> {
  const address = process.env["WORKBENCH"];
  if (browser === undefined || address === undefined) throw new Error("not started");
  const { folder } = await built("pane");
  const { width = 320, colorScheme = "light", engine = (route: Route) => route.fallback() } = options;
  const context = await browser.newContext({ viewport: { width: width + 700, height: 800 }, colorScheme });
  const page = await context.newPage();
  const deployed: Deployed = {
    page,
    pane: page.frameLocator("iframe"),
    fetched: [],
    folder,
    ...watch(page, context, address),
  };
  const own = readFileSync(CLIENT, "utf8");
  await page.route(/^https:\/\/appsforoffice\.microsoft\.com\//u, (route) =>
    route.fulfill({ body: `${own}\n(${office.toString()})();`, contentType: "text/javascript" }),
  );
  await page.route(/\/pane\.html$/u, (route) => route.fulfill({ path: path.join(folder, "excel.html") }));
  await page.route(/\/assets\/icon[\w-]*\.png$/u, (route) =>
    route.fulfill({
      path: path.join(folder, "assets", path.basename(new URL(route.request().url()).pathname)),
    }),
  );
  await page.route(/\/[\w-]+\.[0-9a-f]{8}\.(?:js|css)$/u, (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ path: path.join(folder, file) });
  });
  await page.route(/\/engine\.[0-9a-f]{8}\.js$/u, engine);
  page.on("request", (request) => {
    const file = path.basename(new URL(request.url()).pathname);
    const isNeeded = ["script", "stylesheet"].includes(request.resourceType());
    if (isNeeded && /\.[0-9a-f]{8}\./u.test(file)) deployed.fetched.push(file);
  });
  await page.goto(`${address}?width=${width}&theme=${colorScheme}`, { timeout: 100_000 });
  await deployed.pane.getByRole("main", { name: "自评核" }).waitFor();
  return deployed;
}

/** Clicks 一键重算 of the ribbon; ends when Office is told that it is done. */
export async function clickRibbon({ page }: Deployed, name: string): Promise<void> {
  const frame = page.frames().find((each) => each.url().endsWith("pane.html"));
  await frame?.evaluate(
    (action) => (window as unknown as { ribbon: Map<string, () => Promise<void>> }).ribbon.get(action)?.(),
    name,
  );
}
