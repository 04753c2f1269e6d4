import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { BuildStamp } from "../../scripts/webpack/stamp";
import { built } from "../support/built";
import { bundlesOf, entryOf, pageOf, pagesOf, policyOf, ROOT, textOf } from "./build";
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

  test("sends at most 244 kB of script to the pane, zipped, and 101 kB more for what is fetched later", () => {
    const [entry = 0, pages = 0] = [entryOf(pane), pagesOf(pane)].map((files) =>
      files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0),
    );
    process.stdout.write(
      `pane: ${(entry / 1000).toFixed(1)} kB of script, pages ${(pages / 1000).toFixed(1)} kB, ${pane.seconds.toFixed(1)} s\n`,
    );
    expect(entry).toBeLessThanOrEqual(244_000);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(101_000);
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
