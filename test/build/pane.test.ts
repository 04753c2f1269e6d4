import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/tokens";
import type { BuildStamp } from "../../scripts/webpack/stamp";
import { built } from "../support/built";
import { bundlesOf, engineOf, entryOf, pageOf, policyOf, ROOT, textOf } from "./build";
import { testPages } from "./page-tests";
import { sizeOfPng } from "./png";

const ORIGIN = "https://localhost:3000";
/** Microsoft's network, from where the page takes office.js where nothing else is asked for. */
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** And where that comes from by and by. */
const CDN = "https://officeapis.public.onecdn.static.microsoft/1/";

let pane: BuildStamp;

beforeAll(async () => {
  pane = await built("pane");
}, 180_000);

const read = (file: string) => readFileSync(path.join(pane.folder, file));

describe("the build of the pane", () => {
  test("has nothing to complain of", () => {
    expect(pane.warnings).toEqual([]);
  });

  test("brings both themes of Fluent in its style sheet, as far as something asks for them", () => {
    const styles = readdirSync(pane.folder)
      .filter((file) => /^excel\..*\.css$/u.test(file))
      .map((file) => textOf(pane, file))
      .join("");
    const [light = "", dark = ""] = ["light", "dark"].map(
      (name) => new RegExp(`\\.pane-${name} \\{([^}]*)\\}`, "u").exec(styles)?.[1],
    );
    const valueIn = (theme: string, name: string) => new RegExp(`--${name}: ([^;]*);`, "u").exec(theme)?.[1];
    const folder = path.join(ROOT, "src/faces/pane/view");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => readFileSync(path.join(folder, file), "utf8"));
    const named = new Set(
      sources.flatMap((text) => [...text.matchAll(/\btokens\.(\w+)/gu)].map(([, name = ""]) => name)),
    );
    expect(named.size).toBeGreaterThan(20);
    for (const name of named) {
      expect([name, valueIn(light, name)]).toEqual([name, webLightTheme[name as keyof Theme]]);
      expect([name, valueIn(dark, name)]).toEqual([name, webDarkTheme[name as keyof Theme]]);
    }
    // Of a button that nobody has written a word about in our sources.
    expect(valueIn(dark, "colorBrandBackgroundPressed")).toBe(webDarkTheme.colorBrandBackgroundPressed);
    // Nothing asks for most of it.
    expect(light.split(";").length).toBeLessThan(Object.keys(webLightTheme).length / 2);
  });

  test("bundles neither office.js nor what the pane has no use for", () => {
    // Text of each, which no minimizer changes.
    const marks = {
      "node_modules/saxes/saxes.js": "undefined entity",
      "node_modules/fflate/lib/index.cjs": "invalid zip data",
      "node_modules/commander/lib/command.js": "executableFile",
      "node_modules/@microsoft/office-js/dist/office.js": "OSFPerformance",
      "src/simulation/host/protocol/dispatch.ts": "_RemoveReference",
    };
    const script = bundlesOf(pane)
      .map((file) => textOf(pane, file))
      .join("");
    for (const [file, mark] of Object.entries(marks)) {
      const isMarked = readFileSync(path.join(ROOT, file), "utf8").includes(mark);
      expect({ file, isMarked, isBundled: script.includes(mark) }).toEqual({
        file,
        isMarked: true,
        isBundled: false,
      });
    }
  });

  test("makes no code out of text", () => {
    const found = bundlesOf(pane).flatMap(
      (file) => textOf(pane, file).match(/\beval\s*\(|\bFunction\s*\(/gu) ?? [],
    );
    expect(found).toEqual([]);
  });

  test("keeps the copyright notices of what it bundles", () => {
    expect(textOf(pane, "licenses.txt")).toMatch(/React/u);
    expect(textOf(pane, "licenses.txt")).toMatch(/MIT/u);
  });
});

testPages(() => pane, [`${OFFICE}office.js`]);

test("office.js of Microsoft's network comes first and is all that the page may load from elsewhere", () => {
  const page = pageOf(pane, "excel.html");
  const scripts = [...page.querySelectorAll("script")].map((element) => element.getAttribute("src"));
  expect(scripts).toEqual([`${OFFICE}office.js`, ...entryOf(pane)]);
  // Fetched while office.js is, and no later.
  const ahead = [...page.querySelectorAll("link[rel=preload]")];
  expect(ahead.map((element) => [element.getAttribute("as"), element.getAttribute("href")])).toEqual(
    engineOf(pane).map((file) => ["script", file]),
  );
  expect(engineOf(pane)).toHaveLength(1);
  expect(policyOf(page)).toMatchObject({ "script-src": ["'self'", OFFICE, CDN], "connect-src": ["'none'"] });
  expect(existsSync(path.join(pane.folder, "office"))).toBe(false);
});

describe("the manifest of a build", () => {
  test("names pages and pictures that are there, and pictures of the size it says", () => {
    const addresses = [...textOf(pane, "manifest.xml").matchAll(/"(https:\/\/localhost:3000\/[^"]+)"/gu)].map(
      ([, address = ""]) => address,
    );
    const files = [...new Set(addresses)].map((address) => address.slice(ORIGIN.length + 1));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      expect([file, existsSync(path.join(pane.folder, file))]).toEqual([file, true]);
      const size = Number(/-(\d+)\.png$/u.exec(file)?.[1]);
      if (file.endsWith(".png")) expect(sizeOfPng(read(file))).toEqual({ width: size, height: size });
    }
  });
});
